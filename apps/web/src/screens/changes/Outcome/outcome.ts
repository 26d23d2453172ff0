// What the changes led to, rule by rule: counts at first beside counts now.

export interface RuleOutcome {
  rule: number;
  atFirst: number;
  now: number;
}

export interface Outcome {
  atFirst: number;
  now: number;
  /** Findings fewer, added up over the rules that have fewer. */
  solved: number;
  /** Findings more, added up over the rules that have more. */
  added: number;
  /** Rules whose count has moved, the largest move first. */
  rules: RuleOutcome[];
}

export function outcomeOf(atFirst: Uint32Array, now: Uint32Array): Outcome {
  const rules = Array.from(now, (count, rule) => ({ rule, atFirst: atFirst[rule] ?? 0, now: count })).filter(
    (each) => each.atFirst !== each.now,
  );
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    atFirst: sum(atFirst),
    now: sum(now),
    solved: rules.reduce((total, each) => total + Math.max(0, each.atFirst - each.now), 0),
    added: rules.reduce((total, each) => total + Math.max(0, each.now - each.atFirst), 0),
    rules: rules.sort((a, b) => Math.abs(b.atFirst - b.now) - Math.abs(a.atFirst - a.now) || a.rule - b.rule),
  };
}
