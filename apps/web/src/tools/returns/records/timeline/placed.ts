// An item of a stay with its place in the picture, in pixels.

import type { StayItem } from './stay';

/** A bar is drawn at least so wide. */
export const leastWidth = 3;

export interface PlacedItem {
  item: StayItem;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether it begins before, or ends after, what is shown. */
  cutLeft: boolean;
  cutRight: boolean;
}
