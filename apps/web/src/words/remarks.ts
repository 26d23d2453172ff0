// Which remark on a file is said where there is room for one.

import type { Remark } from '../engine/api';

/** What decided: the first problem, or else the first remark there is. */
export function leadAndRest(remarks: readonly Remark[]): { lead: Remark | undefined; rest: Remark[] } {
  const lead = remarks.find((remark) => remark.kind === 'problem') ?? remarks[0];
  return { lead, rest: remarks.filter((remark) => remark !== lead) };
}
