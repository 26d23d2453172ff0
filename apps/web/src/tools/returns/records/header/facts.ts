// What the return says of the child herself, from the Header row of this year, and where last year's says otherwise.

import type { Catalogue, ChildRecords } from '../../../../engine/api';
import { ageOn, inWords, yearEnd } from '../dates';
import { type NamedRow, namedRows } from '../rows';

export interface Fact {
  name: string;
  words: string;
  /** What last year's Header says, where it differs; empty otherwise. */
  lastYear: string;
}

/** Which of the two returns the child is in. */
export function yearsWords(records: ChildRecords): string {
  const inYear = (year: 'this' | 'last') => records.tables.some((table) => table.year === year && table.rows.length > 0);
  if (inYear('this') && inYear('last')) return 'in this year’s and last year’s return';
  if (inYear('this')) return 'in this year’s return only';
  return inYear('last') ? 'in last year’s return only' : 'no records';
}

export function headerFacts(records: ChildRecords, catalogue: Catalogue, returnYear: number): Fact[] {
  const thisYear = namedRows(records, catalogue, 'Header', 'this')[0];
  const lastYear = namedRows(records, catalogue, 'Header', 'last')[0];
  const shown = thisYear ?? lastYear;
  if (!shown) return [];
  const other = thisYear && lastYear ? lastYear : null;
  const facts: Fact[] = [
    fact('Born', (row) => birthWords(row, returnYear), shown, other, 'DOB'),
    fact('Sex', (row) => coded(row, 'SEX'), shown, other, 'SEX'),
    fact('Ethnic group', (row) => coded(row, 'ETHNIC'), shown, other, 'ETHNIC'),
    fact('UPN', (row) => row.text('UPN'), shown, other, 'UPN'),
    fact('UASC', (row) => coded(row, 'UASC'), shown, other, 'UASC'),
  ];
  if (shown.text('MOTHER') !== '' || (other?.text('MOTHER') ?? '') !== '') {
    facts.push(fact('Mother', motherWords, shown, other, 'MOTHER'));
  }
  return facts.filter(({ words, name }) => words !== '' || name !== 'UASC');
}

function fact(name: string, wordsOf: (row: NamedRow) => string, row: NamedRow, other: NamedRow | null, field: string): Fact {
  const differs = other !== null && meaningOf(other, field) !== meaningOf(row, field) && other.state(field) !== 'absent';
  const before = other === null ? '' : wordsOf(other);
  return { name, words: wordsOf(row), lastYear: differs ? (before === '' ? 'blank' : before) : '' };
}

/** Codes changed between years (SEX 1 became M): what counts is what they mean. */
function meaningOf(row: NamedRow, field: string): string {
  return row.meaning(field) || row.text(field).toUpperCase();
}

function birthWords(row: NamedRow, returnYear: number): string {
  const birth = row.day('DOB');
  if (birth === null) return row.text('DOB');
  const age = ageOn(birth, yearEnd(returnYear));
  return age < 0 ? inWords(birth) : `${inWords(birth)}, ${age} at year end`;
}

function coded(row: NamedRow, field: string): string {
  const text = row.text(field);
  const meaning = row.meaning(field);
  if (text === '1' && meaning === '') return 'yes';
  if (text === '0' && meaning === '') return 'no';
  return meaning === '' ? text : meaning;
}

function motherWords(row: NamedRow): string {
  const childBorn = row.day('MC_DOB');
  if (row.text('MOTHER') === '1' && childBorn !== null) return `yes, child born ${inWords(childBorn)}`;
  return row.text('MOTHER') === '1' ? 'yes' : row.text('MOTHER') === '0' ? 'no' : row.text('MOTHER');
}
