import { useId } from 'react';
import { Button } from '../../../components/Button/Button';
import type { Catalogue, Checked } from '../../../engine/api';
import { usePageStore, useStore } from '../state/useStore';
import { countByFact, countByRule, letsAllFindingsThrough } from '../state/views/findings';
import { noModule, ruleFacts } from '../state/views/ruleFacts';
import { moduleWordsInFull } from '../../../words/modules';
import { number } from '../../../words/numbers';
import { stageWords } from '../../../words/rules';

interface Props {
  catalogue: Catalogue;
  checked: Checked;
}

/** Which findings the charts count. The records go by the same filter. */
export function FilterBar({ catalogue, checked }: Props) {
  const store = usePageStore();
  const filter = useStore((page) => page.filter);
  const { setFilter, clearFilter } = store.getState();
  const facts = ruleFacts(catalogue);
  const byRule = countByRule(checked.findings, catalogue.rules.length);
  const nameOf = (module: number) => (module === noModule ? 'no module' : moduleWordsInFull(catalogue, module));
  return (
    <div className="gt-filter-bar" role="group" aria-label="Findings to show">
      <NumberSelect
        label="Module"
        chosen={filter.modules}
        options={countByFact(byRule, facts.module).map(({ of, findings }) => ({
          of,
          words: `${nameOf(of)} (${number(findings)})`,
        }))}
        onChoose={(modules) => {
          setFilter({ modules });
        }}
      />
      <NumberSelect
        label="Stage"
        chosen={filter.stages}
        options={countByFact(byRule, facts.stage).map(({ of, findings }) => ({
          of,
          words: `${stageWords(of)} (${number(findings)})`,
        }))}
        onChoose={(stages) => {
          setFilter({ stages });
        }}
      />
      <NumberSelect
        label="Rule"
        chosen={filter.rules}
        options={catalogue.rules.flatMap((rule, of) =>
          (byRule[of] ?? 0) > 0 ? [{ of, words: `${rule.code} ${rule.title} (${number(byRule[of] ?? 0)})` }] : [],
        )}
        onChoose={(rules) => {
          setFilter({ rules });
        }}
      />
      {!letsAllFindingsThrough(filter) && (
        <Button look="link" onClick={clearFilter}>
          Clear the filter
        </Button>
      )}
    </div>
  );
}

interface SelectProps {
  label: string;
  chosen: ReadonlySet<number>;
  options: { of: number; words: string }[];
  onChoose: (chosen: ReadonlySet<number>) => void;
}

function NumberSelect({ label, chosen, options, onChoose }: SelectProps) {
  const id = useId();
  const [only] = chosen;
  return (
    <div className="gt-filter-bar__field">
      <label className="gt-field__label" htmlFor={id}>
        {label}
      </label>
      <select
        className="govuk-select gt-select"
        id={id}
        value={chosen.size > 1 ? 'several' : (only?.toString() ?? '')}
        onChange={(event) => {
          const { value } = event.target;
          onChoose(new Set(value === '' ? [] : [Number(value)]));
        }}
      >
        <option value="">all</option>
        {chosen.size > 1 && <option value="several">{chosen.size} chosen</option>}
        {options.map(({ of, words }) => (
          <option key={of} value={of.toString()}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
