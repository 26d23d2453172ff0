import { expect, it } from 'vitest';
import { columns } from '../../../testing/fakeClient';
import { movedWords, outcomeWords } from './mendingWords';

it('undo says where it led, and where the analyst was', () => {
  expect(movedWords('Undone: DEC to x, child B.', 'A', 'B')).toBe(
    'Undone: DEC to x, child B. Child B is on the screen now; before, it was child A.',
  );
  expect(movedWords('Undone: DEC to x.', 'A', null)).toContain('No child is on the screen now');
  expect(movedWords('Undone: DEC to x, child A.', null, 'A')).toBe('Undone: DEC to x, child A.');
});

it('what a step led to is counted, of one child where it was one', () => {
  const changed = {
    solved: [{ rule: 1, childId: 'A' }],
    added: [],
    remaining: 5,
    findings: columns([[0, 1]]),
    children: null,
    changes: 1,
  };
  expect(outcomeWords({ ...changed, child: 0 })).toBe('1 solved, 0 new, 5 remaining of this child. 1 finding in all.');
  expect(outcomeWords({ ...changed, child: null })).toBe('1 solved, 0 new. 1 finding in all.');
});
