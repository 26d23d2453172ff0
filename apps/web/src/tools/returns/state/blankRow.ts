// A row that was added and has nothing in it yet. The engine does not have it: it has no findings, and is no
// step: undo takes it away before any. It goes to the engine with the first cell that is filled, or when it is left.

import type { Catalogue, ChildRecords, ChildRow, ChildTable, YearSlot } from '../../../engine/api';

/** Stands for its number, which it has not got. */
export const blankRow = -1;

export interface BlankRowPlace {
  module: number;
  year: YearSlot;
}

export function blankRowOf(records: ChildRecords | null): BlankRowPlace | null {
  const table = records?.tables.find(({ rows }) => rows.some(({ row }) => row === blankRow));
  return table ? { module: table.module, year: table.year } : null;
}

export function withBlankRow(records: ChildRecords, catalogue: Catalogue, { module, year }: BlankRowPlace): ChildRecords {
  const childField = catalogue.modules[module]?.childField;
  return changedTables(records, (table) =>
    table.module === module && table.year === year
      ? { ...table, rows: [...table.rows, rowFor(table, records.id, childField)] }
      : table,
  );
}

export function withoutBlankRow(records: ChildRecords): ChildRecords {
  return changedTables(records, (table) =>
    table.rows.some(({ row }) => row === blankRow) ? { ...table, rows: table.rows.filter(({ row }) => row !== blankRow) } : table,
  );
}

function changedTables(records: ChildRecords, change: (table: ChildTable) => ChildTable): ChildRecords {
  return { ...records, tables: records.tables.map(change) };
}

function rowFor({ columns }: ChildTable, child: string, childField: number | undefined): ChildRow {
  const isChild = columns.map(({ field }) => field !== null && field === childField);
  return {
    row: blankRow,
    file: '',
    line: 0,
    cells: isChild.map((is) => (is ? child : '')),
    states: isChild.map((is) => (is ? 'value' : 'blank')),
    dates: columns.map(() => ''),
    changed: columns.map(() => false),
    originals: columns.map(() => ''),
    reasons: columns.map(() => ''),
    added: true,
  };
}
