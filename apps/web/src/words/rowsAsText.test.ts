import { expect, it } from 'vitest';
import type { ChildRecords, ChildRow, ChildTable } from '../engine/api';
import { catalogue } from '../testing/fakeClient';
import { cellsOf, recordsAsText } from './rowsAsText';

const row: ChildRow = {
  row: 0,
  file: 'episodes.csv',
  line: 2,
  cells: ['A', 'two\twords', ''],
  states: ['value', 'value', 'blank'],
  dates: ['', '', ''],
  changed: [false, false, false],
  originals: ['', '', ''],
  reasons: ['', '', ''],
  added: false,
};
const columns = ['CHILD', 'DEC', 'NOTE'].map((name, field) => ({ field, name, editable: true }));
const table = (module: number, rows: ChildRow[]): ChildTable => ({ module, year: 'this', columns, rows });

it('parts cells by tabs, so that a tab in a cell cannot make two of it', () => {
  expect(cellsOf(row)).toBe('A\ttwo words\t');
});

it('names each table and its columns above its rows, and leaves out those without rows', () => {
  const records: ChildRecords = { child: 0, id: 'A', tables: [table(0, []), table(1, [row, row])], findings: [] };
  expect(recordsAsText(records, catalogue, 2026)).toBe(
    'Episodes, 2025/26, this year\nCHILD\tDEC\tNOTE\nA\ttwo words\t\nA\ttwo words\t',
  );
});
