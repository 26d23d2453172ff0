// Whether there is a step to take back or to make again: also one made before the return was checked last. A blank row
// goes before any step.

import { blankRowOf } from '../blankRow';
import type { State } from '../state';

type Steps = Pick<State, 'lastChange' | 'undoWords' | 'redoWords' | 'records'>;

export function canUndo({ lastChange, undoWords, records }: Steps): boolean {
  return blankRowOf(records) !== null || (lastChange?.canUndo ?? undoWords.length > 0);
}

export function canRedo({ lastChange, redoWords }: Pick<Steps, 'lastChange' | 'redoWords'>): boolean {
  return lastChange?.canRedo ?? redoWords.length > 0;
}

/** What undo would take back; undefined where no words are known. */
export function undoneNext({ undoWords, records }: Pick<Steps, 'undoWords' | 'records'>): string | undefined {
  return blankRowOf(records) === null ? undoWords.at(-1) : 'the blank row';
}
