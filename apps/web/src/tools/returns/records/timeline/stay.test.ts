import { describe, expect, it } from 'vitest';

import type { ChildRecords } from '../../../../engine/api';
import { dayOf } from '../dates';
import { cell, sampleCatalogue, sampleRecords, sampleTable } from '../sample/sample';
import { layOutStay, type StayLane } from './stay';

function lane(records: ChildRecords, name: string): StayLane {
  const found = layOutStay(records, sampleCatalogue, 2026).lanes.find((each) => each.name === name);
  if (!found) throw new Error(`no lane ${name}`);
  return found;
}

function withEpisodes(texts: string[][]): ChildRecords {
  return { child: 1, id: 'A1', tables: [sampleTable('Episodes', 'this', texts)], findings: [] };
}

function episode(decom: string, dec: string, rec: string, place = 'U6', legal = 'C1'): string[] {
  return ['A1', decom, 'P', legal, place, 'PR1', dec, rec, '', ''];
}

describe('the lanes of a stay', () => {
  it('are those that have something in them', () => {
    const stay = layOutStay(sampleRecords(), sampleCatalogue, 2026);
    expect(stay.lanes.map((each) => each.name)).toEqual(['Legal status', 'Placement', 'Reviews', 'Missing']);
  });

  it('draw a placement with its dates, meaning, provider and reasons in words', () => {
    const first = lane(sampleRecords(), 'Placement').items[0];
    expect(first?.words).toBe(
      '14 May 2024 to 20 August 2025, 1 year 3 months: U6 foster carer, other, neither; provider PR1 own provision; ' +
        'began: change of placement and carer; ended: next episode begins the same day',
    );
    expect(first?.labels).toEqual(['U6 foster carer, other, neither', 'U6 foster', 'U6']);
  });

  it('leave an open episode open until the end of the return year', () => {
    const last = lane(sampleRecords(), 'Placement').items.at(-1);
    expect(last?.open).toBe(true);
    expect(last?.to).toBe(dayOf(2026, 3, 31));
    expect(last?.words).toMatch(/^From 28 August 2025, still open: K2/);
  });

  it("do not draw last year's episode again where this year's return repeats it", () => {
    const bars = lane(sampleRecords(), 'Placement').items.filter((item) => item.kind === 'bar');
    expect(bars).toHaveLength(2);
    expect(bars[0]?.rows).toEqual(['1:this:0', '1:last:0']);
  });

  it("draw last year's episode that this year's return leaves out", () => {
    const records = withEpisodes([episode('01/06/2025', '', '')]);
    records.tables.push(sampleTable('Episodes', 'last', [episode('01/06/2024', '01/02/2025', 'E4A')]));
    const bars = lane(records, 'Placement').items;
    expect(bars.map((item) => item.lastYear)).toEqual([true, false]);
  });
});

describe('gaps and overlaps', () => {
  it('shows the gap between an episode and the one that should follow the same day', () => {
    const gap = lane(sampleRecords(), 'Placement').items.find((item) => item.kind === 'gap');
    expect(gap?.words).toBe('20 August 2025 to 28 August 2025, 8 days: no episode, a gap');
  });

  it('sees no gap where the child left care in between', () => {
    const records = withEpisodes([episode('01/04/2025', '01/06/2025', 'E4A'), episode('01/09/2025', '', '')]);
    expect(lane(records, 'Placement').items.some((item) => item.kind === 'gap')).toBe(false);
  });

  it("sees no gap after last year's open episode: what follows is in a date that cannot be read", () => {
    const records = withEpisodes([episode('01/06/2025', '', '')]);
    records.tables.push(sampleTable('Episodes', 'last', [episode('01/06/2024', '', '')]));
    expect(lane(records, 'Placement').items.some((item) => item.kind === 'gap')).toBe(false);
  });

  it('shows two episodes at once, on two tracks', () => {
    const records = withEpisodes([episode('01/04/2025', '01/07/2025', 'X1'), episode('15/06/2025', '', '')]);
    const placement = lane(records, 'Placement');
    expect(placement.tracks).toBe(2);
    expect(placement.items.find((item) => item.kind === 'overlap')?.words).toBe(
      '15 June 2025 to 1 July 2025, 16 days: two episodes at once',
    );
  });

  it('sees neither where one episode begins the day the other ends', () => {
    const records = withEpisodes([episode('01/04/2025', '01/07/2025', 'X1'), episode('01/07/2025', '', '')]);
    expect(lane(records, 'Placement').items).toHaveLength(2);
    expect(lane(records, 'Placement').tracks).toBe(1);
  });
});

