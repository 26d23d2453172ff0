import { useState } from 'react';
import { Button } from '../../../components/Button/Button';
import { FileText } from '../../../components/FileText/FileText';
import { ScrollBox } from '../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { ChangeBeside } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
import { number } from '../../../words/numbers';
import { byWords, placeWords } from '../ChangeTable/changeWords';
import { What } from '../ChangeTable/What';

/** So many rows at a time, as in the table of changes. */
const part = 200;

/** Changes that are kept but not in force, each with why. */
export function BesideTable({ title, changes }: { title: string; changes: readonly ChangeBeside[] }) {
  const [most, setMost] = useState(part);
  if (changes.length === 0) return null;
  const left = changes.length - most;
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
              <th scope="col">No.</th>
              <th scope="col">Child</th>
              <th scope="col">Where</th>
              <th scope="col">Change</th>
              <th scope="col">Reason</th>
              <th scope="col">
                <Unseen>Forget</Unseen>
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, most).map((each) => (
              <Row key={each.change.number} {...each} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {left > 0 && (
        <Button
          look="secondary"
          onClick={() => {
            setMost(most + part);
          }}
        >
          Show {number(Math.min(part, left))} more of {number(left)}
        </Button>
      )}
    </section>
  );
}

function Row({ change, why }: ChangeBeside) {
  const store = usePageStore();
  return (
    <tr>
      <td>{change.number}</td>
      <th scope="row">{change.childId === '' ? 'no identifier' : <FileText text={change.childId} />}</th>
      <td><FileText text={placeWords(change)} /></td>
      <td>
        <What amendment={change} />
        <span className="gt-changes__when"><FileText text={byWords(change)} /></span>
      </td>
      <td><FileText text={why} most={1000} /></td>
      <td>
        <Button
          look="link"
          onClick={() => {
            void store.getState().forgetChange(change.number);
          }}
        >
          Forget <Unseen>change {change.number}</Unseen>
        </Button>
      </td>
    </tr>
  );
}
