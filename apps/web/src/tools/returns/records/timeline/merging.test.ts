import { describe, expect, it } from 'vitest';

import { sampleCatalogue, sampleRecords, sampleTable } from '../sample/sample';
import { placeItems } from './geometry';
import { makeScale, shownDays } from './scale';
import { layOutStay } from './stay';

const date = (day: number) => {
  const at = new Date(Date.UTC(2024, 3, 1 + day));
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].map((part) => String(part).padStart(2, '0')).join('/');
};

/** Placements of a night each, with days between them. */
function picture(placements: number, daysApart: number, width = 1000) {
  const rows = Array.from({ length: placements }, (_, at) => [
    'A',
    date(at * daysApart),
    'P',
    'C2',
    'U6',
    'PR1',
    date(at * daysApart + 1),
    'X1',
    '',
    '',
  ]);
  const records = { ...sampleRecords(), tables: [sampleTable('Episodes', 'this', rows)], findings: [] };
  const stay = layOutStay(records, sampleCatalogue, 2026);
  const { from, to } = shownDays('two years', stay, 2026);
  const lane = placeItems(stay, makeScale(from, to, width)).lanes.find(({ lane: { name } }) => name === 'Placement');
  return lane?.items ?? [];
}

describe('bars too short to be told apart', () => {
  it('are one where they are next to each other', () => {
    const items = picture(365, 1);
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.item.words).toMatch(
      /^1 April 2024 to \d+ April 2024, \d+ days: \d+ short periods, too close to be drawn apart$/,
    );
  });

  it('leave no row out, and stay in order of time', () => {
    const items = picture(365, 1);
    expect(new Set(items.flatMap(({ item }) => item.rows)).size).toBe(365);
    const begins = items.map(({ item }) => item.from);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  });

  it('stand alone where there is room between them', () => {
    expect(picture(10, 60).filter(({ item }) => item.kind === 'bar' && item.merged === undefined)).toHaveLength(10);
  });

  it('are never more than the picture has room for, however many there are', () => {
    const few = picture(300, 2).length;
    expect(few).toBeLessThan(1000 / 6);
  });
});
