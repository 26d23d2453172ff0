// The files by what they are for: those not used, each year's, the rest. A year's files are put right together.

import type { FileFact, TableInYear, YearSlot } from '../../../../engine/api';
import { count } from '../../../../words/numbers';
import { slotWords } from '../../../../words/rules';
import { inReadingOrder } from './fileFacts';

/** One line of the list: a table, or a whole file of which nothing was used. */
export interface FileLine {
  key: string;
  /** The first stands for all: of a file of which nothing was used there may be several, a sheet each. */
  facts: readonly [FileFact, ...FileFact[]];
  name: string;
}

export interface FileGroup {
  key: 'not used' | 'this' | 'last' | 'rest';
  title: string;
  /** Of which all its files are. */
  year: YearSlot | null;
  lines: FileLine[];
}

/** Perhaps of the return, and not used: worth a look. What the analyst put aside herself is not. */
export const isUnused = ({ use }: FileFact) => use === 'refused' || use === 'repeated';

function keyOf(fact: FileFact): FileGroup['key'] {
  if (isUnused(fact)) return 'not used';
  if (fact.use === 'return') return fact.year === 'last' ? 'last' : 'this';
  return 'rest';
}

function titleOf(key: FileGroup['key'], returnYear: number | null): string {
  if (key === 'not used') return 'Not used';
  return key === 'rest' ? 'Lists and other files' : slotWords(key, returnYear);
}

/** Those that have files, in the order in which they are worth reading. */
export function fileGroups(facts: readonly FileFact[], returnYear: number | null): FileGroup[] {
  const sorted = inReadingOrder(facts);
  return (['not used', 'this', 'last', 'rest'] as const)
    .map((key) => ({
      key,
      title: titleOf(key, returnYear),
      year: key === 'this' || key === 'last' ? key : null,
      lines: linesOf(sorted.filter((fact) => keyOf(fact) === key)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Sheets of a workbook of which nothing is used are told of in one line, as one who gave the workbook thinks of it. */
function linesOf(facts: readonly FileFact[]): FileLine[] {
  const lines: FileLine[] = [];
  for (const fact of facts) {
    const book = workbookOf(fact);
    const before = isUnused(fact) && book !== null ? lines.find((line) => line.key === `book ${book}`) : undefined;
    if (before !== undefined) before.facts = [...before.facts, fact];
    else lines.push({ key: lineKey(fact, book), facts: [fact], name: fact.name });
  }
  return lines.map((line) => (line.facts.length === 1 ? line : { ...line, name: workbookOf(line.facts[0]) ?? line.name }));
}

function lineKey(fact: FileFact, book: string | null): string {
  return isUnused(fact) && book !== null ? `book ${book}` : `${fact.file.toString()} ${fact.name} ${String(fact.module)}`;
}

/** "book.xlsx" of "book.xlsx, sheet Episodes". */
function workbookOf({ name }: FileFact): string | null {
  const at = name.indexOf(', sheet ');
  return at < 0 ? null : name.slice(0, at);
}

/**
 * All tables of a group put to that year. Those of the other group go the other way: a module is in a year once, so what
 * is wrong of one is wrong of both.
 */
export function putTogether(facts: readonly FileFact[], group: YearSlot, year: YearSlot): TableInYear[] {
  if (group === year) return [];
  const places = new Map<string, YearSlot>();
  for (const fact of facts) {
    if (fact.use === 'return' && fact.year !== null) places.set(fact.name, fact.year === 'this' ? 'last' : 'this');
  }
  return Array.from(places, ([name, slot]) => ({ name, year: slot }));
}

/** "12 tables, 4,669 rows" */
export function groupSize({ lines, year }: FileGroup): string {
  const facts = lines.flatMap((line) => line.facts);
  if (year === null) return count(lines.length, 'file');
  return `${count(facts.length, 'table')}, ${count(
    facts.reduce((sum, fact) => sum + fact.rows, 0),
    'row',
  )}`;
}
