// From days to places along the timeline, and where to put months and years under it.

import { calendarDate, type Day, dayOf, shortMonthNames, yearEnd, yearStart } from '../dates';
import type { Stay } from './stay';

export type Span = 'this year' | 'two years' | 'whole stay';

export const spans: readonly Span[] = ['this year', 'two years', 'whole stay'];

export interface Scale {
  from: Day;
  to: Day;
  width: number;
  /** Place of a day, 0 at the left edge; outside 0 to `width` for days that are not shown. */
  at(day: Day): number;
}

export function makeScale(from: Day, to: Day, width: number): Scale {
  const perDay = width / Math.max(1, to - from);
  return { from, to, width, at: (day) => (day - from) * perDay };
}

/** A little room on both sides, so that what begins on 1 April or is open at the end can be seen to. */
export function shownDays(span: Span, stay: Stay, returnYear: number): { from: Day; to: Day } {
  const end = yearEnd(returnYear);
  if (span === 'this year') return { from: yearStart(returnYear) - 10, to: end + 10 };
  if (span === 'two years') return { from: yearStart(returnYear - 1) - 16, to: end + 16 };
  let first = yearStart(returnYear);
  let last = end;
  for (const lane of stay.lanes) {
    for (const item of lane.items) {
      first = Math.min(first, item.from);
      last = Math.max(last, item.to);
    }
  }
  const room = Math.ceil((last - first) * 0.02);
  return { from: first - room, to: last + room };
}

/** The return year where last year would show nothing more, both years otherwise. */
export function fittingSpan(stay: Stay, returnYear: number): Span {
  const start = yearStart(returnYear);
  const before = yearStart(returnYear - 1);
  const isAllInYear = stay.lanes.every((lane) => lane.items.every((item) => item.from >= start || item.to < before));
  return isAllInYear ? 'this year' : 'two years';
}

export interface Tick {
  day: Day;
  label: string;
  /** Whether it is the first of a calendar year, or the only label of one. */
  major: boolean;
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

/** The first days of months, as close together as labels have room. */
export function ticks(scale: Scale, room = 38): Tick[] {
  const start = calendarDate(scale.from);
  const pixelsPerMonth = (scale.width / Math.max(1, scale.to - scale.from)) * 30.4375;
  const step = monthSteps.find((months) => months * pixelsPerMonth >= room) ?? 480;
  const found: Tick[] = [];
  const firstMonth = step >= 12 ? start.year * 12 : start.year * 12 + start.month - 1;
  for (let month = Math.ceil(firstMonth / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const inYear = month % 12;
    const day = dayOf(year, inYear + 1, 1);
    if (day > scale.to) return found;
    if (day < scale.from) continue;
    const label = step >= 12 || inYear === 0 ? String(year) : (shortMonthNames[inYear] ?? '');
    found.push({ day, label, major: inYear === 0 });
  }
}

/** The fullest label that fits in `width` pixels; empty where none does. */
export function fitLabel(labels: readonly string[], width: number, pixelsPerLetter = 6.7): string {
  const letters = Math.floor((width - 10) / pixelsPerLetter);
  return labels.find((label) => label.length <= letters) ?? '';
}

/** Half of "18th birthday", and the room that the names of the years take beside the line between them. */
const halfLabel = 40;
const yearNameRoom = 62;

/** The middle of a birthday's label under the lanes: at its day, or beside where the names of the years stand. */
export function birthdayLabelAt(x: number, yearLine: number, width: number): number {
  const clear = yearNameRoom + halfLabel;
  const near = Math.abs(x - yearLine) < clear;
  const aside = near ? (x < yearLine ? yearLine - clear : yearLine + clear) : x;
  return Math.min(width - halfLabel, Math.max(halfLabel, aside));
}
