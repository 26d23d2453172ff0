import { Fragment } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import { shownText } from '../../../../words/hidden';
import type { Catalogue } from '../../../../engine/api';
import { headingParts, type ShownColumn } from './columns';
import type { GridPlace } from './gridKeys';

interface Props {
  module: number;
  columns: readonly ShownColumn[];
  catalogue: Catalogue;
  stop: GridPlace;
  onHelp: (module: number, field: number) => void;
}

/** Of a column that only the file knows. */
const mostInHeading = 40;

/** The names of the columns; each opens the help of its field. */
export function GridHeadings({ module, columns, catalogue, stop, onHelp }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className="gt-records__number" scope="col">
          <span className="govuk-visually-hidden">Row</span>
        </th>
        {columns.map((column, place) => {
          const info = column.field === null ? null : catalogue.modules[module]?.fields[column.field];
          return (
            <th key={column.place} className={column.editable ? 'gt-heading' : 'gt-heading gt-heading--derived'} scope="col">
              <button
                type="button"
                className="gt-heading__button"
                tabIndex={stop.row === 0 && stop.column === place ? 0 : -1}
                data-place={`0:${place}`}
                title={info?.meaning ?? `${shownText(column.name)}: a column that this return does not know, kept as it is`}
                onClick={() => {
                  if (column.field !== null) onHelp(module, column.field);
                }}
              >
                {info === null ? (
                  <FileText text={column.name} most={mostInHeading} />
                ) : (
                  headingParts(column.name).map((part) => (
                    <Fragment key={part}>
                      {part}
                      <wbr />
                    </Fragment>
                  ))
                )}
              </button>
            </th>
          );
        })}
        <th scope="col">
          <span className="govuk-visually-hidden">Delete</span>
        </th>
      </tr>
    </thead>
  );
}
