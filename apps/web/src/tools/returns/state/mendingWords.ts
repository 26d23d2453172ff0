// What a step led to, in words.

import { shownText } from '../../../words/hidden';
import type { Changed } from '../../../engine/api';
import { count, number } from '../../../words/numbers';

/** "Undone: DEC to 01/05/2025, child B. Child B is on the screen now, before it was child A." */
export function movedWords(moved: string, from: string | null, to: string | null): string {
  if (from === null) return moved;
  const now = to === null ? 'No child is' : `Child ${shownText(to)} is`;
  return `${moved} ${now} on the screen now; before, it was child ${shownText(from)}.`;
}

/** "2 solved, 1 new, 5 remaining of this child. 1,166 findings in all." */
export function outcomeWords({ solved, added, remaining, findings, child }: Changed): string {
  const all = count(findings.rule.length, 'finding');
  // Of those that were looked at again: where several children were changed, that says little.
  const left = child === null ? '' : `, ${number(remaining)} remaining of this child`;
  return `${number(solved.length)} solved, ${number(added.length)} new${left}. ${all} in all.`;
}
