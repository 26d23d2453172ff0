// Which few rules make most of the findings: rules by count, with the share of all that they and those before them make.

export interface ParetoRow {
  rule: number;
  findings: number;
  /** Of all findings, from 0 to 1. */
  share: number;
  /** Of this rule and all before it. */
  cumulative: number;
}

/** Rules with findings, most first; rules with as many keep the catalogue's order. */
export function pareto(byRule: Uint32Array): ParetoRow[] {
  const total = byRule.reduce((sum, count) => sum + count, 0);
  const rows = Array.from(byRule, (findings, rule) => ({ rule, findings }))
    .filter((row) => row.findings > 0)
    .sort((a, b) => b.findings - a.findings || a.rule - b.rule);
  let before = 0;
  return rows.map(({ rule, findings }) => {
    before += findings;
    return { rule, findings, share: findings / total, cumulative: before / total };
  });
}

/** How many rules from the top make at least that share of all findings. */
export function rulesMaking(rows: readonly ParetoRow[], share: number): number {
  const place = rows.findIndex((row) => row.cumulative >= share);
  return place < 0 ? rows.length : place + 1;
}
