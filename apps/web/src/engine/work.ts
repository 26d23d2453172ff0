// The analyst's own work as the engine tells of it: changes and notes, in force or kept beside the return.

/** Why a change was made. */
export interface Basis {
  kind: 'typed' | 'suggestion' | 'bulk';
  text: string;
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
  /** Who makes the changes of this visit; empty where no name was given. */
  who: string;
}

export interface ChangeBeside {
  change: Amendment;
  standing: 'set aside' | 'done in the source' | 'clashes';
  why: string;
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
