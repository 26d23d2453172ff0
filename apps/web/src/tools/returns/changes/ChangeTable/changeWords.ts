// An amendment in words.

import type { Amendment, Basis } from '../../../../engine/api';
import { returnYearWords } from '../../../../words/rules';

const kindOfBasis: Record<Basis['kind'], string> = {
  typed: 'typed',
  suggestion: 'suggestion',
  bulk: 'same for all',
};

/** "suggestion: URN of the only home at that postcode" */
export function basisWords({ kind, text }: Basis): string {
  return text === '' ? kindOfBasis[kind] : `${kindOfBasis[kind]}: ${text}`;
}

/** "Episodes 2025/26, episodes.csv line 12" */
export function placeWords({ module, year, file, line }: Amendment): string {
  const where = `${module} ${returnYearWords(year)}`;
  if (file === '') return where;
  return line === 0 ? `${where}, ${file}` : `${where}, ${file} line ${line.toString()}`;
}

/** "Ann, 3 May 2026, 10:15"; what is not known is left out. */
export function byWords({ who, when }: Amendment): string {
  return [who, when === '' ? '' : whenWords(when)].filter((words) => words !== '').join(', ');
}

/** Made once: making one takes longer than using it. */
const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The moment as the clock on the wall showed it; the text itself where it is not a time. */
export function whenWords(when: string): string {
  const moment = new Date(when);
  if (Number.isNaN(moment.getTime())) return when;
  return clock.format(moment);
}
