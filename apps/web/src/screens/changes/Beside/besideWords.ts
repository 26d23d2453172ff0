// What is kept beside the return, in words.

import type { NoteBeside } from '../../../engine/api';
import { count, number } from '../../../words/numbers';

/** "3 set aside: the files no longer hold these rows" */
export function asideTitle(changes: number): string {
  return `${number(changes)} set aside: the files no longer hold ${changes === 1 ? 'this row' : 'these rows'}`;
}

export function doneTitle(changes: number): string {
  return `${number(changes)} done in the source: the files hold ${changes === 1 ? 'it' : 'them'} already`;
}

export function clashTitle(changes: number): string {
  return `${count(changes, 'clash', 'clashes')}: the two sessions disagree`;
}

export function notesTitle(notes: number): string {
  return `${count(notes, 'note')} whose finding is not there`;
}

const standings: Record<NoteBeside['standing'], string> = {
  solved: 'solved: there is no such finding now',
  'not run': 'the rule does not run now',
  'set aside': 'set aside: the files no longer hold these rows',
};

export function noteStandingWords(standing: NoteBeside['standing']): string {
  return standings[standing];
}
