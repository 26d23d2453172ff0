// Where the numbers of findings stand on a lane. Where they would lie over each other, one mark says how many they are.

import type { PlacedItem } from './placed';
import type { Pin } from './stay';

export const pinRadius = 7.5;
export const pinStep = pinRadius * 2 + 1;
/** So many stand beside each other at one end of a bar; more are one mark. */
const mostInRow = 3;

export interface PinPlace {
  x: number;
  y: number;
  /** In order of their numbers. */
  pins: readonly Pin[];
}

/** The marks of one item, before those of its neighbours are looked at. */
export function pinPlaces(placed: PlacedItem): PinPlace[] {
  const { item, x, width } = placed;
  const y = item.kind === 'mark' ? placed.y + 2 : placed.y;
  if (item.kind === 'mark') return inRow(groupsOf(item.pins), x + 9, y);
  if (arePinsInRow(placed)) return inRow(groupsOf(item.pins), x + 4, y);
  const at = (where: Pin['at']) => groupsOf(item.pins.filter((pin) => pin.at === where));
  const ends = at('end');
  const middles = at('middle');
  return [
    ...inRow(at('start'), x + 4, y),
    ...ends.map((pins, place) => ({ x: x + width - 4 - pinStep * place, y, pins })),
    // Of the whole bar: towards its end, where no label stands, but clear of what is about the end.
    ...middles.map((pins, place) => ({
      x: x + width - 14 - pinStep * (middles.length - 1 - place + ends.length),
      y,
      pins,
    })),
  ];
}

/** Whether the bar is too short for its pins to sit at the ends they are about. */
export function arePinsInRow({ item, width }: PlacedItem): boolean {
  return item.pins.length > 0 && width < pinStep * (Math.min(item.pins.length, 2 * mostInRow) + 1);
}

/** Of a lane: marks that would lie over each other are one. */
export function mergePins(places: readonly PinPlace[]): PinPlace[] {
  const merged: PinPlace[] = [];
  for (const place of places.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = merged.at(-1);
    if (last?.y === place.y && place.x - last.x < 2 * pinRadius - 1) {
      merged[merged.length - 1] = { ...last, pins: together(last.pins, place.pins) };
    } else merged.push(place);
  }
  return merged;
}

function groupsOf(pins: readonly Pin[]): (readonly Pin[])[] {
  if (pins.length === 0) return [];
  return pins.length > mostInRow ? [pins] : pins.map((pin) => [pin]);
}

function inRow(groups: readonly (readonly Pin[])[], x: number, y: number): PinPlace[] {
  return groups.map((pins, place) => ({ x: x + pinStep * place, y, pins }));
}

function together(some: readonly Pin[], others: readonly Pin[]): Pin[] {
  const known = new Set(some.map((pin) => pin.finding));
  return [...some, ...others.filter((pin) => !known.has(pin.finding))].sort((a, b) => a.number - b.number);
}
