// All that the page knows at a moment, in one place. Components read it through useStore and change it by its actions
// alone; what the engine knows is asked of the engine, and kept here only as far as it is on the screen.

import type {
  Advice,
  Amendment,
  Basis,
  Beside,
  Catalogue,
  CellChange,
  CellReading,
  Changed,
  Checked,
  ChildRecords,
  ColumnCorrection,
  Download,
  DownloadKind,
  FindingCell,
  Preview,
  Progress,
  SinceRun,
  Survey,
  TableInYear,
  Work,
  YearSlot,
} from '../../../engine/api';

export type Screen = 'start' | 'overview' | 'records' | 'changes' | 'download' | 'accessibility' | 'about';

/** Which findings, and so which children, are shown. Empty sets mean all. */
export interface Filter {
  /** Part of a child's identifier, or several; or what `found` was found by. */
  text: string;
  rules: ReadonlySet<number>;
  /** By the module of the first field that a rule highlights. */
  modules: ReadonlySet<number>;
  stages: ReadonlySet<number>;
  children: 'all' | 'error' | 'valid';
  /** Only findings that are new since the last change, or have no note yet. */
  without: 'nothing' | 'notes';
}

export type ChildOrder = 'as in files' | 'by identifier' | 'most findings first';

/** What the help panel shows. */
export type HelpTopic = { kind: 'rule'; rule: number } | { kind: 'field'; module: number; field: number } | { kind: 'shortcuts' };

/** A file as dropped or picked; `name` holds the folders too ("last/episodes.csv"). */
export interface Dropped {
  name: string;
  blob: Blob;
}

/** What is asked before an act that sets work aside or drops it. */
export interface Question {
  title: string;
  words: string;
  /** The name of the session saved while it was asked; empty before. */
  saved: string;
}

/** Fields whose text can be wrong. */
export type ProblemField = 'authority';

/** How the screen of records is laid out: kept for the visit. */
export interface Desk {
  /** The findings' share of what records and findings have together, in per cent; null until it was chosen. */
  findingsShare: number | null;
  /** Whether the timeline shows two lanes or all: by the window's height until it was chosen. */
  timeline: 'as it fits' | 'folded' | 'open';
}

/** A step taken back or made again. */
export interface Move {
  /** "Undone: DEC to 01/05/2025, child A." */
  words: string;
  /** The child that was on the screen before, where it led to another; null where it did not. */
  from: string | null;
}

export interface State {
  screen: Screen;
  /** Null until the engine has started. */
  catalogue: Catalogue | null;
  survey: Survey | null;
  /** Null until the return has been checked. */
  checked: Checked | null;
  /** Fetched when the overview is looked at; null where no counts of an earlier check were given. */
  since: SinceRun | null;
  /** Long work going on; null when idle. */
  progress: Progress | null;
  /** What went wrong last, in words for the analyst; empty when nothing did. */
  problem: string;
  /** The field that the problem is about; null where it is about no field. */
  problemField: ProblemField | null;
  /** Spoken by screen readers when it changes. */
  announcement: string;

  filter: Filter;
  /** Children found by what stands in their records, such as a UPN, for each part of the text sought. */
  found: ReadonlyMap<string, readonly number[]>;
  order: ChildOrder;
  /** The child on the screen, its number and records. */
  child: number | null;
  records: ChildRecords | null;
  /** The finding chosen, by number. */
  finding: number | null;
  /** Where the chosen finding stood when it was solved; stepping goes on from there. */
  solvedAt: number | null;
  /** Advice on findings of this child, by number of the finding; filled as it comes. */
  advice: ReadonlyMap<number, Advice>;
  /** What the last change did. */
  lastChange: Changed | null;
  /** What undo or redo did, where that was the last thing done. */
  lastMove: Move | null;
  /** Fetched when the screen of changes opens, and kept in step while it is there. */
  amendments: Amendment[];
  /** The same. */
  corrections: ColumnCorrection[];
  /** Findings when rules were first checked, before any change: all, and by rule. */
  findingsAtFirst: number;
  countsAtFirst: Uint32Array;
  /** Rules that could not run at the very first. */
  rulesBegunLater: ReadonlySet<number>;
  /** How much work there is, in force and beside it. */
  work: Work;
  /** The work that is not in force; fetched as `amendments` are. */
  beside: Beside;
  /** Whether changes or notes were made that no saved file holds yet. */
  unsaved: boolean;
  /** Asked before work is set aside or dropped; null when nothing is asked. */
  question: Question | null;
  /** Whether files are dragged over the page now. */
  isDragging: boolean;
  /** What was taken, where the screen does not show it; empty when there is nothing to say. */
  notice: string;

