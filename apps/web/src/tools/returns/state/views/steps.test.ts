import { describe, expect, it } from 'vitest';
import { catalogue, checked } from '../../../../testing/fakeClient';
import { noFilter } from '../initial';
import type { Filter } from '../state';
import { shownOf, type Shown } from './children';
import { findingAway } from './steps';

function shownFor(filter: Partial<Filter> = {}, mostFirst = false): Shown {
  const order = mostFirst ? 'most findings first' : 'as in files';
  const shown = shownOf({ checked, catalogue, filter: { ...noFilter, ...filter }, order });
  if (shown === null) throw new Error('The made-up return is checked.');
  return shown;
}
const nowhere = { child: null, finding: null, place: null };

describe('stepping from finding to finding', () => {
  it('begins with the first, or the last', () => {
    expect(findingAway(shownFor(), nowhere, 1)).toBe(0);
    expect(findingAway(shownFor(), nowhere, -1)).toBe(4);
  });

  it('goes on within the child, then to the next child that has some', () => {
    expect(findingAway(shownFor(), { child: 0, finding: 0, place: null }, 1)).toBe(1);
    expect(findingAway(shownFor(), { child: 0, finding: 1, place: null }, 1)).toBe(2);
    expect(findingAway(shownFor(), { child: 2, finding: 2, place: null }, -1)).toBe(1);
  });

  it('ends at the ends', () => {
    expect(findingAway(shownFor(), { child: 3, finding: 4, place: null }, 1)).toBeNull();
    expect(findingAway(shownFor(), { child: 0, finding: 0, place: null }, -1)).toBeNull();
  });

  it('keeps to what the filter lets through', () => {
    expect(findingAway(shownFor({ rules: new Set([1]) }), { child: 0, finding: 0, place: null }, 1)).toBe(4);
  });

  it('follows the order of the list', () => {
    expect(findingAway(shownFor({ rules: new Set([2]) }, true), nowhere, 1)).toBe(2);
  });

  it('goes on from where a solved finding stood', () => {
    expect(findingAway(shownFor(), { child: 0, finding: null, place: 1 }, 1)).toBe(1);
    expect(findingAway(shownFor(), { child: 0, finding: null, place: 1 }, -1)).toBe(0);
  });

  it('goes on to the next child in number when the present one has left the list', () => {
    expect(findingAway(shownFor({ rules: new Set([1]) }), { child: 2, finding: null, place: null }, 1)).toBe(4);
    expect(findingAway(shownFor({ rules: new Set([1]) }), { child: 2, finding: null, place: null }, -1)).toBe(0);
  });
});
