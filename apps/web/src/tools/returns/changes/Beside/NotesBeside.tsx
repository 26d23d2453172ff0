import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { Catalogue, NoteBeside } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { shownText } from '../../../../words/hidden';
import { ruleName } from '../../../../words/rules';
import { ListSection } from '../ListTable/ListTable';
import { notesTitle, noteStandingWords } from './besideWords';

const headings = ['Child', 'Rule', 'Note', 'Standing'];

/** Notes whose finding is solved, not looked for, or of rows that the files do not hold. */
export function NotesBeside({ notes, catalogue }: { notes: readonly NoteBeside[]; catalogue: Catalogue }) {
  return (
    <ListSection
      title={notesTitle(notes.length)}
      headings={headings}
      act="Forget"
      items={notes}
      row={(each) => <Row key={each.note} beside={each} catalogue={catalogue} />}
    />
  );
}

function Row({ beside, catalogue }: { beside: NoteBeside; catalogue: Catalogue }) {
  const store = usePageStore();
  const { note, rule, childId, text } = beside;
  return (
    <tr>
      <th scope="row">{childId === '' ? 'no identifier' : <FileText text={childId} />}</th>
      <td>{ruleWords(rule, catalogue)}</td>
      <td>
        <span className="gt-value gt-value--spaced">
          <FileText text={text} expandable />
        </span>
      </td>
      <td>{noteStandingWords(beside)}</td>
      <td>
        <Button
          look="link"
          onClick={() => {
            void store.getState().forgetNote(note);
          }}
        >
          Forget{' '}
          <Unseen>
            the note on {rule}, child {shownText(childId)}
          </Unseen>
        </Button>
      </td>
    </tr>
  );
}

/** The latest definition of that code. */
function ruleWords(code: string, catalogue: Catalogue): string {
  const rule = catalogue.rules.findLast((each) => each.code === code);
  return rule === undefined ? code : ruleName(rule);
}