  desk: Desk;
  help: HelpTopic | null;
  /** Whether single keys (n, p, u ...) do things. */
  shortcutsOn: boolean;
  /** The file saved last, with what could not be carried over. */
  lastDownload: (Omit<Download, 'bytes'> & { kind: DownloadKind }) | null;
}

export interface Actions {
  start: () => Promise<void>;
  go: (screen: Screen) => void;

  /** Answers the question asked: whether to go on. */
  answer: (goesOn: boolean) => void;
  /** Saves a session while the question stands. */
  saveBeforeAnswer: () => Promise<void>;
  setDragging: (isDragging: boolean) => void;
  dismissNotice: () => void;
  /** Says what went wrong outside of the engine. */
  refuse: (problem: string) => void;

  /** Takes files; a promise where folders are still being opened. */
  give: (files: readonly Dropped[] | Promise<readonly Dropped[]>) => Promise<void>;
  takeAway: (file: number) => Promise<void>;
  moveToYear: (name: string, year: YearSlot) => Promise<void>;
  putInYears: (tables: TableInYear[]) => Promise<void>;
  /** Puts newer exports in the place of older ones. */
  replaceFiles: (pairs: readonly { older: number; newer: number }[]) => Promise<void>;
  /** Uses files beside others whose rows they repeat. */
  keepBoth: (files: number[]) => Promise<void>;
  readSince: () => Promise<void>;
  chooseYear: (year: number | null) => Promise<void>;
  chooseAuthority: (text: string) => Promise<void>;
  tryExample: () => Promise<void>;
  clear: () => Promise<void>;
  check: () => Promise<void>;
  /** Ends long work: the engine is started anew with the files as they were given. */
  cancel: () => Promise<void>;

  setFilter: (change: Partial<Filter>) => void;
  clearFilter: () => void;
  setOrder: (order: ChildOrder) => void;

  showChild: (child: number) => Promise<void>;
  /** Chooses a finding, of any child, and shows it. */
  chooseFinding: (finding: number | null) => Promise<void>;
  /** Opens the records at the first finding that the filter lets through, once changed so. */
  showFindings: (change: Partial<Filter>) => Promise<void>;
  /** The next or previous finding that the filter lets through, across children. */
  stepFinding: (step: 1 | -1) => Promise<void>;

  setCells: (changes: CellChange[], basis: Basis) => Promise<void>;
  /** All of a column at once. */
  correctColumn: (correction: ColumnCorrection) => Promise<void>;
  /** A blank row, which the engine gets with its first cell, or when it is left (keepBlankRow). */
  addRow: (module: number, year: YearSlot) => Promise<void>;
  /** A copy of the last row by date of the child with that row, which begins where it ends. */
  addRowAfter: (module: number, year: YearSlot, row: number) => Promise<void>;
  keepBlankRow: () => Promise<void>;
  deleteRow: (module: number, year: YearSlot, row: number) => Promise<void>;
  setAlike: (finding: number, cell: FindingCell, text: string) => Promise<void>;
  acceptAlike: (finding: number, suggestion: number) => Promise<void>;
  /** What correctColumn, setAlike and acceptAlike would do: nothing is changed. */
  previewCorrection: (correction: ColumnCorrection) => Promise<Preview>;
  previewAlike: (finding: number, cell: FindingCell, text: string) => Promise<Preview>;
  previewAccept: (finding: number, suggestion: number) => Promise<Preview>;
  /** Takes the blank row away where one stands, or else the last step back. */
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  revert: (amendment: number) => Promise<void>;
  setNote: (finding: number, text: string) => Promise<void>;
  /** Of two changes that clash, makes the one that is not in force. */
  prefer: (change: number) => Promise<void>;
  /** Forgets work that is kept beside the return. */
  forgetChange: (change: number) => Promise<void>;
  forgetNote: (note: number) => Promise<void>;
  /** Names who makes the changes of this visit. */
  sign: (who: string) => Promise<void>;
  /** How a text would be read in that field; asked while it is typed. */
  readCell: (module: number, field: number, text: string) => Promise<CellReading>;
  /** How many findings of the same rule have the same text in that cell, this one included. */
  countAlike: (finding: number, cell: FindingCell) => Promise<number>;

  download: (kind: DownloadKind) => Promise<void>;
  dismissProblem: () => void;

  openHelp: (topic: HelpTopic) => void;
  closeHelp: () => void;
  setShortcutsOn: (on: boolean) => void;
  setDesk: (change: Partial<Desk>) => void;
  /** Says something to screen readers, politely. */
  announce: (text: string) => void;
}

export type Page = State & Actions;
