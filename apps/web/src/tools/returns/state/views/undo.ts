// Whether there is a step to take back or to make again: also one made before the return was checked last. A blank row
// goes before any step. What the steps are the engine says, which alone knows them.

import { blankRowOf } from '../blankRow';
import type { State } from '../state';

type Steps = Pick<State, 'work' | 'records'>;

export function canUndo({ work, records }: Steps): boolean {
  return blankRowOf(records) !== null || work.undo !== '';
}

export function canRedo({ work }: Pick<Steps, 'work'>): boolean {
  return work.redo !== '';
}

/** What undo would take back; empty where there is nothing. */
export function undoneNext({ work, records }: Steps): string {
  return blankRowOf(records) === null ? work.undo : 'the blank row';
}
