import { shownText } from '../../../../words/hidden';
import type { Checked } from '../../../../engine/api';
import { useStore } from '../../state/useStore';
import { count, number } from '../../../../words/numbers';
import { returnYearWords } from '../../../../words/rules';

/** What the findings rest on. */
export function WhatWasRead({ checked }: { checked: Checked }) {
  const survey = useStore((page) => page.survey);
  const files = new Set(survey?.files.map((fact) => fact.file)).size;
  const lists = survey?.files.filter((fact) => fact.use === 'providers') ?? [];
  const { milliseconds, returnYear } = checked;
  const seconds = (milliseconds.reading + milliseconds.checking) / 1000;
  return (
    <section aria-labelledby="gt-read">
      <h2 className="govuk-heading-m" id="gt-read">
        What was read
      </h2>
      <dl className="gt-facts">
        <dt>Files</dt>
        <dd>{count(files, 'file')}</dd>
        <dt>{returnYearWords(returnYear)}, this year</dt>
        <dd>{count(checked.rowsThisYear, 'row')}</dd>
        <dt>{returnYearWords(returnYear - 1)}, last year</dt>
        <dd>{checked.rowsLastYear === 0 ? 'none' : count(checked.rowsLastYear, 'row')}</dd>
        <dt>Rules</dt>
        <dd>
          {number(checked.rulesRun.length)} run, of the definitions of {returnYearWords(checked.definitionsYear)}
        </dd>
        <dt>Postcodes</dt>
        <dd>{survey === null || survey.postcodes === '' ? 'none' : survey.postcodes}</dd>
        <dt>Provider lists</dt>
        <dd>{lists.length === 0 ? 'none' : lists.map((fact) => shownText(fact.name)).join(', ')}</dd>
        <dt>Time taken</dt>
        <dd>{seconds < 0.01 ? 'under 0.01 seconds' : `${seconds.toFixed(2)} seconds`}</dd>
      </dl>
    </section>
  );
}
