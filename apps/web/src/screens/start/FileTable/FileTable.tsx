import { ScrollBox } from '../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Catalogue, Survey } from '../../../engine/api';
import { inReadingOrder } from './fileFacts';
import { FileRow } from './FileRow';

interface Props {
  survey: Survey;
  catalogue: Catalogue;
}

/** Every file given, or table in one: what it was taken for, of which year, and what was noticed while reading it. */
export function FileTable({ survey, catalogue }: Props) {
  const facts = inReadingOrder(survey.files);
  const tablesIn = (file: number) => facts.filter((fact) => fact.file === file).length;
  return (
    <ScrollBox label="Files given">
      <table className="govuk-table gt-table gt-files">
        <caption className="govuk-visually-hidden">What each file was taken for</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Taken for</th>
            <th scope="col">Year</th>
            <th scope="col" className="gt-table__number">
              Rows
            </th>
            <th scope="col">Remarks</th>
            <th scope="col">
              <Unseen>Remove</Unseen>
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact, place) => (
            <FileRow
              key={`${fact.file.toString()} ${fact.name}`}
              fact={fact}
              returnYear={survey.returnYear}
              catalogue={catalogue}
              takesAway={facts.findIndex((other) => other.file === fact.file) === place ? tablesIn(fact.file) : 0}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
