// Findings counted and sifted, over whole columns: a region's 400,000 findings take a few milliseconds.

import type { FindingColumns } from '../../../../engine/api';
import type { Filter } from '../state';
import type { RuleFacts } from './ruleFacts';

export type FindingFilter = Pick<Filter, 'rules' | 'modules' | 'stages' | 'without'>;

/** Whether the filter lets every finding through, whatever it says about children. */
export function letsAllFindingsThrough(filter: FindingFilter): boolean {
  return filter.rules.size === 0 && filter.modules.size === 0 && filter.stages.size === 0 && filter.without === 'nothing';
}

/** 1 for each finding that the filter lets through. */
export function passing(findings: FindingColumns, facts: RuleFacts, filter: FindingFilter): Uint8Array {
  const mask = new Uint8Array(findings.rule.length);
  if (letsAllFindingsThrough(filter)) return mask.fill(1);
  const admitted = admittedRules(facts, filter);
  const onlyWithoutNote = filter.without === 'notes' ? 1 : 0;
  for (let i = 0; i < mask.length; i += 1) {
    const noted = onlyWithoutNote & (findings.noted[i] ?? 0);
    mask[i] = noted === 1 ? 0 : (admitted[findings.rule[i] ?? 0] ?? 0);
  }
  return mask;
}

function admittedRules(facts: RuleFacts, filter: FindingFilter): Uint8Array {
  return facts.module.map((module, rule) => {
    const byRule = filter.rules.size === 0 || filter.rules.has(rule);
    const byModule = filter.modules.size === 0 || filter.modules.has(module);
    const byStage = filter.stages.size === 0 || filter.stages.has(facts.stage[rule] ?? 0);
    return byRule && byModule && byStage ? 1 : 0;
  });
}

/** How many findings each rule has; all of them where no mask is given. */
export function countByRule(findings: FindingColumns, rules: number, mask?: Uint8Array): Uint32Array {
  const counts = new Uint32Array(rules);
  findings.rule.forEach((rule, i) => {
    counts[rule] = (counts[rule] ?? 0) + (mask?.[i] ?? 1);
  });
  return counts;
}

/** How many findings each child has; all of them where no mask is given. */
export function countByChild(findings: FindingColumns, children: number, mask?: Uint8Array): Uint32Array {
  const counts = new Uint32Array(children);
  findings.child.forEach((child, i) => {
    counts[child] = (counts[child] ?? 0) + (mask?.[i] ?? 1);
  });
  return counts;
}

/** Where each child's findings begin; one more at the end, so that child c has those from [c] up to [c + 1]. */
export function startsByChild(findings: FindingColumns, children: number): Uint32Array {
  const starts = new Uint32Array(children + 1);
  const counts = countByChild(findings, children);
  counts.forEach((count, child) => {
    starts[child + 1] = (starts[child] ?? 0) + count;
  });
  return starts;
}

export interface CountOf {
  /** Number of the module or stage. */
  of: number;
  findings: number;
}

/** Counts of rules added up by a fact of the rule, such as its module or stage; most first, without those of none. */
export function countByFact(byRule: Uint32Array, fact: Uint8Array): CountOf[] {
  const sums = new Map<number, number>();
  byRule.forEach((count, rule) => {
    const of = fact[rule] ?? 0;
    if (count > 0) sums.set(of, (sums.get(of) ?? 0) + count);
  });
  return Array.from(sums, ([of, findings]) => ({ of, findings })).sort((a, b) => b.findings - a.findings || a.of - b.of);
}

export interface RuleGroup {
  rule: number;
  findings: number;
  /** Each child once, in order of number. */
  children: Uint32Array;
}

/** The findings that pass, by rule; the rule with most first. */
export function groupByRule(findings: FindingColumns, rules: number, mask: Uint8Array): RuleGroup[] {
  const counts = countByRule(findings, rules, mask);
  const children = new Map<number, number[]>();
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] === 0) continue;
    const rule = findings.rule[i] ?? 0;
    const child = findings.child[i] ?? 0;
    const list = children.get(rule);
    if (list === undefined) children.set(rule, [child]);
    else if (list[list.length - 1] !== child) list.push(child);
  }
  return Array.from(children, ([rule, list]) => ({
    rule,
    findings: counts[rule] ?? 0,
    children: Uint32Array.from(list),
  })).sort((a, b) => b.findings - a.findings || a.rule - b.rule);
}
