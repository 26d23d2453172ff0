import { ScrollBox } from '../../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { Catalogue, Survey } from '../../../../engine/api';
import { fileGroups } from './fileGroups';
import { FileRow } from './FileRow';
import { GroupHeading } from './GroupHeading';

interface Props {
  survey: Survey;
  catalogue: Catalogue;
}

/** Every file given, or table in one: what it was taken for, of which year, and what was noticed while reading it. */
export function FileTable({ survey, catalogue }: Props) {
  const groups = fileGroups(survey.files, survey.returnYear);
  const lines = groups.flatMap((group) => group.lines);
  const tablesIn = (file: number) => survey.files.filter((fact) => fact.file === file).length;
  const isFirstOfFile = (key: string, file: number) => lines.find(({ facts }) => facts[0].file === file)?.key === key;
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
        {groups.map((group) => (
          <tbody key={group.key}>
            <GroupHeading group={group} survey={survey} />
            {group.lines.map((line) => (
              <FileRow
                key={line.key}
                line={line}
                returnYear={survey.returnYear}
                catalogue={catalogue}
                takesAway={isFirstOfFile(line.key, line.facts[0].file) ? tablesIn(line.facts[0].file) : 0}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}
