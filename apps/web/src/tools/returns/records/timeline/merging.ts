// Bars too short to be told apart, and next to each other, are drawn as one: a year of one-night breaks is some hundred
// bars of a pixel or two otherwise.

import { inWords, lengthInWords, plural } from '../dates';
import type { PlacedItem } from './placed';
import type { Pin, StayItem } from './stay';

/** Narrower than this a bar is hardly seen, and cannot be pointed at. */
const shortWidth = 4;
/** Bars with no more than this between them are next to each other. */
const leastBetween = 1.5;
/** As wide as this a merged bar can be pointed at, and the next begins. */
const enoughWidth = 12;

/** Items in order of time, runs of short neighbours on a track as one item each. */
export function mergeShort(items: readonly PlacedItem[]): PlacedItem[] {
  const merged: PlacedItem[] = [];
  const runs = new Map<string, PlacedItem[]>();
  const end = (key: string) => {
    const run = runs.get(key) ?? [];
    const [only] = run;
    if (run.length > 1) merged.push(asOne(run));
    else if (only) merged.push(only);
    runs.delete(key);
  };
  for (const item of items) {
    const key = `${item.item.kind === 'bar' || item.item.kind === 'gap' ? 'bar' : item.item.kind}:${item.item.track}`;
    if (!goesOn(runs.get(key) ?? [], item)) end(key);
    if (isShort(item)) runs.set(key, [...(runs.get(key) ?? []), item]);
    else merged.push(item);
  }
  for (const key of [...runs.keys()]) end(key);
  return merged.sort((a, b) => a.item.from - b.item.from || a.item.to - b.item.to);
}

const isShort = ({ width }: PlacedItem) => width < shortWidth;
const rightOf = (run: readonly PlacedItem[]) => Math.max(...run.map(({ x, width }) => x + width));

function goesOn(run: readonly PlacedItem[], next: PlacedItem): boolean {
  const [first] = run;
  if (!first || !isShort(next)) return false;
  const right = rightOf(run);
  return next.x - right <= leastBetween && right - first.x < enoughWidth;
}

function asOne(run: readonly PlacedItem[]): PlacedItem {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) throw new Error('A run has items.');
  return {
    ...first,
    item: oneItem(run.map(({ item }) => item)),
    width: first.item.kind === 'mark' ? 0 : rightOf(run) - first.x,
    cutRight: last.cutRight,
  };
}

function oneItem(items: readonly StayItem[]): StayItem {
  const [first] = items;
  if (!first) throw new Error('A run has items.');
  const to = Math.max(...items.map((item) => item.to));
  const pins = new Map<number, Pin>();
  for (const item of items) for (const pin of item.pins) pins.set(pin.finding, { ...pin, at: 'middle' });
  const failing = items.find((item) => item.pins.length > 0);
  const length = to > first.from ? `, ${lengthInWords(to - first.from)}` : '';
  return {
    ...first,
    key: `merged:${first.key}`,
    kind: first.kind === 'gap' ? 'bar' : first.kind,
    to,
    open: items.some((item) => item.open),
    backwards: false,
    unreadEnd: '',
    labels: [items.length.toString()],
    words: `${inWords(first.from)} to ${inWords(to)}${length}: ${whatOf(items)}, too close to be drawn apart`,
    tone: items.every((item) => item.tone === first.tone) ? first.tone : 'other',
    pins: [...pins.values()],
    target: (failing ?? first).target,
    rows: items.flatMap((item) => item.rows),
    lastYear: items.every((item) => item.lastYear),
    merged: items.length,
  };
}

function whatOf(items: readonly StayItem[]): string {
  const number = (kind: StayItem['kind']) => items.filter((item) => item.kind === kind).length;
  const parts = [
    [number('bar'), 'short period'],
    [number('gap'), 'gap'],
    [number('overlap'), 'overlap'],
    [number('mark'), 'date'],
  ] as const;
  return parts
    .filter(([many]) => many > 0)
    .map(([many, words]) => plural(many, words))
    .join(' and ');
}
