// Why work is set aside, in words: each reason as it is.

import type { AsideReason, WhyAside } from '../engine/api';
import { count, number } from './numbers';

/** Of one, and of several. */
const reasons: Record<AsideReason, readonly [string, string]> = {
  '': ['it does not fit the files', 'they do not fit the files'],
  'other year': ['it is of another return year', 'they are of another return year'],
  'no file': ['its file is not here', 'their files are not here'],
  'no row': ['the files no longer hold its row', 'the files no longer hold these rows'],
  'not told': ['several rows may be meant', 'several rows may be meant'],
  'other values': ['the files hold something else there now', 'the files hold something else there now'],
  'cannot be made': ['it cannot be made as it was', 'they cannot be made as they were'],
  'not checked': ['nothing can be checked at the moment', 'nothing can be checked at the moment'],
};

/** "the files no longer hold these rows" */
export function reasonWords(reason: AsideReason, changes: number): string {
  return reasons[reason][changes === 1 ? 0 : 1];
}

/** "3 set aside: the files no longer hold these rows" */
export function asideTitle(reason: AsideReason, changes: number): string {
  return `${number(changes)} set aside: ${reasonWords(reason, changes)}`;
}

/** "3 changes are set aside: their files are not here" */
export function asideSentence(reason: AsideReason, changes: number): string {
  return `${count(changes, 'change is', 'changes are')} set aside: ${reasonWords(reason, changes)}`;
}

/** By reason, in the order in which each is met first. */
export function byReason<Item extends WhyAside>(items: readonly Item[]): [AsideReason, Item[]][] {
  const groups = new Map<AsideReason, Item[]>();
  for (const item of items) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item]);
  return [...groups];
}

export function redoWaitingWords(steps: number): string {
  return `${count(steps, 'undone step does', 'undone steps do')} not fit these files: Redo has ${steps === 1 ? 'it' : 'them'} again once the files or the year fit.`;
}
