// What modules are called: in plain words where the return's own name says little.

import type { Catalogue } from '../engine/api';

const wordsByName: Record<string, string> = {
  AD1: 'Adoption',
  PlacedAdoption: 'Adoption placement',
  PrevPerm: 'Permanence',
  SWEpisodes: 'Social worker',
  DoLo: 'DoLO',
};

/** "Adoption", "Episodes": for tabs and other narrow places. Empty where there is no such module. */
export function moduleWords(catalogue: Catalogue, module: number): string {
  const name = catalogue.modules[module]?.name ?? '';
  return wordsByName[name] ?? name;
}

/** "Adoption (AD1)", "Episodes": with the return's own name where it is another. */
export function moduleWordsInFull(catalogue: Catalogue, module: number): string {
  const name = catalogue.modules[module]?.name ?? '';
  const words = wordsByName[name];
  return words === undefined || words.toLowerCase() === name.toLowerCase() ? (words ?? name) : `${words} (${name})`;
}
