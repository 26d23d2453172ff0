import { memo } from 'react';

import { shownText } from '../../../../words/hidden';
import type { CellReading, Catalogue, ChildRow, YearSlot } from '../../../../engine/api';
import type { CellFacts } from './cellWords';
import { type After, CellEditor } from './CellEditor';
import type { ShownColumn } from './columns';
import { GridCell } from './GridCell';
import { rowHeading } from './gridKeys';
import { rowKey } from '../rows';
import { type Marks, marksAt } from './marks';

export interface Editing {
  row: number;
  column: number;
  startWith: string;
}

interface Props {
  row: ChildRow;
  /** From 1, as its number in the table. */
  number: number;
  module: number;
  year: YearSlot;
  returnYear: number;
  columns: readonly ShownColumn[];
  catalogue: Catalogue;
  marks: Marks;
  chosenFinding: number | null;
  /** The column where the Tab key stops, if it stops in this row. */
  stop: number | null;
  editing: Editing | null;
  readCell: (module: number, field: number, text: string) => Promise<CellReading>;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
  onLost: (words: string) => void;
  onDelete: (row: number) => void;
  /** Where only rows in view are in the page, takes the row's height. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** One row of a module: its number, its cells, and a button that deletes it. */
export const RecordRow = memo(function RecordRow(props: Props) {
  const { row, number, module, year, returnYear, columns, catalogue, marks, chosenFinding, stop, editing } = props;
  const { readCell, onCommit, onCancel, onLost, onDelete, measure } = props;
  return (
    <tr
      className={row.added ? 'gt-records__row gt-records__row--added' : 'gt-records__row'}
      data-row={rowKey(module, year, row.row)}
      data-index={number - 1}
      aria-rowindex={number + 1}
      ref={measure}
    >
      <th
        className="gt-records__number"
        scope="row"
        title={whereFrom(row)}
        tabIndex={stop === rowHeading ? 0 : -1}
        data-place={`${number}:${rowHeading}`}
      >
        {number}
        {row.added && <span className="gt-records__new">new</span>}
        <span className="govuk-visually-hidden">, {whereFrom(row)}</span>
      </th>
      {columns.map((column, place) =>
        editing?.column === place ? (
          <td key={column.place} className="gt-cell gt-cell--editing" role="gridcell">
            {/* Keeps the column as wide as it was. */}
            <span className="gt-cell__held" aria-hidden="true">
              {row.cells[column.place]}
            </span>
            <CellEditor
              label={`${shownText(column.name)}, row ${number}`}
              module={module}
              field={column.field}
              info={infoOf(catalogue, module, column)}
              year={returnYear}
              text={row.cells[column.place] ?? ''}
              startWith={editing.startWith}
              readCell={readCell}
              onCommit={onCommit}
              onCancel={onCancel}
              onLost={onLost}
            />
          </td>
        ) : (
          <GridCell
            key={column.place}
            facts={factsOf(row, column, module, year, catalogue, marks)}
            editable={column.editable}
            place={`${number}:${place}`}
            isStop={stop === place}
            chosenFinding={chosenFinding}
          />
        ),
      )}
      <td className="gt-records__delete" role="gridcell">
        <button
          type="button"
          className="gt-icon-button"
          tabIndex={stop === columns.length ? 0 : -1}
          data-place={`${number}:${columns.length}`}
          title="Delete the row"
          aria-label={`Delete row ${number}`}
          onClick={() => {
            onDelete(row.row);
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      </td>
    </tr>
  );
});

export function infoOf(catalogue: Catalogue, module: number, column: ShownColumn) {
  return column.field === null ? null : (catalogue.modules[module]?.fields[column.field] ?? null);
}

export function factsOf(
  row: ChildRow,
  column: ShownColumn,
  module: number,
  year: YearSlot,
  catalogue: Catalogue,
  marks: Marks,
): CellFacts {
  const { place, field } = column;
  return {
    text: row.cells[place] ?? '',
    state: row.states[place] ?? 'absent',
    date: row.dates[place] ?? '',
    changed: row.changed[place] ?? false,
    original: row.originals[place] ?? '',
    reason: row.reasons[place] ?? '',
    marks: field === null ? [] : marksAt(marks, { module, year, row: row.row, field }),
    field: infoOf(catalogue, module, column),
  };
}

function whereFrom(row: ChildRow): string {
  return row.line === 0 ? 'added on this page' : `${shownText(row.file)}, line ${row.line}`;
}
