import { useStore } from '../state/useStore';
import { returnYearWords } from '../../../words/rules';
import { FilterBar } from './FilterBar';
import { Headline } from './Headline/Headline';
import { ModuleChart } from './ModuleChart/ModuleChart';
import { NotRunList } from './NotRunList/NotRunList';
import { RuleChart } from './RuleChart/RuleChart';
import { SinceLine } from './SinceLine/SinceLine';
import { WhatWasRead } from './WhatWasRead/WhatWasRead';

/** The return as a whole: how many findings, which few rules make most of them, and what could not be checked. */
export function OverviewScreen() {
  const catalogue = useStore((page) => page.catalogue);
  const checked = useStore((page) => page.checked);
  const authority = useStore((page) => page.survey?.authority?.name);
  if (catalogue === null || checked === null) return null;
  return (
    <>
      <h1 className="govuk-heading-l gt-overview__title">
        Overview
        <span className="gt-overview__of">
          {authority ?? 'Authority not given'}, {returnYearWords(checked.returnYear)}
        </span>
      </h1>
      {checked.definitionsYear !== checked.returnYear && (
        <p className="govuk-inset-text">
          There are no definitions for {returnYearWords(checked.returnYear)} yet: those of{' '}
          {returnYearWords(checked.definitionsYear)} were used.
        </p>
      )}
      <Headline checked={checked} />
      <SinceLine checked={checked} />
      {checked.findings.rule.length > 0 && (
        <>
          <FilterBar catalogue={catalogue} checked={checked} />
          <div className="gt-overview__charts">
            <RuleChart catalogue={catalogue} checked={checked} />
            <ModuleChart catalogue={catalogue} checked={checked} />
          </div>
        </>
      )}
      <NotRunList catalogue={catalogue} checked={checked} />
      <WhatWasRead checked={checked} />
    </>
  );
}
