import type { Checked } from '../../../../engine/api';
import { useStore } from '../../state/useStore';
import { countByChild, countByRule } from '../../state/views/findings';
import { count, number } from '../../../../words/numbers';

/** The numbers that a manager asks for, each with what it is of. */
export function Headline({ checked }: { checked: Checked }) {
  const atFirst = useStore((page) => page.findingsAtFirst);
  const rules = useStore((page) => page.catalogue?.rules.length ?? 0);
  const { findings, children, rulesRun, notRun } = checked;
  const now = findings.rule.length;
  const withFindings = countByChild(findings, children.ids.length).reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const rulesFailing = countByRule(findings, rules).reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const rulesNotRun = notRun.reduce((sum, each) => sum + each.rules.length, 0);
  return (
    <dl className="gt-headline">
      <Fact value={now} name={now === 1 ? 'finding' : 'findings'} of={sinceWords(atFirst, now, checked.changes)} />
      <Fact value={withFindings} name="children with findings" of={`of ${count(children.ids.length, 'child', 'children')}`} />
      <Fact value={rulesFailing} name="rules with findings" of={`of ${number(rulesRun.length)} that ran`} />
      <Fact value={rulesNotRun} name="rules not run" of={rulesNotRun === 0 ? 'every rule ran' : 'reasons below'} />
    </dl>
  );
}

function sinceWords(atFirst: number, now: number, changesBefore: number): string {
  if (now !== atFirst) return `${number(atFirst)} at first`;
  return changesBefore > 0 ? `with ${count(changesBefore, 'change')} made before` : 'nothing mended yet';
}

function Fact({ value, name, of }: { value: number; name: string; of: string }) {
  return (
    <div className="gt-headline__fact">
      <dt className="gt-headline__name">{name}</dt>
      <dd className="gt-headline__value">{number(value)}</dd>
      <dd className="gt-headline__of">{of}</dd>
    </div>
  );
}
