import { describe, expect, it } from 'vitest';

import { dayOf } from '../dates';
import { sampleCatalogue, sampleRecords } from '../sample/sample';
import { birthdayLabelAt, fitLabel, fittingSpan, makeScale, shownDays, ticks } from './scale';
import { layOutStay } from './stay';

describe('the scale', () => {
  it('puts days to scale', () => {
    const scale = makeScale(100, 200, 500);
    expect(scale.at(100)).toBe(0);
    expect(scale.at(150)).toBe(250);
    expect(scale.at(200)).toBe(500);
  });

  it('shows the return year, both years or the whole stay', () => {
    const stay = layOutStay(sampleRecords(), sampleCatalogue, 2026);
    expect(shownDays('this year', stay, 2026)).toEqual({ from: dayOf(2025, 4, 1) - 10, to: dayOf(2026, 3, 31) + 10 });
    expect(shownDays('two years', stay, 2026).from).toBe(dayOf(2024, 4, 1) - 16);
    expect(shownDays('whole stay', stay, 2026).from).toBeLessThan(dayOf(2024, 5, 14));
  });
});

describe('what is shown at first', () => {
  it('is the return year where nothing lies before it, and both years otherwise', () => {
    const stay = layOutStay(sampleRecords(), sampleCatalogue, 2026);
    expect(fittingSpan(stay, 2026)).toBe('two years');
    expect(fittingSpan({ ...stay, lanes: stay.lanes.slice(2) }, 2026)).toBe('this year');
  });
});

describe('months under the timeline', () => {
  it('are all named where there is room', () => {
    const scale = makeScale(dayOf(2025, 4, 1), dayOf(2026, 3, 31), 900);
    expect(ticks(scale).map((tick) => tick.label)).toEqual([
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      '2026',
      'Feb',
      'Mar',
    ]);
  });

  it('thin out where there is not', () => {
    const scale = makeScale(dayOf(2025, 4, 1), dayOf(2026, 3, 31), 200);
    expect(ticks(scale).map((tick) => tick.label)).toEqual(['Apr', 'Jul', 'Oct', '2026']);
  });

  it('become years in a long stay', () => {
    const scale = makeScale(dayOf(2012, 9, 1), dayOf(2026, 3, 31), 900);
    expect(ticks(scale)[0]).toEqual({ day: dayOf(2013, 1, 1), label: '2013', major: true });
  });

  it('do not run away when a date is centuries off', () => {
    expect(ticks(makeScale(dayOf(202, 1, 1), dayOf(2026, 1, 1), 900)).length).toBeLessThan(60);
  });
});

describe('labels on bars', () => {
  it('are the fullest that fits, down to nothing', () => {
    const labels = ['U6 foster carer, other, neither', 'U6 foster', 'U6'];
    expect(fitLabel(labels, 300)).toBe('U6 foster carer, other, neither');
    expect(fitLabel(labels, 100)).toBe('U6 foster');
    expect(fitLabel(labels, 30)).toBe('U6');
    expect(fitLabel(labels, 12)).toBe('');
  });
});

describe('the label of a birthday', () => {
  it('stands at its day, clear of the names of the years and of the edges', () => {
    expect(birthdayLabelAt(700, 400, 900)).toBe(700);
    expect(birthdayLabelAt(390, 400, 900)).toBe(298);
    expect(birthdayLabelAt(410, 400, 900)).toBe(502);
    expect(birthdayLabelAt(895, 400, 900)).toBe(860);
  });
});
