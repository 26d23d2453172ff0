import { useMemo } from 'react';
import { BarChart } from '../../../../components/BarChart/BarChart';
import type { Catalogue, Checked } from '../../../../engine/api';
import { usePageStore, useStore } from '../../state/useStore';
import { countByFact, countByRule, passing } from '../../state/views/findings';
import { ruleFacts } from '../../state/views/ruleFacts';
import { moduleWordsInFull } from '../../../../words/modules';

/** Findings by the module that their rule highlights first. */
export function ModuleChart({ catalogue, checked }: { catalogue: Catalogue; checked: Checked }) {
  const store = usePageStore();
  const filter = useStore((page) => page.filter);
  const rows = useMemo(() => {
    const facts = ruleFacts(catalogue);
    const mask = passing(checked.findings, facts, filter);
    return countByFact(countByRule(checked.findings, catalogue.rules.length, mask), facts.module);
  }, [checked.findings, catalogue, filter]);
  return (
    <section className="gt-overview__modules" aria-labelledby="gt-by-module">
      <h2 className="govuk-heading-m" id="gt-by-module">
        By module
      </h2>
      <p>Counted at the first field that a rule highlights.</p>
      <BarChart
        bars={rows.map(({ of, findings }) => ({
          key: of,
          code: '',
          title: moduleWordsInFull(catalogue, of) || 'no module',
          value: findings,
          cumulative: null,
        }))}
        unit="findings"
        doing="show the records"
        onChoose={(module) => {
          void store.getState().showFindings({ ...filter, modules: new Set([module]) });
        }}
      />
    </section>
  );
}
