import { useState } from 'react';
import { Button } from '../../../components/Button/Button';
import { ScrollBox } from '../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Amendment } from '../../../engine/api';
import { number } from '../../../words/numbers';
import { ChangeRow } from './ChangeRow';

/** So many rows at a time: a bulk correction can make thousands. */
const part = 200;

/** The changes, latest first. */
export function ChangeTable({ amendments }: { amendments: readonly Amendment[] }) {
  const [most, setMost] = useState(part);
  const latestFirst = amendments.toReversed();
  const left = latestFirst.length - most;
  return (
    <>
      <ScrollBox label="Changes, latest first">
        <table className="govuk-table gt-table gt-changes">
          <caption className="govuk-visually-hidden">Changes, latest first</caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Child</th>
              <th scope="col">Where</th>
              <th scope="col">What was changed</th>
              <th scope="col">Why and when</th>
              <th scope="col">
                <Unseen>Take back</Unseen>
              </th>
            </tr>
          </thead>
          <tbody>
            {latestFirst.slice(0, most).map((amendment) => (
              <ChangeRow key={amendment.number} amendment={amendment} />
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
    </>
  );
}
