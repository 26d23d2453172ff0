import { describe, expect, it } from 'vitest';

import { linesOf, moveBy } from './ruleTree';

const groups = [
  { rule: 5, findings: 4, children: Uint32Array.of(1, 2, 3) },
  { rule: 9, findings: 1, children: Uint32Array.of(8) },
];

describe('the list grouped by rule', () => {
  it('shows rules, and the children of those that are open', () => {
    expect(linesOf(groups, new Set([1, 2, 3, 8]), new Set([9])).map((line) => line.kind)).toEqual(['rule', 'rule', 'child']);
  });

  it('counts only children on the list, and leaves out rules without any', () => {
    expect(linesOf(groups, new Set([2]), new Set())).toEqual([
      { kind: 'rule', rule: 5, findings: 4, children: 1, isOpen: false },
    ]);
  });

  it('opens and enters to the right, closes and leaves to the left', () => {
    const all = new Set([1, 2, 3, 8]);
    const closed = linesOf(groups, all, new Set());
    expect(moveBy('ArrowRight', 0, closed, 10)).toEqual({ open: 5 });
    const open = linesOf(groups, all, new Set([5]));
    expect(moveBy('ArrowRight', 0, open, 10)).toEqual({ to: 1 });
    expect(moveBy('ArrowLeft', 2, open, 10)).toEqual({ to: 0 });
    expect(moveBy('ArrowLeft', 0, open, 10)).toEqual({ close: 5 });
    expect(moveBy('End', 0, open, 10)).toEqual({ to: 4 });
    expect(moveBy('x', 0, open, 10)).toBeNull();
  });
});
