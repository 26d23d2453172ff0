import { describe, expect, it } from 'vitest';
import type { FileFact } from '../../../../engine/api';
import { fileGroups, groupSize, putTogether } from './fileGroups';

const fact: FileFact = {
  file: 1,
  name: 'a.csv',
  use: 'return',
  module: 1,
  year: 'this',
  yearGround: '',
  rows: 10,
  remarks: [],
};

describe('the groups of files', () => {
  it('are those not used, each year’s, and the rest', () => {
    const groups = fileGroups(
      [
        { ...fact, name: 'providers.csv', use: 'providers', module: null, year: null },
        { ...fact, name: 'last/a.csv', year: 'last' },
        fact,
        { ...fact, name: 'broken.csv', use: 'refused', module: null, year: null },
      ],
      2026,
    );
    expect(groups.map(({ title, lines }) => [title, lines.map(({ name }) => name)])).toEqual([
      ['Not used', ['broken.csv']],
      ['2025/26, this year', ['a.csv']],
      ['2024/25, last year', ['last/a.csv']],
      ['Lists and other files', ['providers.csv']],
    ]);
    expect(groups.map(groupSize)).toEqual(['1 file', '1 table, 10 rows', '1 table, 10 rows', '1 file']);
  });

  it('tell of a workbook of which nothing is used in one line, though it has many sheets', () => {
    const sheet = (name: string): FileFact => ({
      ...fact,
      name: `book.xlsx, sheet ${name}`,
      use: 'refused',
      module: null,
      year: null,
    });
    const [unused] = fileGroups([sheet('One'), { ...fact, name: 'x.csv', use: 'refused' }, sheet('Two')], null);
    expect(unused?.lines.map(({ name, facts }) => [name, facts.length])).toEqual([
      ['x.csv', 1],
      ['book.xlsx', 2],
    ]);
  });

  it('have what was put aside for a newer file among the rest, each sheet by itself: there is nothing to put right', () => {
    const aside = (name: string): FileFact => ({ ...fact, name: `book.xlsx, sheet ${name}`, use: 'replaced', year: null });
    const groups = fileGroups([aside('Episodes'), fact, aside('Header')], 2026);
    expect(groups.map(({ key, lines }) => [key, lines.map(({ name }) => name)])).toEqual([
      ['this', ['a.csv']],
      ['rest', ['book.xlsx, sheet Episodes', 'book.xlsx, sheet Header']],
    ]);
  });

  it('name the one sheet of a workbook that is not used', () => {
    const sheets: FileFact[] = [
      { ...fact, name: 'book.xlsx, sheet Notes', use: 'refused', module: null, year: null },
      { ...fact, name: 'book.xlsx, sheet Episodes' },
    ];
    expect(fileGroups(sheets, 2026).map(({ lines }) => lines[0]?.name)).toEqual([
      'book.xlsx, sheet Notes',
      'book.xlsx, sheet Episodes',
    ]);
  });
});

describe('a group put to the other year', () => {
  const facts: FileFact[] = [
    fact,
    { ...fact, name: 'b.xml', module: 0 },
    { ...fact, name: 'b.xml', module: 1 },
    { ...fact, name: 'last/a.csv', year: 'last' },
    { ...fact, name: 'notes.txt', use: 'refused', year: null },
  ];

  it('changes places with the other group, each file once', () => {
    const exchanged = [
      { name: 'a.csv', year: 'last' },
      { name: 'b.xml', year: 'last' },
      { name: 'last/a.csv', year: 'this' },
    ];
    expect(putTogether(facts, 'this', 'last')).toEqual(exchanged);
    expect(putTogether(facts, 'last', 'this')).toEqual(exchanged);
  });

  it('stays where it is when it is put to its own year', () => {
    expect(putTogether(facts, 'this', 'this')).toEqual([]);
  });
});
