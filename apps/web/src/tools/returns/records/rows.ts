// Reading a child's tables by the names of modules and fields, as the parts of this screen that know the collection do.

import type { Catalogue, CellState, ChildRecords, ChildRow, ChildTable, YearSlot } from '../../../engine/api';
import { type Day, dayOfIso } from './dates';

/** One row with its fields by name. A field that the file lacks reads as an empty text of state 'absent'. */
export interface NamedRow {
  module: number;
  year: YearSlot;
  row: ChildRow;
  text(field: string): string;
  state(field: string): CellState;
  day(field: string): Day | null;
  /** What the code in the cell means; empty where it has none. */
  meaning(field: string): string;
  /** The number of the field in its module. */
  field(name: string): number;
}

export function moduleByName(catalogue: Catalogue, name: string): number {
  return catalogue.modules.findIndex((module) => module.name === name);
}

export function tableOf(records: ChildRecords, module: number, year: YearSlot): ChildTable | null {
  return records.tables.find((table) => table.module === module && table.year === year) ?? null;
}

export function namedRows(records: ChildRecords, catalogue: Catalogue, moduleName: string, year: YearSlot): NamedRow[] {
  const module = moduleByName(catalogue, moduleName);
  const table = tableOf(records, module, year);
  const fields = catalogue.modules[module]?.fields;
  if (!table || !fields) return [];
  const fieldNumbers = new Map(fields.map((field, number) => [field.name, number]));
  const places = new Map<string, number>();
  table.columns.forEach((column, place) => {
    const name = column.field === null ? undefined : fields[column.field]?.name;
    if (name !== undefined) places.set(name, place);
  });
  return table.rows.map((row) => {
    const at = (name: string) => places.get(name) ?? -1;
    const text = (name: string) => (row.cells[at(name)] ?? '').trim();
    return {
      module,
      year,
      row,
      text,
      state: (name) => row.states[at(name)] ?? 'absent',
      day: (name) => dayOfIso(row.dates[at(name)] ?? ''),
      meaning: (name) => codeMeaning(catalogue, module, fieldNumbers.get(name) ?? -1, text(name)),
      field: (name) => fieldNumbers.get(name) ?? -1,
    };
  });
}

export function codeMeaning(catalogue: Catalogue, module: number, field: number, text: string): string {
  const code = text.trim().toUpperCase();
  if (code === '') return '';
  const codes = catalogue.modules[module]?.fields[field]?.codes ?? [];
  return codes.find((info) => info.code === code)?.meaning ?? '';
}

/** Which return year a slot is: 'this' of 2026 is 2026, 'last' is 2025. */
export function yearOf(returnYear: number, slot: YearSlot): number {
  return slot === 'this' ? returnYear : returnYear - 1;
}

/** Names a row of any module and year. */
export function rowKey(module: number, year: YearSlot, row: number): string {
  return `${module}:${year}:${row}`;
}
