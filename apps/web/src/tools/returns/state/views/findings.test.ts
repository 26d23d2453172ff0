import { describe, expect, it } from 'vitest';
import { catalogue, columns, findings } from '../../../../testing/fakeClient';
import { noFilter } from '../initial';
import { countByChild, countByFact, countByRule, groupByRule, passing, startsByChild } from './findings';
import { ruleFacts } from './ruleFacts';

const facts = ruleFacts(catalogue);

describe('findings let through', () => {
  it('are all of them without a filter', () => {
    expect(Array.from(passing(findings, facts, noFilter))).toEqual([1, 1, 1, 1, 1]);
  });

  it('are those of the rules chosen, several at once', () => {
    expect(Array.from(passing(findings, facts, { ...noFilter, rules: new Set([2]) }))).toEqual([0, 1, 1, 1, 0]);
    expect(Array.from(passing(findings, facts, { ...noFilter, rules: new Set([1, 2]) }))).toEqual([1, 1, 1, 1, 1]);
  });

  it('are those of a module by the first field that the rule highlights', () => {
    expect(Array.from(passing(findings, facts, { ...noFilter, modules: new Set([0]) }))).toEqual([1, 0, 0, 0, 1]);
  });

  it('are those of a stage, and of a module in it', () => {
    expect(Array.from(passing(findings, facts, { ...noFilter, stages: new Set([2]) }))).toEqual([0, 1, 1, 1, 0]);
    const neither = { ...noFilter, stages: new Set([2]), modules: new Set([0]) };
    expect(Array.from(passing(findings, facts, neither))).toEqual([0, 0, 0, 0, 0]);
  });

  it('leave out those with a note when asked', () => {
    const noted = { ...findings, noted: new Uint8Array([0, 1, 0, 0, 0]) };
    expect(Array.from(passing(noted, facts, { ...noFilter, without: 'notes' }))).toEqual([1, 0, 1, 1, 1]);
  });
});

describe('findings counted', () => {
  it('by rule and by child, all or as the mask lets through', () => {
    expect(Array.from(countByRule(findings, 3))).toEqual([0, 2, 3]);
    expect(Array.from(countByChild(findings, 4))).toEqual([2, 0, 2, 1]);
    expect(Array.from(countByChild(findings, 4, new Uint8Array([0, 1, 1, 0, 0])))).toEqual([1, 0, 1, 0]);
  });

  it('by where each child begins', () => {
    expect(Array.from(startsByChild(findings, 4))).toEqual([0, 2, 2, 4, 5]);
  });

  it('by module, most first', () => {
    expect(countByFact(countByRule(findings, 3), facts.module)).toEqual([
      { of: 1, findings: 3 },
      { of: 0, findings: 2 },
    ]);
  });

  it('by rule with each child once', () => {
    const groups = groupByRule(findings, 3, new Uint8Array(5).fill(1));
    expect(groups.map(({ rule, findings: count }) => [rule, count])).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(groups.map(({ children }) => Array.from(children))).toEqual([
      [0, 2],
      [0, 3],
    ]);
  });

  it('are none for a return without findings', () => {
    const none = columns([]);
    expect(groupByRule(none, 3, new Uint8Array(0))).toEqual([]);
    expect(Array.from(startsByChild(none, 2))).toEqual([0, 0, 0]);
  });
});
