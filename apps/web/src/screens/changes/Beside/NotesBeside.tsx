import { Button } from '../../../components/Button/Button';
import { ScrollBox } from '../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Catalogue, NoteBeside } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
import { ruleName } from '../../../words/rules';
import { notesTitle, noteStandingWords } from './besideWords';

/** Notes whose finding is solved, not looked for, or of rows that the files do not hold. */
export function NotesBeside({ notes, catalogue }: { notes: readonly NoteBeside[]; catalogue: Catalogue }) {
  const store = usePageStore();
  if (notes.length === 0) return null;
  const title = notesTitle(notes.length);
  return (
    <section>
      <h2 className="govuk-heading-m">
        {title}
      </h2>
      <ScrollBox label={title}>
        <table className="govuk-table gt-table gt-changes">
          <caption className="govuk-visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Child</th>
              <th scope="col">Rule</th>
              <th scope="col">Note</th>
              <th scope="col">Standing</th>
              <th scope="col">
                <Unseen>Forget</Unseen>
              </th>
            </tr>
          </thead>
          <tbody>
            {notes.map(({ note, rule, childId, text, standing }) => (
              <tr key={note}>
                <th scope="row">{childId === '' ? 'no identifier' : childId}</th>
                <td>{ruleWords(rule, catalogue)}</td>
                <td>
                  <span className="gt-value gt-value--spaced">{text}</span>
                </td>
                <td>{noteStandingWords(standing)}</td>
                <td>
                  <Button
                    look="link"
                    onClick={() => {
                      void store.getState().forgetNote(note);
                    }}
                  >
                    Forget <Unseen>the note on {rule}, child {childId}</Unseen>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** The latest definition of that code. */
function ruleWords(code: string, catalogue: Catalogue): string {
  const rule = catalogue.rules.findLast((each) => each.code === code);
  return rule === undefined ? code : ruleName(rule);
}
