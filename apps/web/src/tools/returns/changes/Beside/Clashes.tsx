import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { Amendment, ChangeBeside } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { shownText } from '../../../../words/hidden';
import { byWords, placeWords } from '../ChangeTable/changeWords';
import { What } from '../ChangeTable/What';
import { ListSection } from '../ListTable/ListTable';
import { clashTitle } from './besideWords';

const headings = ['Child', 'Where', 'In force', 'In the other session'];

/** What two sessions changed differently, each with who and when: the analyst takes one, or leaves it for now. */
export function Clashes({ clashes }: { clashes: readonly ChangeBeside[] }) {
  return (
    <ListSection
      title={clashTitle(clashes.length)}
      words="The change in force stays until you choose. What you do not choose is kept here, also in a saved session."
      headings={headings}
      act="Choose"
      items={clashes}
      row={(each) => <Row key={each.change.number} {...each} />}
    />
  );
}

function Row({ change, against }: ChangeBeside) {
  const store = usePageStore();
  const about = `change ${change.number.toString()}, child ${shownText(change.childId)}`;
  return (
    <tr>
      <th scope="row">{change.childId === '' ? 'no identifier' : <FileText text={change.childId} />}</th>
      <td>
        <FileText text={placeWords(change)} />
      </td>
      <td>{against !== null && <Told amendment={against} />}</td>
      <td>
        <Told amendment={change} />
      </td>
      <td>
        <Button
          look="link"
          onClick={() => {
            void store.getState().prefer(change.number);
          }}
        >
          Take the other <Unseen>of {about}</Unseen>
        </Button>{' '}
        <Button
          look="link"
          onClick={() => {
            void store.getState().forgetChange(change.number);
          }}
        >
          Keep what is in force <Unseen>against {about}</Unseen>
        </Button>
      </td>
    </tr>
  );
}

function Told({ amendment }: { amendment: Amendment }) {
  return (
    <>
      <What amendment={amendment} />
      <span className="gt-changes__when">
        <FileText text={byWords(amendment)} />
      </span>
    </>
  );
}
