import type { StayItem } from './stay';

/** What an item is, with the findings at it. */
export function sentence(item: StayItem): string {
  const ending = item.lastYear ? " Last year's return only." : '';
  if (item.pins.length === 0) return `${item.words}.${ending}`;
  const numbers = item.pins.map((pin) => String(pin.number)).join(', ');
  return `${item.words}. Finding ${numbers}.${ending}`;
}
