import { describe, expect, it } from 'vitest';

import { cell, sampleCatalogue, sampleRecords } from '../sample/sample';
import { columnsToShow, headingParts } from './columns';
import { marksOf } from './marks';

const records = sampleRecords();
const finding = (place: number) => {
  const found = records.findings[place];
  if (!found) throw new Error('no such finding');
  return found;
};

describe('columns', () => {
  const [, episodes] = records.tables;
  if (!episodes) throw new Error('no episodes');

  it("leave out the child's identifier, unless something is wrong with it or all are asked for", () => {
    const none = marksOf([]);
    expect(columnsToShow(episodes, sampleCatalogue, none, false)[0]?.name).toBe('DECOM');
    expect(columnsToShow(episodes, sampleCatalogue, none, true)[0]?.name).toBe('CHILD');
    const marked = marksOf([{ ...finding(0), cells: [cell('Episodes', 'this', 0, 'CHILD')] }]);
    expect(columnsToShow(episodes, sampleCatalogue, marked, false)[0]?.name).toBe('CHILD');
  });

  it('break their headings after an underline', () => {
    expect(headingParts('REASON_PLACE_CHANGE')).toEqual(['REASON_', 'PLACE_', 'CHANGE']);
  });
});
