import { Button } from '../../../components/Button/Button';
import { FileText } from '../../../components/FileText/FileText';
import { ScrollBox } from '../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Amendment, ChangeBeside } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
import { shownText } from '../../../words/hidden';
import { byWords, placeWords } from '../ChangeTable/changeWords';
import { What } from '../ChangeTable/What';
import { clashTitle } from './besideWords';

/** What two sessions changed differently, each with who and when: the analyst takes one, or leaves it for now. */
export function Clashes({ clashes }: { clashes: readonly ChangeBeside[] }) {
  if (clashes.length === 0) return null;
  const title = clashTitle(clashes.length);
  return (
    <section>
      <h2 className="govuk-heading-m">
        {title}
      </h2>
      <p>The change in force stays until you choose. What you do not choose is kept here, also in a saved session.</p>
      <ScrollBox label={title}>
        <table className="govuk-table gt-table gt-changes">
          <caption className="govuk-visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Child</th>
              <th scope="col">Where</th>
              <th scope="col">In force</th>
              <th scope="col">In the other session</th>
              <th scope="col">
                <Unseen>Choose</Unseen>
              </th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((each) => (
              <Row key={each.change.number} {...each} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Row({ change, against }: ChangeBeside) {
  const store = usePageStore();
  const about = `change ${change.number.toString()}, child ${shownText(change.childId)}`;
  return (
    <tr>
      <th scope="row">{change.childId === '' ? 'no identifier' : <FileText text={change.childId} />}</th>
      <td><FileText text={placeWords(change)} /></td>
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
      <span className="gt-changes__when"><FileText text={byWords(amendment)} /></span>
    </>
  );
}
