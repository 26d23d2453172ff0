// Which columns of a table are worth their room: the child's identifier is the same in every row, so its column shows
// only where something is wrong or was changed in it, or where all columns are asked for.

import type { Catalogue, ChildTable } from '../../../../engine/api';
import { cellKey, type Marks } from './marks';

export interface ShownColumn {
  /** Its place in ChildTable.columns and in each row's cells. */
  place: number;
  field: number | null;
  name: string;
  editable: boolean;
}

export function columnsToShow(table: ChildTable, catalogue: Catalogue, marks: Marks, all: boolean): ShownColumn[] {
  const childField = catalogue.modules[table.module]?.childField;
  return table.columns
    .map((column, place) => ({ ...column, place }))
    .filter((column) => all || column.field !== childField || isNotable(table, column.place, column.field, marks));
}

function isNotable(table: ChildTable, place: number, field: number | null, marks: Marks): boolean {
  const [first] = table.rows;
  return table.rows.some(
    (row) =>
      (row.changed[place] === true && !row.added) ||
      row.cells[place] !== first?.cells[place] ||
      (field !== null && marks.has(cellKey({ module: table.module, year: table.year, row: row.row, field }))),
  );
}

/** Where a narrow heading may break: "PLACE_", "PROVIDER". */
export function headingParts(name: string): string[] {
  return name.split(/(?<=_)/);
}
