// How items of a lane lie to each other: what meets and is the same becomes one, what does not meet leaves a gap, what
// lies over each other is drawn on tracks.

import { type Day, inWords, lengthInWords } from '../dates';
import { type NamedRow, rowKey } from '../rows';
import type { StayItem } from './stay';

/** Neighbours with the same label that meet become one, as a legal status does that outlasts a move. */
export function joinNeighbours(items: StayItem[]): StayItem[] {
  const joined: StayItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const meets = last && !last.backwards && !item.backwards && last.to === item.from && last.lastYear === item.lastYear;
    if (!last || !meets || last.labels[0] !== item.labels[0]) {
      joined.push(item);
      continue;
    }
    last.to = item.to;
    last.open = item.open;
    last.unreadEnd = item.unreadEnd;
    last.rows.push(...item.rows);
  }
  return joined;
}

/** An episode ended by the next one (REC X1) leaves a gap where that begins later, and overlaps where it begins earlier. */
export function gapsAndOverlaps(items: StayItem[], rows: NamedRow[]): StayItem[] {
  const found: StayItem[] = [];
  const rowOf = new Map(rows.map((row) => [rowKey(row.module, row.year, row.row.row), row]));
  let latest: StayItem | null = null;
  for (const item of items) {
    if (item.backwards) continue;
    if (latest && !latest.open && item.from > latest.to) {
      const ended = rowOf.get(latest.rows[0] ?? '')?.text('REC') ?? '';
      if (ended === 'X1' || ended === '') found.push(between('gap', latest.to, item.from, item));
    }
    if (latest && item.from < latest.to && item.to > item.from) {
      found.push(between('overlap', item.from, Math.min(item.to, latest.to), item));
    }
    if (!latest || item.to > latest.to) latest = item;
  }
  return found;
}

function between(kind: 'gap' | 'overlap', from: Day, to: Day, next: StayItem): StayItem {
  const length = lengthInWords(to - from);
  const dates = `${inWords(from)} to ${inWords(to)}, ${length}`;
  const words = kind === 'gap' ? `${dates}: no episode, a gap` : `${dates}: two episodes at once`;
  return {
    ...next,
    key: `${kind}:${next.key}`,
    kind,
    from,
    to,
    open: false,
    unreadEnd: '',
    labels: [`${kind}, ${length}`, kind],
    words,
    tone: 'other',
    pins: [],
    track: 0,
  };
}

/**
 * Gives each item the first track that is free, marks of one day one each; answers how many there are. Overlaps lie
 * across all tracks.
 */
export function stack(items: StayItem[]): number {
  const ends: Day[] = [];
  for (const item of items) {
    if (item.kind === 'overlap') continue;
    let track = ends.findIndex((end) => end <= item.from);
    if (track < 0) track = ends.length;
    ends[track] = Math.max(item.to, item.from + 1);
    item.track = track;
  }
  return Math.max(1, ends.length);
}
