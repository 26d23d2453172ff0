import { useRef, useState } from 'react';
import type { Catalogue, Survey } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { returnYearWords } from '../../../../words/rules';

/**
 * The return year: as found in the files, or as chosen. With the mouse it is taken when it is chosen. By keys each press
 * shows another year, and the one shown is taken on Enter or on leaving the field; Escape goes back to the one in force.
 *
 * Accessibility: the hint says that Enter takes the year, and is read when the shown year differs from the one in force.
 */
export function YearOfReturn({ survey, catalogue }: { survey: Survey; catalogue: Catalogue }) {
  const store = usePageStore();
  const [shown, setShown] = useState<string | null>(null);
  const isByKeys = useRef(false);
  const present = survey.returnYear?.toString() ?? '';
  const isWaiting = shown !== null && shown !== present;
  const take = (value: string) => {
    setShown(value);
    const chosen = store.getState().chooseYear(value === '' ? null : Number(value));
    void chosen.then(() => {
      setShown(null);
    });
  };
  const takeShown = () => {
    if (isByKeys.current && isWaiting) take(shown);
    isByKeys.current = false;
  };
  return (
    <div className="gt-field">
      <label className="gt-field__label" htmlFor="gt-year">
        Return year
      </label>
      <select
        className="govuk-select gt-select"
        id="gt-year"
        aria-describedby="gt-year-ground"
        value={shown ?? present}
        onPointerDown={() => {
          isByKeys.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') takeShown();
          else if (event.key === 'Escape') setShown(null);
          else isByKeys.current = true;
        }}
        onChange={(event) => {
          if (isByKeys.current) setShown(event.target.value);
          else take(event.target.value);
        }}
        onBlur={takeShown}
      >
        <option value="">{survey.returnYear === null ? 'Choose' : 'As found in the files'}</option>
        {yearsToChoose(survey.returnYear, catalogue).map((year) => (
          <option key={year} value={year}>
            {returnYearWords(year)}
          </option>
        ))}
      </select>
      <p className="gt-hint" id="gt-year-ground" role="status">
        {isWaiting ? 'Press Enter to take this year, Escape to keep the other.' : groundWords(survey, catalogue)}
      </p>
    </div>
  );
}

function groundWords({ returnYear, yearGround }: Survey, catalogue: Catalogue): string {
  return returnYear === null ? 'Not found in the files.' : yearGround + definitionsWords(returnYear, catalogue);
}

/** A return of a year that has no definitions of its own yet is checked by the latest. */
function definitionsWords(year: number, { latestYear }: Catalogue): string {
  if (year <= latestYear) return '';
  return `. ${returnYearWords(year)}: checked by the definitions of ${returnYearWords(latestYear)}`;
}

/** Those with definitions, the one found, and the next: a return may be tried before its rules are out. */
function yearsToChoose(found: number | null, catalogue: Catalogue): number[] {
  const years = new Set<number>();
  for (let year = catalogue.firstYear; year <= catalogue.latestYear + 1; year += 1) years.add(year);
  if (found !== null) years.add(found);
  return Array.from(years).sort((a, b) => b - a);
}
