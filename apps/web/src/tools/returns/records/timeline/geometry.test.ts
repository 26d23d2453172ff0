import { describe, expect, it } from 'vitest';

import { sampleCatalogue, sampleRecords } from '../sample/sample';
import { barOutline, neighbour, placeItems } from './geometry';
import { makeScale, shownDays } from './scale';
import { layOutStay } from './stay';

function picture(span: 'this year' | 'two years') {
  const stay = layOutStay(sampleRecords(), sampleCatalogue, 2026);
  const { from, to } = shownDays(span, stay, 2026);
  return placeItems(stay, makeScale(from, to, 800));
}

describe('the picture of a stay', () => {
  it('cuts at the edge what began before, and says so by its shape', () => {
    const first = picture('this year').lanes[1]?.items[0];
    expect(first?.cutLeft).toBe(true);
    expect(first?.x).toBe(0);
    expect(first ? barOutline(first) : '').toMatch(/^M7 /);
  });

  it('gives lanes below each other the room they need', () => {
    const { lanes, height } = picture('two years');
    for (const [at, lane] of lanes.entries()) {
      const below = lanes[at + 1]?.y ?? height;
      expect(lane.y + lane.height).toBeLessThan(below);
    }
  });

  it('counts what lies outside of what is shown', () => {
    const stay = layOutStay(sampleRecords(), sampleCatalogue, 2026);
    expect(placeItems(stay, makeScale(30_000, 30_100, 800)).earlier).toBe(7);
  });
});

describe('arrow keys', () => {
  it('lead along a lane and end at its ends', () => {
    const shown = picture('two years');
    const [first, gap] = shown.lanes[1]?.items ?? [];
    expect(neighbour(shown, first?.item.key ?? '', 'ArrowRight')?.key).toBe(gap?.item.key);
    expect(neighbour(shown, first?.item.key ?? '', 'ArrowLeft')).toBeNull();
  });

  it('lead to the nearest item of the lane below', () => {
    const shown = picture('two years');
    const last = shown.lanes[1]?.items.at(-1);
    expect(neighbour(shown, last?.item.key ?? '', 'ArrowDown')?.words).toMatch(/review/);
  });
});
