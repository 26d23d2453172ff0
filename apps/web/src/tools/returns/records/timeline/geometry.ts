// Where each lane and item of a stay lies in the picture, in pixels.

import { mergeShort } from './merging';
import { leastWidth, type PlacedItem } from './placed';
import type { Scale } from './scale';
import type { Stay, StayItem, StayLane } from './stay';

export const axisHeight = 20;
export const barHeight = 20;
/** Above each bar, for the pins that sit on its edge. */
export const pinRoom = 6;
const laneGap = 4;
/** Under the lanes, for the names of years and birthdays. */
export const footHeight = 15;
const trackHeight = barHeight + pinRoom;
/** Lanes shown where the timeline is folded. */
export const lanesWhenFolded = 2;

export interface PlacedLane {
  lane: StayLane;
  y: number;
  height: number;
  items: PlacedItem[];
}

export interface Picture {
  lanes: PlacedLane[];
  height: number;
  /** Items that lie wholly before or after what is shown. */
  earlier: number;
  later: number;
}

/** Folded, the first lanes alone, each as high as one track: what lies over each other shares its height. */
export function placeItems(stay: Stay, scale: Scale, isFolded = false): Picture {
  let y = axisHeight;
  let earlier = 0;
  let later = 0;
  const shown = isFolded ? stay.lanes.slice(0, lanesWhenFolded) : stay.lanes;
  const lanes = shown.map((lane) => {
    const items: PlacedItem[] = [];
    const tracks = tracksOf(lane, isFolded);
    for (const item of lane.items) {
      if (item.to < scale.from) earlier += 1;
      else if (item.from > scale.to) later += 1;
      else items.push(place(item, tracks, y, scale));
    }
    const placed: PlacedLane = { lane, y, height: tracks.height + pinRoom, items: mergeShort(items) };
    y += placed.height + laneGap;
    return placed;
  });
  return { lanes, height: y + footHeight, earlier, later };
}

interface Tracks {
  /** From the top of one to the top of the next. */
  step: number;
  barHeight: number;
  /** Of all, without the room above. */
  height: number;
}

const leastBarHeight = 4;

function tracksOf(lane: StayLane, isFolded: boolean): Tracks {
  if (!isFolded) return { step: trackHeight, barHeight, height: lane.tracks * trackHeight - pinRoom };
  const step = Math.max(leastBarHeight, barHeight / lane.tracks);
  return { step, barHeight: step, height: step * lane.tracks };
}

function place(item: StayItem, tracks: Tracks, laneY: number, scale: Scale): PlacedItem {
  const from = Math.max(0, scale.at(item.from));
  const to = Math.min(scale.width, scale.at(item.to));
  const acrossTracks = item.kind === 'overlap';
  return {
    item,
    x: from,
    y: laneY + pinRoom + item.track * tracks.step,
    width: item.kind === 'mark' ? 0 : Math.max(leastWidth, to - from),
    height: acrossTracks ? tracks.height : tracks.barHeight,
    cutLeft: item.from < scale.from,
    cutRight: item.to > scale.to,
  };
}

/** Of a bar: square, with an arrow head at a side where it goes on. */
export function barOutline(placed: PlacedItem): string {
  const { x, y, width, height, item } = placed;
  const point = Math.min(7, width / 2);
  const right = x + width;
  const middle = y + height / 2;
  const bottom = y + height;
  const leftSide = placed.cutLeft ? `L${x + point} ${bottom} L${x} ${middle} L${x + point} ${y}` : `L${x} ${bottom} L${x} ${y}`;
  const goesOn = placed.cutRight || item.open;
  const rightSide = goesOn
    ? `L${right - point} ${y} L${right} ${middle} L${right - point} ${bottom}`
    : `L${right} ${y} L${right} ${bottom}`;
  const start = placed.cutLeft ? x + point : x;
  return `M${start} ${y} ${rightSide} ${leftSide} Z`;
}

/** The item that an arrow key leads to from `key`; null at the edge. */
export function neighbour(picture: Picture, key: string, arrow: string): StayItem | null {
  const laneAt = picture.lanes.findIndex((lane) => lane.items.some((placed) => placed.item.key === key));
  const lane = picture.lanes[laneAt];
  if (!lane) return null;
  const at = lane.items.findIndex((placed) => placed.item.key === key);
  if (arrow === 'ArrowLeft') return lane.items[at - 1]?.item ?? null;
  if (arrow === 'ArrowRight') return lane.items[at + 1]?.item ?? null;
  if (arrow === 'Home') return lane.items[0]?.item ?? null;
  if (arrow === 'End') return lane.items.at(-1)?.item ?? null;
  const step = arrow === 'ArrowUp' ? -1 : arrow === 'ArrowDown' ? 1 : 0;
  const here = lane.items[at];
  if (step === 0 || !here) return null;
  for (let next = laneAt + step; next >= 0 && next < picture.lanes.length; next += step) {
    const candidates = picture.lanes[next]?.items ?? [];
    const nearest = candidates.toSorted((a, b) => distance(a, here) - distance(b, here))[0];
    if (nearest) return nearest.item;
  }
  return null;
}

function distance(a: PlacedItem, b: PlacedItem): number {
  const apart = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  return Math.max(0, apart) + Math.abs(a.x - b.x) / 10_000;
}
