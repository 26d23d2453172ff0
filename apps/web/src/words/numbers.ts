// Numbers as they stand in sentences.

const grouped = new Intl.NumberFormat('en-GB');

/** "1,204" */
export function number(value: number): string {
  return grouped.format(value);
}

/** "1 finding", "1,204 findings", "3 children". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** "37%", "0.4%": whole from one per cent up, "under 0.1%" for the least. */
export function percent(share: number): string {
  const of100 = share * 100;
  if (of100 > 0 && of100 < 0.1) return 'under 0.1%';
  return of100 < 1 && of100 > 0 ? `${of100.toFixed(1)}%` : `${Math.round(of100).toString()}%`;
}
