import { describe, expect, it } from 'vitest';
import type { Amendment } from '../engine/api';
import { stepsInWords } from './mendingWords';

const amendment: Amendment = {
  number: 1,
  step: 1,
  kind: 'set cell',
  when: '2026-05-01 10:00',
  who: '',
  basis: { kind: 'typed', text: '' },
  childId: '31',
  child: 0,
  module: 'Episodes',
  year: 2026,
  file: 'episodes.csv',
  line: 2,
  field: 'DEC',
  oldText: '',
  newText: '01/05/2025',
  cells: [],
};

describe('steps made before the return was checked again', () => {
  it('are one line for all that is taken back together', () => {
    const twice = [amendment, { ...amendment, number: 2 }];
    expect(stepsInWords(twice)).toEqual(['DEC to 01/05/2025 and 1 more change, child 31']);
  });

  it('say what was made blank, and which rows came and went', () => {
    const steps: Amendment[] = [
      { ...amendment, newText: '' },
      { ...amendment, step: 2, kind: 'add row', childId: '' },
      { ...amendment, step: 3, kind: 'delete row' },
    ];
    expect(stepsInWords(steps)).toEqual([
      'DEC to blank, child 31',
      'the row added to Episodes',
      'the row deleted from Episodes, child 31',
    ]);
  });
});
