import { describe, expect, it } from 'vitest';
import type { FileFact } from '../../../../engine/api';
import { catalogue, filledSurvey } from '../../../../testing/fakeClient';
import { inReadingOrder, modulesMissing, remarkWords, takenFor } from './fileFacts';

const fact: FileFact = {
  file: 1,
  name: 'a.csv',
  use: 'return',
  module: 1,
  year: 'this',
  yearGround: '',
  rows: 1,
  remarks: [],
};

describe('what a file was taken for', () => {
  it('is its module, or what else it is good for', () => {
    const words = (change: Partial<FileFact>) => takenFor({ ...fact, ...change }, catalogue);
    expect(words({})).toBe('Episodes');
    expect(words({ module: null })).toBe('Return');
    expect(words({ use: 'providers', module: null })).toBe('Provider list');
    expect(words({ use: 'refused', module: null })).toBe('Not used');
    expect(words({ use: 'other', module: null })).toBe('Passed over');
  });
});

describe('the order of reading', () => {
  it('begins with what was not used, then goes by year and module', () => {
    const names = inReadingOrder([
      { ...fact, name: 'notes.pdf', use: 'other', module: null },
      { ...fact, name: 'providers.csv', use: 'providers', module: null },
      { ...fact, name: 'last header', year: 'last', module: 0 },
      { ...fact, name: 'episodes' },
      { ...fact, name: 'header', module: 0 },
      { ...fact, name: 'broken', use: 'refused', module: null },
    ]).map((each) => each.name);
    expect(names).toEqual(['broken', 'header', 'episodes', 'last header', 'providers.csv', 'notes.pdf']);
  });
});

describe('remarks', () => {
  it('are counted by kind, worst first', () => {
    expect(remarkWords(filledSurvey.files[0]?.remarks ?? [])).toBe('1 problem, 1 note');
    expect(remarkWords([])).toBe('none');
  });
});

describe('modules not given', () => {
  it('are those without a file of that year', () => {
    expect(modulesMissing([fact], 'this', catalogue)).toEqual(['Header']);
    expect(modulesMissing([fact], 'last', catalogue)).toEqual(['Header', 'Episodes']);
  });

  it('are not looked for in XML, which holds all modules', () => {
    expect(modulesMissing([{ ...fact, module: null }], 'this', catalogue)).toEqual([]);
  });
});
