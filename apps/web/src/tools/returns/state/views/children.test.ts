import { describe, expect, it } from 'vitest';
import { catalogue, checked, columns } from '../../../../testing/fakeClient';
import { noFilter } from '../initial';
import type { ChildOrder, Filter } from '../state';
import { shownOf, unknownOf } from './children';

function shownIds(filter: Partial<Filter>, order: ChildOrder = 'as in files'): string[] {
  const shown = shownOf({ checked, catalogue, filter: { ...noFilter, ...filter }, order });
  return Array.from(shown?.children ?? [], (child) => checked.children.ids[child] ?? '');
}

describe('the children on the list', () => {
  it('are all, in the order of the files, without a filter', () => {
    expect(shownIds({})).toEqual(['A10', 'B9', 'C2', 'D1']);
  });

  it('are those whose identifier holds the text, in whatever case', () => {
    expect(shownIds({ text: ' c2 ' })).toEqual(['C2']);
    expect(shownIds({ text: 'x' })).toEqual([]);
  });

  it('are several, each by its identifier in full where there is one', () => {
    expect(shownIds({ text: 'b9, D1' })).toEqual(['B9', 'D1']);
    expect(shownIds({ text: 'A1;C2  D1' })).toEqual(['A10', 'C2', 'D1']);
    expect(unknownOf({ checked, filter: { ...noFilter, text: 'b9, E7' }, found: new Map() })).toEqual(['E7']);
    expect(unknownOf({ checked, filter: { ...noFilter, text: 'E7' }, found: new Map() })).toEqual([]);
  });

  it('are also those that were found by what stands in their records', () => {
    const found = new Map([['SC1234', [1, 3]]]);
    const shown = shownOf({ checked, catalogue, filter: { ...noFilter, text: 'SC1234' }, order: 'as in files', found });
    expect([...(shown?.children ?? [])]).toEqual([1, 3]);
    expect(unknownOf({ checked, filter: { ...noFilter, text: 'SC1234 A10' }, found })).toEqual([]);
  });

  it('are those with findings, or those without any', () => {
    expect(shownIds({ children: 'error' })).toEqual(['A10', 'C2', 'D1']);
    expect(shownIds({ children: 'valid' })).toEqual(['B9']);
  });

  it('are only those with a finding let through when findings are filtered', () => {
    expect(shownIds({ rules: new Set([2]) })).toEqual(['A10', 'C2']);
    expect(shownIds({ modules: new Set([0]), stages: new Set([1]) })).toEqual(['A10', 'D1']);
  });

  it('come by identifier, numbers by their value, or most findings first', () => {
    expect(shownIds({}, 'by identifier')).toEqual(['A10', 'B9', 'C2', 'D1']);
    expect(shownIds({}, 'most findings first')).toEqual(['A10', 'C2', 'D1', 'B9']);
  });

  it('are counted with their findings', () => {
    const shown = shownOf({ checked, catalogue, filter: { ...noFilter, rules: new Set([2]) }, order: 'as in files' });
    expect([shown?.findings, shown?.withFindings]).toEqual([3, 2]);
  });

  it('are worked out once as long as nothing changes', () => {
    const state = { checked, catalogue, filter: noFilter, order: 'as in files' as const };
    expect(shownOf(state)).toBe(shownOf({ ...state }));
  });
});

describe('a region of 83,000 children and 400,000 findings', () => {
  const many = 83_000;
  const region = {
    ...checked,
    children: {
      ids: Array.from({ length: many }, (_, i) => `C${i.toString()}`),
      inThisYear: new Uint8Array(many),
      inLastYear: new Uint8Array(many),
    },
    findings: columns(Array.from({ length: 400_000 }, (_, i) => [Math.floor(i / 5), 1 + (i % 2)] as const)),
  };

  it('is filtered and ordered as a small return is', () => {
    const filter = { ...noFilter, rules: new Set([2]), text: '99' };
    const shown = shownOf({ checked: region, catalogue, filter, order: 'most findings first' });
    const ids = Array.from(shown?.children ?? [], (child) => region.children.ids[child]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id?.includes('99'))).toBe(true);
    // Children with odd numbers begin with rule 2, and so have three findings of it.
    expect(ids[0]).toBe('C99');
  });
});
