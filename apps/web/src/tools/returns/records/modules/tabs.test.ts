import { describe, expect, it } from 'vitest';

import { sampleCatalogue, sampleRecords } from '../sample/sample';
import { pairsToShow, tabsOf } from './tabs';

const records = sampleRecords();

describe('tabs', () => {
  it('count findings and rows of each module, episodes first and all last', () => {
    expect(tabsOf(records, sampleCatalogue).map((tab) => [tab.words, tab.findings, tab.rows])).toEqual([
      ['Episodes', 3, 3],
      ['Header', 0, 2],
      ['Reviews', 0, 1],
      ['OC2', 0, 0],
      ['Missing', 1, 1],
      ['All', 4, 7],
    ]);
  });

  it('show this year, or both with this year first', () => {
    expect(pairsToShow(records, 1, 'this year').map((pair) => pair.map((table) => table.year))).toEqual([['this']]);
    expect(pairsToShow(records, 1, 'side by side')).toEqual([
      [expect.objectContaining({ year: 'this' }), expect.objectContaining({ year: 'last' })],
    ]);
  });

  it('show under "all" only modules with rows', () => {
    expect(pairsToShow(records, 'all', 'this year').map((pair) => pair[0]?.module)).toEqual([0, 1, 2, 4]);
  });
});
