import { useState } from 'react';

import type { Catalogue, CorrectedCell } from '../../engine/api';
import { moduleWords } from '../../words/modules';
import { number } from '../../words/numbers';
import { Button } from '../Button/Button';
import { FileText } from '../FileText/FileText';

interface Props {
  cells: readonly CorrectedCell[];
  catalogue: Catalogue;
}

const atFirst = 10;
const atOnce = 200;

/** The cells that would be written, the first ones at once and the rest on demand. */
export function PreviewedCells({ cells, catalogue }: Props) {
  const [shown, setShown] = useState(atFirst);
  const rest = cells.length - shown;
  return (
    <>
      <table className="govuk-table gt-table gt-preview__cells">
        <caption className="govuk-table__caption govuk-table__caption--s">What would be written</caption>
        <thead>
          <tr>
            <th scope="col">Child</th>
            <th scope="col">Field</th>
            <th scope="col">Line</th>
            <th scope="col">As it stands</th>
            <th scope="col">As it would be</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, shown).map((cell) => (
            <tr key={`${cell.module} ${cell.year} ${cell.row} ${cell.field}`}>
              <th scope="row">{cell.childId === '' ? 'no identifier' : <FileText text={cell.childId} />}</th>
              <td>{fieldOf(cell, catalogue)}</td>
              <td>{cell.line === 0 ? 'added' : cell.line}</td>
              <td>
                <Value text={cell.present} />
              </td>
              <td>
                <Value text={cell.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button
          look="link"
          onClick={() => {
            setShown(shown + atOnce);
          }}
        >
          Show {number(Math.min(rest, atOnce))} more of {number(cells.length)}
        </Button>
      )}
    </>
  );
}

function Value({ text }: { text: string }) {
  if (text === '') return <span className="gt-quiet">blank</span>;
  return (
    <span className="gt-value gt-value--spaced">
      <FileText text={text} expandable />
    </span>
  );
}

function fieldOf({ module, field, year }: CorrectedCell, catalogue: Catalogue): string {
  const name = catalogue.modules[module]?.fields[field]?.name ?? '';
  return `${moduleWords(catalogue, module)} ${name}${year === 'last' ? ', last year' : ''}`;
}
