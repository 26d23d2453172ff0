import { useCallback, useState } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Details } from '../../../../components/Details/Details';
import { PreviewDialog } from '../../../../components/PreviewDialog/PreviewDialog';
import { usePreview } from '../../../../components/PreviewDialog/usePreview';
import type { ColumnCorrection } from '../../../../engine/api';
import { useStore } from '../../state/useStore';
import { count, number } from '../../../../words/numbers';

const mostShown = 20;

interface Props {
  corrections: readonly ColumnCorrection[];
}

/**
 * Whole columns that are not written as the return wants them, each with what it would become and one button to correct
 * all of it, as one step that undo takes back. What that would do is shown before it is done.
 *
 * Accessibility: a section with a heading of its own; every button names the column that it corrects, so that it is
 * understood out of its place; the cells are a table with a caption, shown on demand by the browser's own element.
 */
export function Corrections({ corrections }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 className="govuk-heading-m" id="corrections" tabIndex={-1}>
        Columns to correct
      </h2>
      <p>These values say clearly what they mean, but are not written as they should be, whether or not a rule fails.</p>
      <ul className="govuk-list">
        {corrections.map((correction) => (
          <li key={[correction.file, correction.field, correction.words, correction.confidence].join('|')}>
            <CorrectionOfColumn correction={correction} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CorrectionOfColumn({ correction }: { correction: ColumnCorrection }) {
  const correctColumn = useStore((page) => page.correctColumn);
  const [isOpen, setOpen] = useState(false);
  const { module, field, file, words, confidence, solved, raised, cells, basis } = correction;
  const tried = solved + raised > 0 ? `; ${count(solved, 'finding')} solved, ${number(raised)} new` : '';
  return (
    <>
      <p>
        <strong>
          {module} {field}
        </strong>{' '}
        ({file}): {words}
        {tried}. {confidenceWords(confidence)}
      </p>
      <Details summary={`What changes (${count(cells.length, 'value')})`}>
        <CellTable correction={correction} />
      </Details>
      <Button
        look="secondary"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        Correct all {number(cells.length)}…<span className="govuk-visually-hidden">{` in ${module} ${field}, ${basis}`}</span>
      </Button>
      {isOpen && (
        <CorrectionDialog
          correction={correction}
          onWrite={() => {
            setOpen(false);
            void correctColumn(correction).then(focusHeading);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  correction: ColumnCorrection;
  onWrite: () => void;
  onClose: () => void;
}

function CorrectionDialog({ correction, onWrite, onClose }: DialogProps) {
  const catalogue = useStore((page) => page.catalogue);
  const previewCorrection = useStore((page) => page.previewCorrection);
  const ask = useCallback(() => previewCorrection(correction), [previewCorrection, correction]);
  const { preview, waiting } = usePreview(ask);
  if (catalogue === null) return null;
  return (
    <PreviewDialog
      title={`${correction.module} ${correction.field}: ${correction.words}`}
      catalogue={catalogue}
      preview={preview}
      waiting={waiting}
      onWrite={onWrite}
      onClose={onClose}
    />
  );
}

/** The button that was pressed is gone with what it corrected. */
function focusHeading(): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById('corrections') ?? document.querySelector<HTMLElement>('h1');
    if (document.activeElement === document.body) heading?.focus();
  });
}

function confidenceWords(confidence: ColumnCorrection['confidence']): string {
  if (confidence === 'sure') return 'No other reading is possible.';
  if (confidence === 'likely') return 'This is the likely reading.';
  return 'This may be wrong: look some of them up first.';
}

function CellTable({ correction: { cells, module, field } }: { correction: ColumnCorrection }) {
  return (
    <>
      <table className="govuk-table gt-table">
        <caption className="govuk-visually-hidden">
          Values of {module} {field}, as they stand and corrected
        </caption>
        <thead>
          <tr>
            <th scope="col">Child</th>
            <th scope="col">Line</th>
            <th scope="col">As it stands</th>
            <th scope="col">Corrected</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostShown).map((cell) => (
            <tr key={`${cell.year} ${cell.row.toString()}`}>
              <th scope="row">
                <FileText text={cell.childId} />
              </th>
              <td>{cell.line === 0 ? 'added' : cell.line}</td>
              <td>
                <span className="gt-value gt-value--spaced">
                  <FileText text={cell.present} />
                </span>
              </td>
              <td>
                <span className="gt-value">
                  <FileText text={cell.text} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > mostShown && <p>and {number(cells.length - mostShown)} more</p>}
    </>
  );
}
