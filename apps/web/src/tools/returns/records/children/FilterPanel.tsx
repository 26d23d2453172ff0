import { useId, useMemo, useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import type { Catalogue, Checked } from '../../../../engine/api';
import type { Filter } from '../../state/state';
import { countByFact, countByRule } from '../../state/views/findings';
import { pareto } from '../../state/views/pareto';
import { ruleFacts } from '../../state/views/ruleFacts';
import { moduleWords } from '../../../../words/modules';
import { number } from '../../../../words/numbers';
import { stageWords } from '../../../../words/rules';

interface Props {
  id: string;
  filter: Filter;
  checked: Checked;
  catalogue: Catalogue;
  onFilter: (change: Partial<Filter>) => void;
  onClear: () => void;
}

const childChoices: readonly { value: Filter['children']; words: string }[] = [
  { value: 'all', words: 'all' },
  { value: 'error', words: 'with an error' },
  { value: 'valid', words: 'no error' },
];

/** Which children and findings are on the list: several rules at once, modules, stages, or those without error. */
export function FilterPanel({ id, filter, checked, catalogue, onFilter, onClear }: Props) {
  const [sought, setSought] = useState('');
  const name = useId();
  const counts = useMemo(() => countByRule(checked.findings, catalogue.rules.length), [checked, catalogue]);
  const facts = ruleFacts(catalogue);
  const rules = useMemo(() => pareto(counts), [counts]);
  const modules = useMemo(() => countByFact(counts, facts.module), [counts, facts]);
  const stages = useMemo(() => countByFact(counts, facts.stage), [counts, facts]);
  const words = sought.trim().toLowerCase();
  const rulesShown = rules.filter(({ rule }) => {
    const info = catalogue.rules[rule];
    return `${info?.code ?? ''} ${info?.title ?? ''}`.toLowerCase().includes(words);
  });

  return (
    <div className="gt-filter" id={id} role="group" aria-label="Filter">
      <fieldset className="gt-filter__group">
        <legend>Children</legend>
        <div className="gt-filter__line">
          {childChoices.map(({ value, words: label }) => (
            <label key={value} className="gt-tick">
              <input
                type="radio"
                name={name}
                checked={filter.children === value}
                onChange={() => {
                  onFilter({ children: value });
                }}
              />
              {label}
            </label>
          ))}
        </div>
        <label className="gt-tick">
          <input
            type="checkbox"
            checked={filter.without === 'notes'}
            onChange={(event) => {
              onFilter({ without: event.target.checked ? 'notes' : 'nothing' });
            }}
          />
          only findings without a note
        </label>
      </fieldset>
      <fieldset className="gt-filter__group">
        <legend>Rules</legend>
        <input
          className="govuk-input gt-small-input"
          type="search"
          aria-label="Find a rule by code or words"
          placeholder="code or words"
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
          }}
        />
        <div className="gt-filter__rules">
          {rulesShown.map(({ rule, findings }) => (
            <label key={rule} className="gt-tick">
              <input
                type="checkbox"
                checked={filter.rules.has(rule)}
                onChange={() => {
                  onFilter({ rules: toggled(filter.rules, rule) });
                }}
              />
              <span className="gt-tick__words">
                <strong>{catalogue.rules[rule]?.code}</strong> {catalogue.rules[rule]?.title}
              </span>
              <span className="gt-tick__count">{number(findings)}</span>
            </label>
          ))}
          {rulesShown.length === 0 && <p className="gt-quiet">No rule with findings is called so.</p>}
        </div>
      </fieldset>
      <fieldset className="gt-filter__group">
        <legend>Modules</legend>
        {modules.map(({ of, findings }) => (
          <Tick
            key={of}
            words={moduleWords(catalogue, of) || 'none'}
            count={findings}
            isOn={filter.modules.has(of)}
            onToggle={() => {
              onFilter({ modules: toggled(filter.modules, of) });
            }}
          />
        ))}
      </fieldset>
      <fieldset className="gt-filter__group">
        <legend>Stage of the Department’s checks</legend>
        {stages.map(({ of, findings }) => (
          <Tick
            key={of}
            words={stageWords(of)}
            count={findings}
            isOn={filter.stages.has(of)}
            onToggle={() => {
              onFilter({ stages: toggled(filter.stages, of) });
            }}
          />
        ))}
      </fieldset>
      <Button look="secondary" className="gt-small-button" onClick={onClear}>
        Clear the filter
      </Button>
    </div>
  );
}

function Tick({ words, count, isOn, onToggle }: { words: string; count: number; isOn: boolean; onToggle: () => void }) {
  return (
    <label className="gt-tick">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span className="gt-tick__words">{words}</span>
      <span className="gt-tick__count">{number(count)}</span>
    </label>
  );
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
