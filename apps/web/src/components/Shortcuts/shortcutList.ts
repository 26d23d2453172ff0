// Every key that does something, for the list that "?" opens. Single keys work only outside fields, and can be
// turned off, since speech input and slips of the hand press them unasked. They work from a cell too: no letter types
// into a cell that is not being edited.

export interface Shortcut {
  keys: readonly string[];
  does: string;
  /** Switched off with the single keys. */
  single: boolean;
}

export const shortcutList: readonly Shortcut[] = [
  { keys: ['n'], does: 'next finding', single: true },
  { keys: ['p'], does: 'previous finding', single: true },
  { keys: ['e'], does: 'edit the first cell of the chosen finding', single: true },
  { keys: ['s'], does: 'use the suggestion for the chosen finding', single: true },
  { keys: ['u'], does: 'undo', single: true },
  { keys: ['r'], does: 'redo', single: true },
  { keys: ['/'], does: 'search for a child', single: true },
  { keys: ['?'], does: 'show this list', single: true },
  { keys: ['Ctrl', 'Z'], does: 'undo', single: false },
  { keys: ['Ctrl', 'Y'], does: 'redo', single: false },
  { keys: ['Enter', 'F2'], does: 'edit the cell; Enter again keeps what was typed', single: false },
  { keys: ['Ctrl', 'C'], does: 'copy the cell, the row (from its number) or the child (from the list)', single: false },
  { keys: ['Ctrl', 'V'], does: 'write what was copied into the cell', single: false },
  { keys: ['Delete', 'Backspace'], does: 'blank the cell', single: false },
  { keys: ['F8', 'Shift+F8'], does: 'next or previous finding, also while in a cell', single: false },
  { keys: ['Ctrl', 'Enter'], does: 'keep what was typed and go to the next finding', single: false },
  { keys: ['Esc'], does: 'leave the cell as it was, or close what is open', single: false },
  { keys: ['Arrow keys', 'Home', 'End'], does: 'move between cells, children or tabs', single: false },
];
