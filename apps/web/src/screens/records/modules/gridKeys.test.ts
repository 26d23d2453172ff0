import { describe, expect, it } from 'vitest';

import { letterTyped, placeAfter } from './gridKeys';

describe('keys in a table', () => {
  const size = { rows: 4, columns: 3 };

  it('move by cells and stop at the edges', () => {
    expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, { row: 1, column: 1 }, size)).toEqual({ row: 1, column: 2 });
    expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, { row: 1, column: 2 }, size)).toEqual({ row: 1, column: 2 });
    expect(placeAfter({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, size)).toEqual({ row: 3, column: 2 });
    expect(placeAfter({ key: 'q', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeNull();
  });

  it('type when they are letters, and not with Ctrl', () => {
    const plain = { ctrlKey: false, altKey: false, metaKey: false };
    expect(letterTyped({ key: '3', ...plain })).toBe('3');
    expect(letterTyped({ key: 'é', ...plain })).toBe('é');
    expect(letterTyped({ key: 'c', ...plain, ctrlKey: true })).toBeNull();
    expect(letterTyped({ key: 'Tab', ...plain })).toBeNull();
  });
});
