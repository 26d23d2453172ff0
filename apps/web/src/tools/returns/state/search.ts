// Searching for children by more than their identifier. The page knows the identifiers; what stands in the records, the
// engine is asked.

import type { Workings } from './store';

const separators = /[\s,;]+/;

/** The parts of what is sought: each on its own names children. */
export function soughtParts(text: string): string[] {
  return [...new Set(text.split(separators).filter((part) => part !== ''))];
}

/** Asks the engine which children have the parts of that text in their records. Of calls that overlap the last counts. */
export function finder({ client, get, set }: Workings): (text: string) => Promise<void> {
  return async (text) => {
    const parts = soughtParts(text);
    const children = await client.findChildren(parts);
    if (get().filter.text !== text) return;
    set({ found: new Map(parts.map((part, place) => [part, children[place] ?? []])) });
  };
}
