import { useId } from 'react';
import type { Survey, YearSlot } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { slotWords } from '../../../../words/rules';
import { groupSize, putTogether, type FileGroup } from './fileGroups';

/** Heads the files of a group; those of a year have one control that puts all of them right. */
export function GroupHeading({ group, survey }: { group: FileGroup; survey: Survey }) {
  const store = usePageStore();
  const id = useId();
  const { year } = group;
  return (
    <tr className="gt-files__group">
      <th scope="rowgroup" colSpan={6}>
        <div className="gt-files__group-line">
          <span className="gt-files__group-title">{group.title}</span>
          <span className="gt-files__group-size">{groupSize(group)}</span>
          {year !== null && (
            <span className="gt-files__group-year">
              <label htmlFor={id}>These are</label>{' '}
              <select
                className="govuk-select gt-select"
                id={id}
                aria-describedby={`${id}-both`}
                value={year}
                onChange={(event) => {
                  void store.getState().putInYears(putTogether(survey.files, year, event.target.value as YearSlot));
                }}
              >
                <option value="this">{slotWords('this', survey.returnYear)}</option>
                <option value="last">{slotWords('last', survey.returnYear)}</option>
              </select>
              <span id={`${id}-both`} hidden>
                All {groupSize(group)}. Those of the other year go the other way.
              </span>
            </span>
          )}
        </div>
      </th>
    </tr>
  );
}
