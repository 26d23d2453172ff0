// How large the page may be. It is opened from shared drives over slow lines, and sent by e-mail.

export interface Part {
  name: string;
  bytes: number;
}

export interface Budget {
  path: string;
  bytes: number;
  limit: number;
  parts: Part[];
}

/** Says how large the pages and their parts are. Throws if one is larger than it may be. */
export function checkBudgets(budgets: Budget[], say: (line: string) => void = console.log): void {
  for (const budget of budgets) say(inWords(budget));
  const tooLarge = budgets.filter((budget) => budget.bytes > budget.limit);
  if (tooLarge.length > 0) throw new Error(`Larger than it may be:\n${tooLarge.map(inWords).join('\n')}`);
}

function inWords({ path, bytes, limit, parts }: Budget): string {
  const sizes = parts.map((part) => `${part.name} ${kilobytes(part.bytes)}`).join(', ');
  return `${path}: ${kilobytes(bytes)} of at most ${kilobytes(limit)} kB (${sizes})`;
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en-GB');
}
