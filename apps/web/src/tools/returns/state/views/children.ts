// Which children are on the list, and in what order. Children are named by number throughout.

import type { Checked, Children } from '../../../../engine/api';
import { soughtParts } from '../search';
import type { ChildOrder, Filter, State } from '../state';
import { countByChild, letsAllFindingsThrough, passing, startsByChild } from './findings';
import { remember } from './remember';
import { ruleFacts } from './ruleFacts';

export interface Shown {
  /** Children on the list, in its order. */
  children: Uint32Array;
  /** Of every child, the findings that the filter lets through. */
  counts: Uint32Array;
  /** Of every child, all findings. */
  allCounts: Uint32Array;
  /** 1 for each finding that the filter lets through. */
  mask: Uint8Array;
  /** Where each child's findings begin; see startsByChild. */
  starts: Uint32Array;
  /** Findings let through, of the children on the list. */
  findings: number;
  /** Children on the list that have findings let through. */
  withFindings: number;
}

const folded = remember((ids: string[]) => ids.map((id) => id.toLowerCase()));

/** The numbers of the children with an identifier. */
const numbered = remember((ids: string[]) => {
  const numbers = new Map<string, number[]>();
  folded(ids).forEach((id, child) => numbers.set(id, [...(numbers.get(id) ?? []), child]));
  return numbers;
});

/** Children by identifier, numbers in it by their value ("9" before "10"). */
export const ranksById = remember((ids: string[]): Uint32Array => {
  const order = Uint32Array.from(ids.keys());
  const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
  return order.sort((a, b) => compare(ids[a] ?? '', ids[b] ?? '') || a - b);
});

type Found = State['found'];
const nothingFound: Found = new Map();

/** What a search comes to. */
export interface Sought {
  /** 1 for each child that it names. */
  children: Uint8Array;
  /** Parts of the text that name no child. */
  unknown: string[];
}

/**
 * The children that a text names. On its own it is a part of an identifier, or what the engine found in the records. Of
 * several, parted by commas or spaces, each is an identifier in full where there is one; else as on its own.
 */
export const sought = remember((ids: string[], text: string, found: Found): Sought => {
  const children = new Uint8Array(ids.length);
  const whole = text.trim().toLowerCase();
  const parts = soughtParts(text);
  const lower = folded(ids);
  lower.forEach((id, child) => {
    if (whole !== '' && id.includes(whole)) children[child] = 1;
  });
  if (parts.length > 1 && children.includes(1)) return { children, unknown: [] };
  const unknown = parts.filter((part) => {
    const named = (parts.length > 1 ? numbered(ids).get(part.toLowerCase()) : undefined) ?? namedBy(part, lower, found);
    for (const child of named) children[child] = 1;
    return named.length === 0;
  });
  return { children, unknown };
});

function namedBy(part: string, lower: readonly string[], found: Found): readonly number[] {
  const text = part.toLowerCase();
  const byIdentifier = Array.from(lower.keys()).filter((child) => lower[child]?.includes(text));
  return [...byIdentifier, ...(found.get(part) ?? [])];
}

/** The children that the filter leaves, in order of number. */
export function childrenLeft(
  children: Children,
  counts: Uint32Array,
  allCounts: Uint32Array,
  filter: Filter,
  found: Found = nothingFound,
) {
  const named = filter.text.trim() === '' ? null : sought(children.ids, filter.text, found).children;
  const needsFinding = !letsAllFindingsThrough(filter) || filter.children === 'error';
  return Uint32Array.from(children.ids.keys()).filter((child) => {
    if (named !== null && named[child] !== 1) return false;
    if (filter.children === 'valid') return allCounts[child] === 0;
    return !needsFinding || (counts[child] ?? 0) > 0;
  });
}

export function inOrder(left: Uint32Array, order: ChildOrder, ids: string[], counts: Uint32Array): Uint32Array {
  if (order === 'as in files') return left;
  if (order === 'most findings first') {
    return left.slice().sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  }
  const isLeft = new Uint8Array(ids.length);
  left.forEach((child) => (isLeft[child] = 1));
  return ranksById(ids).filter((child) => isLeft[child] === 1);
}

const mask = remember((findings: Checked['findings'], catalogue: State['catalogue'], filter: Filter) =>
  catalogue === null ? new Uint8Array(0) : passing(findings, ruleFacts(catalogue), filter),
);

const shown = remember(
  (checked: Checked, catalogue: State['catalogue'], filter: Filter, order: ChildOrder, found: Found): Shown => {
    const { children, findings } = checked;
    const lets = mask(findings, catalogue, filter);
    const counts = countByChild(findings, children.ids.length, lets);
    const allCounts = countByChild(findings, children.ids.length);
    const left = childrenLeft(children, counts, allCounts, filter, found);
    return {
      children: inOrder(left, order, children.ids, counts),
      counts,
      allCounts,
      mask: lets,
      starts: startsByChild(findings, children.ids.length),
      findings: left.reduce((sum, child) => sum + (counts[child] ?? 0), 0),
      withFindings: left.reduce((sum, child) => sum + ((counts[child] ?? 0) > 0 ? 1 : 0), 0),
    };
  },
);

/** What the filter leaves of the return; null until it has been checked. Remembered until one of its sources changes. */
export function shownOf(
  state: Pick<State, 'checked' | 'catalogue' | 'filter' | 'order'> & Partial<Pick<State, 'found'>>,
): Shown | null {
  const { checked, catalogue, filter, order, found = nothingFound } = state;
  return checked === null ? null : shown(checked, catalogue, filter, order, found);
}

const nobody: readonly string[] = [];

/** The parts of the text sought that name no child; none while only one is typed, which the empty list tells. */
export function unknownOf({ checked, filter, found }: Pick<State, 'checked' | 'filter' | 'found'>) {
  if (checked === null || soughtParts(filter.text).length < 2) return nobody;
  return sought(checked.children.ids, filter.text, found).unknown;
}
