import { describe, expect, it } from 'vitest';

import { cell, sampleCatalogue, sampleRecords } from '../sample/sample';
import { cellFacts, firstCell, marksAt, marksOf, spansYears } from './marks';

const records = sampleRecords();
const finding = (place: number) => {
  const found = records.findings[place];
  if (!found) throw new Error('no such finding');
  return found;
};

describe('the cells that findings mark', () => {
  it('carry the numbers of their findings, in all modules and both years', () => {
    const marks = marksOf(records.findings);
    expect(marksAt(marks, cell('Episodes', 'this', 1, 'DECOM'))).toEqual([{ number: 1, finding: 40 }]);
    expect(marksAt(marks, cell('Episodes', 'last', 0, 'RNE'))).toEqual([{ number: 3, finding: 42 }]);
    expect(marksAt(marks, cell('Episodes', 'this', 1, 'LS'))).toEqual([]);
  });

  it('are looked at from this year first', () => {
    expect(firstCell(finding(2), records)?.year).toBe('this');
    expect(firstCell({ ...finding(0), cells: [] }, records)).toBeNull();
  });

  it('tell whether the years are compared', () => {
    expect(spansYears(finding(2), sampleCatalogue)).toBe(true);
    expect(spansYears(finding(0), sampleCatalogue)).toBe(false);
    expect(spansYears(null, sampleCatalogue)).toBe(false);
  });

  it('know their text and file line', () => {
    expect(cellFacts(cell('Episodes', 'this', 0, 'DEC'), records)).toEqual({
      text: '20/08/2025',
      state: 'value',
      file: 'this/episodes.csv',
      line: 2,
    });
  });
});
