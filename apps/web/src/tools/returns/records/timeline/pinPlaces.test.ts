import { describe, expect, it } from 'vitest';

import { mergePins, pinPlaces } from './pinPlaces';
import type { PlacedItem } from './placed';
import type { Pin } from './stay';

function bar(x: number, width: number, pins: Pin[]): PlacedItem {
  const item = {
    key: 'a',
    kind: 'bar',
    from: 0,
    to: 1,
    open: false,
    backwards: false,
    unreadEnd: '',
    labels: [],
    words: '',
    tone: 'foster',
    pins,
    target: { module: 0, year: 'this', row: 0, field: 0 },
    rows: [],
    lastYear: false,
    track: 0,
  } as const satisfies PlacedItem['item'];
  return { item, x, y: 30, width, height: 20, cutLeft: false, cutRight: false };
}

const pins = (count: number, at: Pin['at'], first = 1): Pin[] =>
  Array.from({ length: count }, (_, place) => ({ number: first + place, finding: 100 + first + place, at }));
const numbers = (places: ReturnType<typeof pinPlaces>) => places.map((place) => place.pins.map((pin) => pin.number));

describe('the numbers of findings on a bar', () => {
  it('stand at the ends they are about', () => {
    const places = pinPlaces(bar(0, 400, [...pins(1, 'start'), ...pins(1, 'end', 2)]));
    expect(places.map(({ x }) => x)).toEqual([4, 396]);
  });

  it('are one mark where more than three are about the same', () => {
    expect(numbers(pinPlaces(bar(0, 400, [...pins(12, 'start'), ...pins(1, 'end', 13)])))).toEqual([
      Array.from({ length: 12 }, (_, at) => at + 1),
      [13],
    ]);
  });

  it('are one mark on a bar that is short', () => {
    expect(numbers(pinPlaces(bar(0, 10, [...pins(2, 'start'), ...pins(2, 'end', 3)])))).toEqual([[1, 2, 3, 4]]);
  });
});

describe('the numbers on neighbouring bars', () => {
  it('are one mark where they would lie over each other, each finding once', () => {
    const places = [
      bar(0, 8, pins(1, 'start')),
      bar(9, 8, pins(1, 'start', 2)),
      bar(12, 8, pins(1, 'start')),
      bar(200, 8, pins(1, 'start', 7)),
    ];
    expect(numbers(mergePins(places.flatMap(pinPlaces)))).toEqual([[1, 2], [7]]);
  });

  it('stay apart on different tracks', () => {
    const places = [
      { x: 5, y: 0, pins: pins(1, 'start') },
      { x: 6, y: 26, pins: pins(1, 'start', 2) },
    ];
    expect(mergePins(places)).toHaveLength(2);
  });
});
