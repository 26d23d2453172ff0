import { describe, expect, it } from 'vitest';

import { rowsAround, scrollFor } from './rowsInSight';

describe('scrolling until rows are in sight', () => {
  const view = { top: 100, bottom: 300 };
  it('moves nothing that is in sight', () => {
    expect(scrollFor(view, { top: 120, bottom: 300 })).toBe(0);
  });
  it('moves up and down by what is missing', () => {
    expect(scrollFor(view, { top: 220, bottom: 340 })).toBe(40);
    expect(scrollFor(view, { top: 60, bottom: 160 })).toBe(-40);
  });
  it('shows the beginning of what is higher than the pane', () => {
    expect(scrollFor(view, { top: 220, bottom: 900 })).toBe(120);
  });
});

it('shows four rows: from the one that matters, the last four at the end, all where there are fewer', () => {
  expect(rowsAround(2, 20)).toEqual({ first: 2, last: 5 });
  expect(rowsAround(19, 20)).toEqual({ first: 16, last: 19 });
  expect(rowsAround(1, 3)).toEqual({ first: 0, last: 2 });
});
