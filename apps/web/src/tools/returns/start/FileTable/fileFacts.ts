// A file's facts in words, and the order in which they are worth reading.

import type { Catalogue, FileFact, Remark, YearSlot } from '../../../../engine/api';
import { moduleWordsInFull } from '../../../../words/modules';
import { count } from '../../../../words/numbers';

export function takenFor(fact: FileFact, catalogue: Catalogue): string {
  switch (fact.use) {
    case 'return':
      return fact.module === null ? 'Return' : moduleWordsInFull(catalogue, fact.module);
    case 'providers':
      return 'Provider list';
    case 'postcodes':
      return 'Postcodes';
    case 'session':
      return 'Saved session';
    case 'counts':
      return 'Counts of an earlier check';
    case 'repeated':
      return 'Given twice';
    case 'replaced':
      return 'Replaced';
    case 'refused':
      return 'Not used';
    case 'other':
      return 'Passed over';
  }
}

const order: Record<FileFact['use'], number> = {
  refused: 0,
  repeated: 1,
  session: 2,
  return: 3,
  providers: 4,
  postcodes: 5,
  counts: 6,
  replaced: 7,
  other: 8,
};

/** What needs a look first: files not used, then the return by year and module, then the lists, then what is of another kind. */
export function inReadingOrder(facts: readonly FileFact[]): FileFact[] {
  const yearOf = (fact: FileFact) => (fact.year === 'last' ? 1 : 0);
  return facts.toSorted((a, b) => order[a.use] - order[b.use] || yearOf(a) - yearOf(b) || (a.module ?? 99) - (b.module ?? 99));
}

/** "1 problem, 2 warnings, 5 notes"; "none". */
export function remarkWords(remarks: readonly Remark[]): string {
  const kinds = (['problem', 'warning', 'note'] as const)
    .map((kind) => ({ kind, found: remarks.filter((remark) => remark.kind === kind).length }))
    .filter(({ found }) => found > 0);
  return kinds.length === 0 ? 'none' : kinds.map(({ kind, found }) => count(found, kind)).join(', ');
}

/** Modules of the collection that no file of that year holds. */
export function modulesMissing(facts: readonly FileFact[], year: YearSlot, catalogue: Catalogue): string[] {
  const given = new Set(facts.filter((fact) => fact.use === 'return' && fact.year === year).map((fact) => fact.module));
  // XML holds all modules, and is named by none.
  if (given.has(null)) return [];
  return catalogue.modules.flatMap((_, place) => (given.has(place) ? [] : [moduleWordsInFull(catalogue, place)]));
}