it('puts events of one day below each other', () => {
  const records = withEpisodes([]);
  records.tables.push(
    sampleTable('Reviews', 'this', [
      ['A1', '', '10/06/2025', 'PN1'],
      ['A1', '', '10/06/2025', 'PN1'],
      ['A1', '', '12/08/2025', 'PN1'],
    ]),
  );
  expect(lane(records, 'Reviews').items.map((item) => item.track)).toEqual([0, 1, 0]);
});

describe('legal status', () => {
  it('is one bar across a move of placement', () => {
    const records = withEpisodes([episode('01/04/2025', '01/07/2025', 'X1'), episode('01/07/2025', '', '', 'K2')]);
    const bars = lane(records, 'Legal status').items;
    expect(bars).toHaveLength(1);
    expect(bars[0]?.labels[0]).toBe('C1 interim care order');
    expect(bars[0]?.open).toBe(true);
  });

  it('is two bars where the order changes', () => {
    const records = withEpisodes([episode('01/04/2025', '01/07/2025', 'X1'), episode('01/07/2025', '', '', 'U6', 'C2')]);
    expect(lane(records, 'Legal status').items.map((item) => item.labels[1])).toEqual(['C1', 'C2']);
  });
});

describe('dirty dates', () => {
  it('names what cannot be drawn, once, and draws the rest', () => {
    const stay = layOutStay(withEpisodes([episode('31/13/2025', '', ''), episode('01/06/2025', '', '')]), sampleCatalogue, 2026);
    expect(stay.notDrawn.map((each) => each.words)).toEqual(["Placement, line 2: DECOM '31/13/2025' is not a date"]);
    expect(stay.lanes[0]?.items).toHaveLength(1);
  });

  it('draws an episode that ends before it begins the right way round, and says so', () => {
    const bar = lane(withEpisodes([episode('10/06/2025', '01/06/2025', 'X1')]), 'Placement').items[0];
    expect(bar?.backwards).toBe(true);
    expect((bar?.from ?? 0) < (bar?.to ?? 0)).toBe(true);
    expect(bar?.words).toMatch(/^10 June 2025, ending before it began, on 1 June 2025/);
  });

  it('does not take an unreadable end for an open one', () => {
    const bar = lane(withEpisodes([episode('10/06/2025', '99/99/9999', 'X1')]), 'Placement').items[0];
    expect(bar?.open).toBe(false);
    expect(bar?.words).toMatch(/^From 10 June 2025 to '99\/99\/9999', which is not a date/);
  });
});

describe('findings on the timeline', () => {
  it('sit at the date they are about and carry the number of the list', () => {
    const [first, , second] = lane(sampleRecords(), 'Placement').items;
    expect(first?.pins).toContainEqual({ number: 1, finding: 40, at: 'end' });
    expect(second?.pins).toContainEqual({ number: 1, finding: 40, at: 'start' });
  });

  it('show once where they mark the same episode in both years', () => {
    const pins = lane(sampleRecords(), 'Placement').items[0]?.pins.filter((pin) => pin.finding === 42);
    expect(pins).toEqual([{ number: 3, finding: 42, at: 'start' }]);
  });

  it('about the legal status sit on its bar', () => {
    const records = sampleRecords();
    const [finding] = records.findings;
    if (!finding) throw new Error('no finding');
    records.findings = [{ ...finding, cells: [cell('Episodes', 'this', 1, 'LS')] }];
    expect(lane(records, 'Legal status').items.flatMap((item) => item.pins)).toHaveLength(1);
    expect(lane(records, 'Placement').items.flatMap((item) => item.pins)).toHaveLength(0);
  });
});
