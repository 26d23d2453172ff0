import { useMemo, useState } from 'react';
import { BarChart } from '../../../../components/BarChart/BarChart';
import { Button } from '../../../../components/Button/Button';
import type { Catalogue, Checked } from '../../../../engine/api';
import { usePageStore, useStore } from '../../state/useStore';
import { countByRule, passing } from '../../state/views/findings';
import { pareto, rulesMaking } from '../../state/views/pareto';
import { ruleFacts } from '../../state/views/ruleFacts';
import { count } from '../../../../words/numbers';

/** So many rules are shown at first: enough for most of the findings, few enough to take in. */
const few = 12;

/** Findings by rule, most first, with the share that they add up to: where an hour's work mends most. */
export function RuleChart({ catalogue, checked }: { catalogue: Catalogue; checked: Checked }) {
  const store = usePageStore();
  const filter = useStore((page) => page.filter);
  const [isAll, setAll] = useState(false);
  const rows = useMemo(() => {
    const mask = passing(checked.findings, ruleFacts(catalogue), filter);
    return pareto(countByRule(checked.findings, catalogue.rules.length, mask));
  }, [checked.findings, catalogue, filter]);
  const shown = isAll ? rows : rows.slice(0, few);
  return (
    <section className="gt-overview__rules" aria-labelledby="gt-by-rule">
      <h2 className="govuk-heading-m" id="gt-by-rule">
        Findings by rule
      </h2>
      <p>{summary(rows.length, rulesMaking(rows, 0.8))} The gold thread under the bars is the share of all, added up.</p>
      <div className="gt-bars__heads" aria-hidden="true">
        <span>Rule</span>
        <span className="gt-bars__head-thread" />
        <span className="gt-bars__head-value">Findings</span>
        <span className="gt-bars__head-value">Added up</span>
      </div>
      <BarChart
        bars={shown.map(({ rule, findings, cumulative }) => ({
          key: rule,
          code: catalogue.rules[rule]?.code ?? '',
          title: catalogue.rules[rule]?.title ?? '',
          value: findings,
          cumulative,
        }))}
        unit="findings"
        doing="show the records"
        onChoose={(rule) => {
          void store.getState().showFindings({ ...filter, rules: new Set([rule]) });
        }}
      />
      {rows.length > few && (
        <Button
          look="secondary"
          aria-expanded={isAll}
          onClick={() => {
            setAll(!isAll);
          }}
        >
          {isAll ? `Show the first ${few.toString()} only` : `Show all ${count(rows.length, 'rule')}`}
        </Button>
      )}
    </section>
  );
}

function summary(rules: number, making: number): string {
  if (rules === 0) return 'The filter leaves no findings.';
  if (rules === 1) return 'All of these findings are of one rule. Choose it to see the records.';
  return `${making.toString()} of ${count(rules, 'rule')} ${making === 1 ? 'makes' : 'make'} 80% of these findings. Choose a rule to see its records.`;
}
