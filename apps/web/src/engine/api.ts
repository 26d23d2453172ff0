// What the page asks of the engine and what it answers. The engine lives in a worker; engine/client.ts gives the page
// these functions as promises, and apps/web/engine answers them in C++. Rows, children, rules, modules and fields are
// named by number; what the numbers mean, the catalogue and the tables of children say once.

import type { GivenFile, Remark, Survey, TableInYear, YearSlot } from './files';
import type { Amendment, Basis, Beside, FirstCount, SessionOutlook, WhyAside, Work, WorkIn } from './work';

export type { FileFact, GivenFile, NewerExport, Remark, Survey, TableInYear, YearDoubt, YearSlot } from './files';
export type {
  Amendment,
  AsideReason,
  Basis,
  Beside,
  ChangeBeside,
  FirstCount,
  NoteBeside,
  SessionOutlook,
  WhyAside,
  Work,
  WorkIn,
} from './work';

// --- What never changes while the page is open -------------------------------------------------------------------

export interface CodeInfo {
  code: string;
  meaning: string;
  /** Return years in which it is accepted. */
  since: number;
  until: number;
}

export type FieldKind = 'code' | 'flag' | 'date' | 'partial date' | 'postcode' | 'id' | 'number';

export interface FieldInfo {
  name: string;
  kind: FieldKind;
  meaning: string;
  codes: CodeInfo[];
  /** Worked out by the engine, not to be edited. */
  derived: boolean;
  /** Completes "cannot be worked out without ...". */
  derivedFrom: string;
}

export interface ModuleInfo {
  name: string;
  fileName: string;
  onePerChild: boolean;
  childField: number;
  fields: FieldInfo[];
  /** The fields that say when a row begins and ends; null where its rows are not spans of time. */
  span: { begin: number; end: number } | null;
}

export interface FieldRef {
  module: number;
  year: YearSlot;
  field: number;
}

export type RuleKind = 'row' | 'child' | 'across years' | 'reference data' | 'whole return';

export interface RuleInfo {
  code: string;
  title: string;
  failsWhen: string;
  since: number;
  until: number;
  /** Of the Department's two validation stages; 0 where the rule book names none. */
  stage: number;
  kind: RuleKind;
  flags: FieldRef[];
}

export interface AuthorityInfo {
  /** Nine characters. */
  code: string;
  name: string;
  /** Three digits, or empty. */
  number: string;
}

export interface Catalogue {
  version: string;
  collection: string;
  title: string;
  firstYear: number;
  latestYear: number;
  modules: ModuleInfo[];
  /** All definitions; findings name them by place. */
  rules: RuleInfo[];
  authorities: AuthorityInfo[];
}

// --- Findings ----------------------------------------------------------------------------------------------------

/** Findings column by column, in order of child, then rule. A finding's number is its place. */
export interface FindingColumns {
  /** Index into Catalogue.rules. */
  rule: Uint16Array;
  /** Index into Children.ids. */
  child: Uint32Array;
  /** 1 where the engine can look for suggestions. */
  advisable: Uint8Array;
  /** 1 where the user wrote a note. */
  noted: Uint8Array;
}

export interface Children {
  /** As in the files. A record without an identifier is a child of its own with an empty one. */
  ids: string[];
  /** 1 where the child has records of this year. */
  inThisYear: Uint8Array;
  inLastYear: Uint8Array;
}

export interface NotRun {
  reason: string;
  rules: number[];
}

export interface Checked {
  returnYear: number;
  /** The year whose definitions were used: the latest there are, for a later return. */
  definitionsYear: number;
  authority: string;
  rowsThisYear: number;
  rowsLastYear: number;
  rulesRun: number[];
  notRun: NotRun[];
  children: Children;
  findings: FindingColumns;
  /** Milliseconds in the engine: reading, checking. */
  milliseconds: { reading: number; checking: number };
  /** A session file was among what was given: its changes were made again. */
  restored: { changes: number; notes: number } | null;
  /** Changes in force: those of a session, and those made before the files were checked again. */
  changes: number;
  /** Why changes made before are set aside, one for each. */
  changesLost: WhyAside[];
  /** Of every rule that has run, how many findings it had at first. */
  firstCounts: FirstCount[];
}

/** What became of a rule since an earlier check. */
export interface RuleSince {
  code: string;
  title: string;
  module: string;
  /** Findings; null where it did not run. */
  before: number | null;
  now: number | null;
  /** "fewer", "more", "cleared", "new", "had not run before", "did not run". */
  change: string;
}

