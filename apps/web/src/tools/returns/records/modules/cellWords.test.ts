import { describe, expect, it } from 'vitest';

import { sampleCatalogue } from '../sample/sample';
import { addedWords, type CellFacts, explanation } from './cellWords';
import { shownPins } from './pins';

const place = sampleCatalogue.modules[1]?.fields[4] ?? null;
const plain: CellFacts = {
  text: 'K2',
  state: 'value',
  date: '',
  changed: false,
  original: '',
  reason: '',
  marks: [],
  field: place,
};

describe('a cell in words', () => {
  it('adds nothing to a cell that is well', () => {
    expect(addedWords(plain)).toBe('');
    expect(explanation('PLACE', plain)).toBe("PLACE, placement type: K2 children's home");
  });

  it('tells findings, trouble and what it was before', () => {
    const marks = [
      { number: 2, finding: 7 },
      { number: 5, finding: 9 },
    ];
    const facts: CellFacts = { ...plain, text: 'Q1', state: 'unknown code', changed: true, original: '', marks };
    expect(addedWords(facts)).toBe('findings 2, 5; not a code of the list; was blank');
  });

  it('says why a derived cell is blank', () => {
    expect(addedWords({ ...plain, text: '', state: 'blank', reason: 'the postcode is unknown' })).toBe(
      'blank: the postcode is unknown',
    );
  });

  it('explains a column that the return does not know', () => {
    expect(explanation('EXTRA', { ...plain, field: null, text: 'x' })).toBe('EXTRA, a column this return does not know: x');
  });
});

it('shows two numbers of findings, the chosen one first, and counts the rest', () => {
  const marks = [1, 2, 3, 4].map((number) => ({ number, finding: 10 + number }));
  expect(shownPins(marks, 13).map((pin) => pin.words)).toEqual(['3', '1', '+2']);
});
