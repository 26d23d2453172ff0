// What the catalogue says of rules and fields, in words.

import type { Catalogue, FieldInfo, FieldKind, RuleInfo, RuleKind, YearSlot } from '../engine/api';

const looksAt: Record<RuleKind, string> = {
  row: 'each row on its own',
  child: 'all records of a child together',
  'across years': 'this year’s records beside last year’s',
  'reference data': 'records beside reference lists (postcodes, authorities, providers)',
  'whole return': 'all children of the return together',
};

export function looksAtWords(kind: RuleKind): string {
  return looksAt[kind];
}

const kindOfField: Record<FieldKind, string> = {
  code: 'a code from a list',
  flag: 'yes or no, as a code',
  date: 'a date, written 31/12/2025',
  'partial date': 'a date, of which the day may be missing',
  postcode: 'a postcode',
  id: 'an identifier',
  number: 'a number',
};

export function fieldKindWords(field: FieldInfo): string {
  return kindOfField[field.kind];
}

/** "2022/23 to 2023/24", "from 2024/25", "only 2024/25", "all years", among the years that the catalogue serves. */
export function yearsWords({ since, until }: { since: number; until: number }, catalogue: Catalogue): string {
  const fromStart = since <= catalogue.firstYear;
  const toEnd = until >= catalogue.latestYear;
  if (fromStart && toEnd) return 'all years';
  if (toEnd) return `from ${returnYearWords(since)}`;
  if (since === until) return `only ${returnYearWords(since)}`;
  return fromStart ? `until ${returnYearWords(until)}` : `${returnYearWords(since)} to ${returnYearWords(until)}`;
}

/** "142 Earlier episode left open" */
export function ruleName(rule: RuleInfo | undefined): string {
  return rule === undefined ? 'unknown rule' : `${rule.code} ${rule.title}`;
}

/** A return year is the year it ends in: 2026 is 2025/26. */
export function returnYearWords(year: number): string {
  return `${(year - 1).toString()}/${(year % 100).toString().padStart(2, '0')}`;
}

/** "2025/26, this year" */
export function slotWords(slot: YearSlot, returnYear: number | null): string {
  const words = slot === 'this' ? 'this year' : 'last year';
  if (returnYear === null) return words;
  return `${returnYearWords(slot === 'this' ? returnYear : returnYear - 1)}, ${words}`;
}

/** "stage 2"; 0 is that of rules for which the rule book names none. */
export function stageWords(stage: number): string {
  return stage === 0 ? 'rules without a stage' : `stage ${stage.toString()}`;
}
