import { describe, expect, it } from 'vitest';
import { pareto, rulesMaking } from './pareto';

describe('the rules that make most of the findings', () => {
  const rows = pareto(Uint32Array.from([5, 0, 80, 5, 10]));

  it('come most first, those with as many in the catalogue’s order, those without left out', () => {
    expect(rows.map((row) => row.rule)).toEqual([2, 4, 0, 3]);
  });

  it('add up to all', () => {
    expect(rows.map((row) => row.cumulative)).toEqual([0.8, 0.9, 0.95, 1]);
    expect(rows[0]?.share).toBe(0.8);
  });

  it('are as few as make the share asked for', () => {
    expect(rulesMaking(rows, 0.8)).toBe(1);
    expect(rulesMaking(rows, 0.81)).toBe(2);
    expect(rulesMaking([], 0.8)).toBe(0);
  });
});