/** The return as it stands, beside an earlier check of which the counts were given. */
export interface SinceRun {
  file: string;
  /** "Since 1 May 2026: 120 fewer findings, 3 rules cleared, 1 new"; empty where there is a problem. */
  words: string;
  /** In what else the two are not alike, a clause each: "of different return years: ...". */
  unlike: string[];
  /** Those that changed: of now most findings first. */
  rules: RuleSince[];
  /** Why the two cannot be compared; empty when they can. */
  problem: string;
}

// --- One child ---------------------------------------------------------------------------------------------------

export type CellState = 'value' | 'blank' | 'unreadable' | 'unknown code' | 'absent';

export interface ChildRow {
  /** In the module's table: names the row in calls, until rows are added or deleted. */
  row: number;
  file: string;
  /** 0 for a row added on the page. */
  line: number;
  /** In step with ChildTable.columns. */
  cells: string[];
  states: CellState[];
  /** ISO date where the cell holds one, else empty. */
  dates: string[];
  /** Whether the cell differs from the file. */
  changed: boolean[];
  /** The text in the file where the cell differs from it, else empty. */
  originals: string[];
  /** For derived cells that are blank: why. Else empty. */
  reasons: string[];
  added: boolean;
}

export interface ChildTable {
  module: number;
  year: YearSlot;
  /** Field of the module, or null for a column the collection does not know; names as in the file. */
  columns: { field: number | null; name: string; editable: boolean }[];
  rows: ChildRow[];
}

export interface FindingCell {
  module: number;
  year: YearSlot;
  row: number;
  field: number;
}

export interface ChildFinding {
  /** Its place in FindingColumns. */
  finding: number;
  rule: number;
  /** What exactly is wrong here, with the values. */
  message: string;
  cells: FindingCell[];
  advisable: boolean;
  note: string;
}

export interface ChildRecords {
  child: number;
  id: string;
  /** Modules of which the return has a table, this year's first, also those without a row of the child. */
  tables: ChildTable[];
  findings: ChildFinding[];
}

export interface CellReading {
  state: CellState;
  /** "3 May 2025", "Foster placement with ..."; or what is wrong and what is expected: "not a date: write 31/12/2025". */
  words: string;
}

// --- Mending -----------------------------------------------------------------------------------------------------

export interface CellChange {
  module: number;
  year: YearSlot;
  row: number;
  field: number;
  text: string;
}

export type Confidence = 'sure' | 'likely' | 'choose' | 'none';

export interface ProviderFacts {
  name: string;
  type: string;
  sector: string;
  urn: string;
  postcode: string;
  /** Of the setting family: whether the postcode is that of the home, not of an agency's office. */
  openFrom: string;
  openTo: string;
  list: string;
}

export interface Suggestion {
  cells: CellChange[];
  confidence: Confidence;
  basis: string;
  agrees: string[];
  provider: ProviderFacts | null;
  /** How many findings of the same rule, this one included, the same answer would mend. */
  alike: number;
}

export interface Advice {
  confidence: Confidence;
  suggestions: Suggestion[];
  explanation: string;
}

/** What one kind of correction would change in one column of one file. It hangs on no finding. */
export interface ColumnCorrection {
  /** "7 dates written month first -> dd/mm/yyyy". */
  words: string;
  module: string;
  field: string;
  file: string;
  confidence: Confidence;
  /** Why, for the change log. */
  basis: string;
  /** Findings that would be gone, and that would be new. */
  solved: number;
  raised: number;
  cells: CorrectedCell[];
}

export interface CorrectedCell extends CellChange {
  present: string;
  /** 0 for a row added on the page. */
  line: number;
  childId: string;
}

export interface RuleCount {
  rule: number;
  findings: number;
}

/** What a change of many cells would do: tried out, and taken back. */
export interface Preview {
  /** All cells that it would write. */
  cells: CorrectedCell[];
  /** Findings that would be gone, and that would be new, by rule. */
  solved: RuleCount[];
  raised: RuleCount[];
}

/** A finding in words that hold when numbers have moved on. */
export interface FindingName {
  rule: number;
  childId: string;
}

/** What a change did. Numbers of findings, and of children where `children` is not null, are new. */
export interface Changed {
  solved: FindingName[];
  added: FindingName[];
  remaining: number;
  findings: FindingColumns;
  /** Null where no child came or went. */
  children: Children | null;
  /** The child that was changed, by its present number; null where several were, or it went. */
  child: number | null;
  changes: number;
}

// --- Taking away -------------------------------------------------------------------------------------------------

export type DownloadKind =
  | 'csv'
  | 'xml'
  /** The whole return as amended, a sheet a module. */
  | 'return workbook'
  /** The report on the findings. */
  | 'workbook'
  | 'findings csv'
  | 'rules csv'
  | 'children csv'
  | 'findings json'
  | 'change log'
  | 'session'
  | 'counts';

