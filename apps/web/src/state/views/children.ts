// Which children are on the list, and in what order. Children are named by number throughout.

import type { Checked, Children } from '../../engine/api';
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

/** Children by identifier, numbers in it by their value ("9" before "10"). */
export const ranksById = remember((ids: string[]): Uint32Array => {
  const order = Uint32Array.from(ids.keys());
  const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
  return order.sort((a, b) => compare(ids[a] ?? '', ids[b] ?? '') || a - b);
});

/** The children that the filter leaves, in order of number. */
export function childrenLeft(children: Children, counts: Uint32Array, allCounts: Uint32Array, filter: Filter) {
  const part = filter.text.trim().toLowerCase();
  const ids = part === '' ? null : folded(children.ids);
  const needsFinding = !letsAllFindingsThrough(filter) || filter.children === 'error';
  return Uint32Array.from(children.ids.keys()).filter((child) => {
    if (ids !== null && !ids[child]?.includes(part)) return false;
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
  (checked: Checked, catalogue: State['catalogue'], filter: Filter, order: ChildOrder): Shown => {
    const { children, findings } = checked;
    const lets = mask(findings, catalogue, filter);
    const counts = countByChild(findings, children.ids.length, lets);
    const allCounts = countByChild(findings, children.ids.length);
    const left = childrenLeft(children, counts, allCounts, filter);
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
export function shownOf(state: Pick<State, 'checked' | 'catalogue' | 'filter' | 'order'>): Shown | null {
  return state.checked === null ? null : shown(state.checked, state.catalogue, state.filter, state.order);
}
