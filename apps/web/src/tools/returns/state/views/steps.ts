// From one finding to the next, child by child down the list as it is filtered and ordered.

import type { Shown } from './children';

export interface Standing {
  child: number | null;
  finding: number | null;
  /** Where the finding stood that has just been solved: the one that took its number is the next. */
  place: number | null;
}

/** The number of the finding a step away that the filter lets through; null at the end of the list. */
export function findingAway(shown: Shown, from: Standing, step: 1 | -1): number | null {
  if (from.child !== null) {
    const inChild = withinChild(shown, from.child, firstToTry(shown, from.child, from, step), step);
    if (inChild !== null) return inChild;
  }
  for (let at = nextOnList(shown, from.child, step); at >= 0 && at < shown.children.length; at += step) {
    const child = shown.children[at] ?? 0;
    if (shown.counts[child] === 0) continue;
    const found = withinChild(shown, child, edge(shown, child, step), step);
    if (found !== null) return found;
  }
  return null;
}

function firstToTry(shown: Shown, child: number, from: Standing, step: 1 | -1): number {
  if (from.finding !== null) return from.finding + step;
  if (from.place !== null) return step === 1 ? from.place : from.place - 1;
  return edge(shown, child, step);
}

/** The child's first finding for steps forward, its last for steps back. */
function edge(shown: Shown, child: number, step: 1 | -1): number {
  return step === 1 ? (shown.starts[child] ?? 0) : (shown.starts[child + 1] ?? 0) - 1;
}

function withinChild(shown: Shown, child: number, first: number, step: 1 | -1): number | null {
  const from = shown.starts[child] ?? 0;
  const until = shown.starts[child + 1] ?? 0;
  for (let i = first; i >= from && i < until; i += step) {
    if (shown.mask[i] === 1) return i;
  }
  return null;
}

/** The place on the list to look at next. A child that has left the list is followed by the next in number. */
function nextOnList(shown: Shown, child: number | null, step: 1 | -1): number {
  if (child === null) return step === 1 ? 0 : shown.children.length - 1;
  const at = shown.children.indexOf(child);
  if (at >= 0) return at + step;
  const after = shown.children.findIndex((other) => other > child);
  if (step === 1) return after < 0 ? shown.children.length : after;
  return after < 0 ? shown.children.length - 1 : after - 1;
}
