// Whether a row can be added that goes on where the last one by date ends.

import type { Catalogue, ChildTable } from '../../../../engine/api';
import { blankRow } from '../../state/blankRow';

/** Whether a row has a date to go on from, and none stands that is still to be filled. */
export function canBeFollowed({ module, columns, rows }: ChildTable, catalogue: Catalogue): boolean {
  const span = catalogue.modules[module]?.span ?? null;
  if (span === null || rows.some(({ row }) => row === blankRow)) return false;
  const days = columns.flatMap(({ field }, place) => (field === span.begin || field === span.end ? [place] : []));
  return rows.some(({ dates }) => days.some((place) => (dates[place] ?? '') !== ''));
}
