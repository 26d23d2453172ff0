import { Button } from '../../../../components/Button/Button';
import { Dialog } from '../../../../components/Dialog/Dialog';
import { FileText } from '../../../../components/FileText/FileText';
import type { Catalogue } from '../../../../engine/api';
import { shownText } from '../../../../words/hidden';
import { moduleWords } from '../../../../words/modules';
import type { DeletionAsked } from '../useRecordWork';

interface Props {
  asked: DeletionAsked;
  catalogue: Catalogue;
}

/** What goes when a row is deleted: its filled cells. Undo brings it back. */
export function DeleteRowDialog({ asked: { table, row, answer }, catalogue }: Props) {
  const place = table.rows.findIndex((each) => each.row === row);
  const found = table.rows[place];
  const filled = table.columns
    .map(({ name }, column) => ({ name, text: found?.cells[column] ?? '', state: found?.states[column] }))
    .filter(({ text, state }) => text.trim() !== '' && state !== 'absent');
  return (
    <Dialog
      title={`Delete row ${place + 1} of ${moduleWords(catalogue, table.module)}?`}
      onClose={() => {
        answer(false);
      }}
    >
      <p>
        {found?.line === 0
          ? 'It was added on this page.'
          : `It stands in ${shownText(found?.file ?? '')}, line ${found?.line ?? 0}.`}
      </p>
      <table className="govuk-table gt-table">
        <caption className="govuk-table__caption govuk-table__caption--s">What goes with it</caption>
        <tbody>
          {filled.map(({ name, text }) => (
            <tr key={name}>
              <th scope="row">
                <FileText text={name} />
              </th>
              <td>
                <span className="gt-value gt-value--spaced">
                  <FileText text={text} expandable />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="gt-preview__buttons">
        <Button
          className="govuk-button--warning"
          onClick={() => {
            answer(true);
          }}
        >
          Delete the row
        </Button>
        <Button
          look="secondary"
          onClick={() => {
            answer(false);
          }}
        >
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
