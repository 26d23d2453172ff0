import type { Catalogue, Survey } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
import { returnYearWords } from '../../../words/rules';

/** The return year: as found in the files, or as chosen. */
export function YearOfReturn({ survey, catalogue }: { survey: Survey; catalogue: Catalogue }) {
  const store = usePageStore();
  const years = yearsToChoose(survey.returnYear, catalogue);
  return (
    <div className="gt-field">
      <label className="gt-field__label" htmlFor="gt-year">
        Return year
      </label>
      <select
        className="govuk-select gt-select"
        id="gt-year"
        aria-describedby="gt-year-ground"
        value={survey.returnYear ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          void store.getState().chooseYear(value === '' ? null : Number(value));
        }}
      >
        <option value="">{survey.returnYear === null ? 'Choose' : 'As found in the files'}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {returnYearWords(year)}
          </option>
        ))}
      </select>
      <p className="gt-hint" id="gt-year-ground">
        {survey.returnYear === null ? 'Not found in the files.' : survey.yearGround}
      </p>
    </div>
  );
}

/** Those with definitions, the one found, and the next: a return may be tried before its rules are out. */
function yearsToChoose(found: number | null, catalogue: Catalogue): number[] {
  const years = new Set<number>();
  for (let year = catalogue.firstYear; year <= catalogue.latestYear + 1; year += 1) years.add(year);
  if (found !== null) years.add(found);
  return Array.from(years).sort((a, b) => b - a);
}
