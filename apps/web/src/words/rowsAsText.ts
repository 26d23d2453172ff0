// Records as text for the clipboard: cells parted by tabs, rows by lines, as spreadsheets take them.

import type { Catalogue, ChildRecords, ChildRow } from '../engine/api';
import { moduleWords } from './modules';
import { slotWords } from './rules';

/** The cells of a row, as the file has its columns. */
export function cellsOf(row: ChildRow): string {
  return row.cells.map(inOneCell).join('\t');
}

/** All records of a child: each table with its name and its columns' names above its rows. */
export function recordsAsText({ tables }: ChildRecords, catalogue: Catalogue, returnYear: number): string {
  return tables
    .filter((table) => table.rows.length > 0)
    .map((table) =>
      [
        `${moduleWords(catalogue, table.module)}, ${slotWords(table.year, returnYear)}`,
        table.columns.map((column) => inOneCell(column.name)).join('\t'),
        ...table.rows.map(cellsOf),
      ].join('\n'),
    )
    .join('\n\n');
}

/** A tab or a new line in a cell would make two of it. */
function inOneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
