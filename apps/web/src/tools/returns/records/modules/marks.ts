// Which cells a child's findings mark, and where a finding is to be looked at first.

import type { Catalogue, CellChange, ChildFinding, ChildRecords, FindingCell } from '../../../../engine/api';

export type CellPlace = Pick<CellChange, 'module' | 'year' | 'row' | 'field'>;

/** A finding at a cell: its number in the child's list, from 1. */
export interface Mark {
  number: number;
  finding: number;
}

export type Marks = ReadonlyMap<string, readonly Mark[]>;

const none: readonly Mark[] = [];

export function cellKey({ module, year, row, field }: CellPlace): string {
  return `${module}:${year}:${row}:${field}`;
}

export function isSameCell(a: CellPlace | null, b: CellPlace | null): boolean {
  return a !== null && b !== null && cellKey(a) === cellKey(b);
}

export function marksOf(findings: readonly ChildFinding[]): Marks {
  const marks = new Map<string, Mark[]>();
  findings.forEach((finding, place) => {
    for (const cell of finding.cells) {
      const key = cellKey(cell);
      const here = marks.get(key) ?? [];
      if (here.some((mark) => mark.finding === finding.finding)) continue;
      marks.set(key, [...here, { number: place + 1, finding: finding.finding }]);
    }
  });
  return marks;
}

export function marksAt(marks: Marks, cell: CellPlace): readonly Mark[] {
  return marks.get(cellKey(cell)) ?? none;
}

/** Findings that touch a module, counted once each. */
export function findingsIn(findings: readonly ChildFinding[], module: number): number {
  return findings.filter((finding) => finding.cells.some((cell) => cell.module === module)).length;
}

/** The cell to look at first: of this year where there is one, and one that can be edited. */
export function firstCell(finding: ChildFinding, records: ChildRecords): FindingCell | null {
  const editable = finding.cells.filter((cell) => isEditable(cell, records));
  const candidates = editable.length > 0 ? editable : finding.cells;
  return candidates.find((cell) => cell.year === 'this') ?? candidates[0] ?? null;
}

export function isEditable(cell: CellPlace, records: ChildRecords): boolean {
  const table = records.tables.find((each) => each.module === cell.module && each.year === cell.year);
  return table?.columns.find((column) => column.field === cell.field)?.editable ?? false;
}

/** Whether a finding compares the years: then both are to be seen. */
export function spansYears(finding: ChildFinding | null, catalogue: Catalogue): boolean {
  if (finding === null) return false;
  return catalogue.rules[finding.rule]?.kind === 'across years' || finding.cells.some((cell) => cell.year === 'last');
}

/** The cell's text, its state and what it was in the file. */
export function cellFacts(cell: CellPlace, records: ChildRecords) {
  const table = records.tables.find((each) => each.module === cell.module && each.year === cell.year);
  const row = table?.rows.find((each) => each.row === cell.row);
  const place = table?.columns.findIndex((column) => column.field === cell.field) ?? -1;
  return { text: row?.cells[place] ?? '', state: row?.states[place] ?? 'absent', file: row?.file ?? '', line: row?.line ?? 0 };
}
