import { expect, it } from 'vitest';
import { asideSentence, asideTitle, byReason, redoWaitingWords } from './aside';

it('each reason is said as it is, of one and of several', () => {
  expect(asideTitle('no row', 1)).toBe('1 set aside: the files no longer hold its row');
  expect(asideTitle('no row', 2)).toBe('2 set aside: the files no longer hold these rows');
  expect(asideTitle('other year', 1)).toBe('1 set aside: it is of another return year');
  expect(asideSentence('no file', 3)).toBe('3 changes are set aside: their files are not here');
});

it('work is told by reason, in the order in which reasons are met', () => {
  const groups = byReason([
    { reason: 'no file', why: 'a' },
    { reason: 'other year', why: 'b' },
    { reason: 'no file', why: 'c' },
  ]);
  expect(groups.map(([reason, all]) => [reason, all.length])).toEqual([
    ['no file', 2],
    ['other year', 1],
  ]);
});

it('what redo cannot make now is said', () => {
  expect(redoWaitingWords(1)).toContain('1 undone step does not fit these files: Redo has it again');
  expect(redoWaitingWords(2)).toContain('2 undone steps do not fit these files: Redo has them again');
});
