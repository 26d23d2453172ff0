// What is kept beside the return, in words.

import type { NoteBeside } from '../../../../engine/api';
import { reasonWords } from '../../../../words/aside';
import { count, number } from '../../../../words/numbers';

export function doneTitle(changes: number): string {
  return `${number(changes)} done in the source: the files hold ${changes === 1 ? 'it' : 'them'} already`;
}

export function clashTitle(changes: number): string {
  return `${count(changes, 'clash', 'clashes')}: the two sessions disagree`;
}

export function notesTitle(notes: number): string {
  return `${count(notes, 'note')} whose finding is not there`;
}

export function noteStandingWords({ standing, reason }: Pick<NoteBeside, 'standing' | 'reason'>): string {
  switch (standing) {
    case 'solved':
      return 'solved: there is no such finding now';
    case 'not run':
      return 'the rule does not run now';
    case 'set aside':
      return `set aside: ${reasonWords(reason, 1)}`;
  }
}
