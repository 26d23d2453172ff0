// What there is to say about a cell, in words: for those who hear the page, and for the line that explains the cell in
// focus.

import { shownText } from '../../../../words/hidden';
import type { CellState, FieldInfo } from '../../../../engine/api';
import { dayOfIso, inWords } from '../dates';
import type { Mark } from './marks';

export interface CellFacts {
  text: string;
  state: CellState;
  /** ISO, where the cell holds a date. */
  date: string;
  changed: boolean;
  original: string;
  /** Why a derived cell is blank. */
  reason: string;
  marks: readonly Mark[];
  field: FieldInfo | null;
}

/** "not a date", "not a code of the list": empty where the cell reads well. */
export function troubleWords(facts: CellFacts): string {
  if (facts.state === 'unknown code') return 'not a code of the list';
  if (facts.state !== 'unreadable') return '';
  const kind = facts.field?.kind;
  if (kind === 'date' || kind === 'partial date') return 'not a date';
  if (kind === 'number') return 'not a number';
  if (kind === 'postcode') return 'not a postcode';
  return 'cannot be read';
}

const mostOriginal = 60;

/** "was 20/08/2025", "was blank": empty where nothing was changed. */
export function originalWords(facts: CellFacts): string {
  if (!facts.changed) return '';
  return facts.original === '' ? 'was blank' : `was ${shownText(facts.original, mostOriginal)}`;
}

export function findingWords(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  return `${marks.length === 1 ? 'finding' : 'findings'} ${marks.map((mark) => String(mark.number)).join(', ')}`;
}

/** What a screen reader adds to the text of a cell. */
export function addedWords(facts: CellFacts): string {
  const parts = [findingWords(facts.marks), troubleWords(facts), originalWords(facts)];
  if (facts.text.trim() === '') parts.unshift(facts.reason === '' ? 'blank' : `blank: ${facts.reason}`);
  return parts.filter((part) => part !== '').join('; ');
}

/** What the text means: a code's meaning, a date in words. Empty where it says nothing more. */
export function meaningOf(facts: CellFacts): string {
  const day = dayOfIso(facts.date);
  if (day !== null) return inWords(day);
  const text = facts.text.trim().toUpperCase();
  return facts.field?.codes.find((info) => info.code === text)?.meaning ?? '';
}

/** The line under the tabs that explains the cell in focus. */
export function explanation(name: string, facts: CellFacts): string {
  const head = facts.field ? `${name}, ${facts.field.meaning}: ` : `${name}, a column this return does not know: `;
  const text = facts.text.trim();
  const value = text === '' ? 'blank' : text;
  const meaning = meaningOf(facts);
  const parts = [meaning === '' ? value : `${value} ${meaning}`];
  if (text === '' && facts.reason !== '') parts.push(facts.reason);
  if (facts.field?.derived === true) parts.push('worked out, not to be edited');
  for (const words of [troubleWords(facts), originalWords(facts), findingWords(facts.marks)]) {
    if (words !== '') parts.push(words);
  }
  return head + parts.join('; ');
}
