// The analyst's own work as the engine tells of it: changes and notes, in force or kept beside the return.

/** Why a change was made. */
export interface Basis {
  kind: 'typed' | 'suggestion' | 'bulk';
  /** Of a change that was made: with "chosen from 4 suggestions" before it, where it was. */
  text: string;
  /** Of a change to be made by a suggestion: how many there were to choose from. */
  among?: number;
}

export interface Amendment {
  number: number;
  /** Equal for amendments that are taken back together. */
  step: number;
  kind: 'set cell' | 'add row' | 'delete row';
  when: string;
  /** Who made it; may be empty. */
  who: string;
  basis: Basis;
  childId: string;
  /** Its present number, or null if there is no such child now. */
  child: number | null;
  module: string;
  year: number;
  file: string;
  line: number;
  field: string;
  oldText: string;
  newText: string;
  /** Of rows added or deleted: the filled cells. */
  cells: { column: string; text: string }[];
}

/** How much work there is. */
export interface Work {
  /** In force. */
  changes: number;
  /** On rows that the files hold. */
  notes: number;
  /** Kept, though the files at hand do not hold what they are about; tried again at every check. */
  setAside: number;
  notesSetAside: number;
  /** Changes that the files hold already. */
  doneInSource: number;
  /** Changes of another session, of which the analyst must choose. */
  clashes: number;
  /** Whether any of it differs from the session saved or given last. */
  unsaved: boolean;
  /** What undo would take back, and redo make again, in words; empty where there is nothing. */
  undo: string;
  redo: string;
  /** Steps that were undone and that the files at hand do not fit: redo has them again once they do. */
  redoWaiting: number;
  /** Who makes the changes of this visit; empty where no name was given. */
  who: string;
}

/** Why a change or note is set aside; empty where it is not. */
export type AsideReason =
  | ''
  /** The return is of another year. */
  | 'other year'
  /** No file that holds it is given. */
  | 'no file'
  /** The files do not hold the row. */
  | 'no row'
  /** Several rows may be meant. */
  | 'not told'
  /** The files hold something else there than when it was made. */
  | 'other values'
  | 'cannot be made'
  /** Nothing can be checked at the moment. */
  | 'not checked';

/** A change that is set aside: of what kind the reason is, and the reason as a sentence. */
export interface WhyAside {
  reason: AsideReason;
  why: string;
}

export interface ChangeBeside extends WhyAside {
  change: Amendment;
  standing: 'set aside' | 'done in the source' | 'clashes';
  /** Of one that clashes: the change in force. */
  against: Amendment | null;
}

export interface NoteBeside {
  /** Names it in forgetNote(), until notes change. */
  note: number;
  /** Code of the rule. */
  rule: string;
  childId: string;
  text: string;
  standing: 'solved' | 'not run' | 'set aside';
  /** Of one that is set aside. */
  reason: AsideReason;
}

/** What is kept beside the return. */
export interface Beside {
  changes: ChangeBeside[];
  notes: NoteBeside[];
}

export interface WorkIn {
  changes: number;
  notes: number;
}

/** What comes of giving a session file. */
export interface SessionOutlook extends WorkIn {
  /** It is of the return that is here, and is joined to it; else it takes the place of all that is here. */
  joins: boolean;
}

/** Findings of a rule when it was first checked, before anything was changed. */
export interface FirstCount {
  rule: number;
  count: number;
  /** The rule could not run in the very first check, and began to later. */
  later: boolean;
}
