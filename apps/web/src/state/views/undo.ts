// Whether there is a step to take back or to make again: also one made before the return was checked last.

import type { State } from '../state';

type Steps = Pick<State, 'lastChange' | 'undoWords' | 'redoWords'>;

export function canUndo({ lastChange, undoWords }: Steps): boolean {
  return lastChange?.canUndo ?? undoWords.length > 0;
}

export function canRedo({ lastChange, redoWords }: Steps): boolean {
  return lastChange?.canRedo ?? redoWords.length > 0;
}
