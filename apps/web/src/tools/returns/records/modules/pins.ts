// The numbers of findings on a cell: a few fit, the one chosen always.

import type { Mark } from './marks';

const most = 2;

export function shownPins(marks: readonly Mark[], chosenFinding: number | null): { words: string; chosen: boolean }[] {
  const chosenFirst = marks.toSorted(
    (a, b) => Number(b.finding === chosenFinding) - Number(a.finding === chosenFinding) || a.number - b.number,
  );
  const shown = chosenFirst.slice(0, most).map((mark) => ({
    words: String(mark.number),
    chosen: mark.finding === chosenFinding,
  }));
  const rest = marks.length - shown.length;
  return rest === 0 ? shown : [...shown, { words: `+${rest}`, chosen: false }];
}
