// What is told of the files that were given.

export type YearSlot = 'this' | 'last';

/** A file as dropped. `id` is the page's; `name` holds the folders too ("last/episodes.csv"). */
export interface GivenFile {
  id: number;
  name: string;
  bytes: ArrayBuffer;
}

export interface Remark {
  kind: 'note' | 'warning' | 'problem';
  file: string;
  /** 0 where it is about the whole file. */
  line: number;
  field: string;
  text: string;
  /** How often it happened. */
  count: number;
}

/** One file, or one of the tables in it: a sheet of a workbook, a file of a zip. */
export interface FileFact {
  /** The given file's id. */
  file: number;
  /** "returns.zip/this/episodes.csv", "book.xlsx, sheet Episodes". */
  name: string;
  /**
   * What it was taken for. 'replaced' stands aside for a newer file; 'refused' may be part of the return; 'other' is of
   * another kind, which its remark names.
   */
  use: 'return' | 'providers' | 'postcodes' | 'session' | 'counts' | 'repeated' | 'replaced' | 'refused' | 'other';
  module: number | null;
  year: YearSlot | null;
  /** "from the folder's name". */
  yearGround: string;
  rows: number;
  remarks: Remark[];
}

/** A file that seems to be an export made anew of one given before. Until that is answered it is not used. */
export interface NewerExport {
  /** Files by their ids, and by name. */
  older: number;
  olderName: string;
  newer: number;
  newerName: string;
  /** Tables of the older one that are replaced, where the rest of it stays; none where it goes as a whole. */
  tables: string[];
  /** Of the newer one; `repeated` of them stand in the older one too. */
  rows: number;
  repeated: number;
}

/** Two tables of one module and year that hold much the same, where nothing tells what that means. */
export interface YearDoubt {
  older: number;
  newer: number;
  olderTable: string;
  newerTable: string;
  /** The one that both are taken for. */
  year: YearSlot;
  /** Whether the newer table can take the place of the older one: in a file by itself, or with the rest of it staying. */
  replaceable: boolean;
  /** "109 of 110 rows of oc3 (2).csv stand in oc3.csv too." and what was made of it. */
  words: string;
}

export interface TableInYear {
  /** A FileFact's. */
  name: string;
  year: YearSlot;
}

export interface Survey {
  files: FileFact[];
  newer: NewerExport[];
  doubts: YearDoubt[];
  returnYear: number | null;
  /** "from the dates in the files", "as you said". */
  yearGround: string;
  authority: { code: string; name: string; ground: string } | null;
  /** Whether postcodes are there, and of when: "November 2025, 2,720,556 postcodes". Empty without. */
  postcodes: string;
  /** Remarks about no one file. */
  remarks: Remark[];
  /** Why check() cannot be called yet, in words for the analyst; empty when it can. */
  notReady: string;
}