export interface Download {
  name: string;
  type: string;
  bytes: ArrayBuffer;
  /** What could not be carried over. */
  remarks: Remark[];
}

// --- The engine --------------------------------------------------------------------------------------------------

/** Every call answers with its result or throws an Error whose message is meant for the analyst. */
export interface Engine {
  catalogue(): Catalogue;

  /** Adds files; those already there stay. */
  give(files: GivenFile[]): Survey;
  takeAway(file: number): Survey;
  /** Puts a file (or one table in it, by its name) to the other year. */
  moveToYear(name: string, year: YearSlot): Survey;
  /** The same of several at once. */
  putInYears(tables: TableInYear[]): Survey;
  /**
   * Puts each newer file in the place of the older one, in the same year. The older file goes; where the newer one holds
   * only some of its tables, those stand aside, until the newer file is taken away.
   */
  replace(pairs: { older: number; newer: number }[]): Survey;
  /** Uses the rows of these files beside those of others, though they repeat them. */
  keepBeside(files: number[]): Survey;
  chooseYear(year: number | null): Survey;
  /** Name, nine-character code or three-digit number; empty to go by the postcodes. */
  chooseAuthority(text: string): Survey;
  /** A made-up return of both years with its provider list. */
  giveExample(children: number): Survey;
  /** Forgets every file and change. */
  clear(): Survey;
  /** The packed postcode directory. */
  usePostcodes(bytes: ArrayBuffer): Survey;

  check(): Checked;
  child(child: number): ChildRecords;
  advise(finding: number): Advice;
  /** For each text the children in whose records an identifier, such as a UPN or URN, is that text or begins with it. */
  findChildren(texts: string[]): number[][];

  /** How a text would be read in that field. */
  readCell(module: number, field: number, text: string): CellReading;
  /** Changes cells in one step: taken back together by undo. */
  setCells(changes: CellChange[], basis: Basis): Changed;
  /** A row of that child with those cells; the others blank. */
  addRow(module: number, year: YearSlot, child: number, cells: { field: number; text: string }[], basis: Basis): Changed;
  /**
   * Of a module with a span: a copy of the last row by date of the child that has that row. It begins where that one
   * ends. Throws where no row of the child has a date.
   */
  addRowAfter(module: number, year: YearSlot, row: number, basis: Basis): Changed;
  deleteRow(module: number, year: YearSlot, row: number, basis: Basis): Changed;
  /**
   * How many findings of the rule of `finding` have the same text in that cell as it has, itself included. 0 where the
   * cell is not what is wrong, or its value is the record's own, so that one text cannot be right in all.
   */
  countAlike(finding: number, cell: FindingCell): number;
  /** Writes `text` into that cell of all of them, as one step. */
  setAlike(finding: number, cell: FindingCell, text: string, basis: Basis): Changed;
  /** Accepts the same suggestion for every finding of the rule that it would mend in the same way, as one step. */
  acceptAlike(finding: number, suggestion: number): Changed;
  /** What setCells, setAlike and acceptAlike would do. */
  previewCells(changes: CellChange[]): Preview;
  previewAlike(finding: number, cell: FindingCell, text: string): Preview;
  previewAccept(finding: number, suggestion: number): Preview;
  undo(): Changed;
  redo(): Changed;
  /** Takes one earlier change back, leaving later ones: a step that undo takes back. Throws if a later change rests on it. */
  revert(amendment: number): Changed;
  amendments(): Amendment[];
  /** Of the return as it stands. Made by setCells with basis 'bulk'. */
  corrections(): ColumnCorrection[];
  /** Writes a note to a finding, or takes it away when empty. It stays with the finding through later changes. */
  setNote(finding: number, text: string): void;

  work(): Work;
  beside(): Beside;
  /** How much of the work in force lies in a file, or in the table of that name in it where it is not empty. */
  workIn(file: number, name: string): WorkIn;
  lookAtSession(name: string, bytes: ArrayBuffer): SessionOutlook;
  /** Makes a change that clashes, over the one in force, as one step. */
  prefer(change: number): Changed;
  /** Forgets a change that is kept beside the return, by its number: a step that undo takes back. */
  forgetChange(change: number): void;
  forgetNote(note: number): void;
  /** Names who makes the changes of this visit; empty for nobody. */
  sign(who: string): void;
  /** Null where no counts of an earlier check were given. */
  since(): SinceRun | null;

  download(kind: DownloadKind): Download;
}

export type Method = keyof Engine;

/** Progress of long work: words for the stage, and a share from 0 to 1 where it is known. */
export interface Progress {
  stage: string;
  share: number | null;
}
