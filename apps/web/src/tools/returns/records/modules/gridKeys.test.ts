import { describe, expect, it } from 'vitest';

import { isLetter, placeAfter } from './gridKeys';

describe('keys in a table', () => {
  const size = { rows: 4, columns: 3 };

  it('move by cells and stop at the edges', () => {
    expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, { row: 1, column: 1 }, size)).toEqual({ row: 1, column: 2 });
    expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, { row: 1, column: 2 }, size)).toEqual({ row: 1, column: 2 });
    expect(placeAfter({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, size)).toEqual({ row: 3, column: 2 });
    expect(placeAfter({ key: 'q', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeNull();
  });

  it('reach the heading of a row, left of its first cell, but none above the headings', () => {
    expect(placeAfter({ key: 'ArrowLeft', ctrlKey: false }, { row: 1, column: 0 }, size)).toEqual({ row: 1, column: -1 });
    expect(placeAfter({ key: 'ArrowUp', ctrlKey: false }, { row: 1, column: -1 }, size)).toEqual({ row: 0, column: 0 });
    expect(placeAfter({ key: 'Home', ctrlKey: false }, { row: 2, column: 2 }, size)).toEqual({ row: 2, column: 0 });
    expect(placeAfter({ key: 'Home', ctrlKey: false }, { row: 2, column: 0 }, size)).toEqual({ row: 2, column: -1 });
  });

  it('are letters without Ctrl', () => {
    const plain = { ctrlKey: false, altKey: false, metaKey: false };
    expect(isLetter({ key: '3', ...plain })).toBe(true);
    expect(isLetter({ key: 'é', ...plain })).toBe(true);
    expect(isLetter({ key: 'c', ...plain, ctrlKey: true })).toBe(false);
    expect(isLetter({ key: 'Tab', ...plain })).toBe(false);
  });
});
