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
  /** At first, of rules that began to run later. */
  begun: number;
  /** At first, of rules that do not run now: not solved, only not looked for. */
  stopped: number;
  /** Rules whose count has moved, the largest move first. */
  rules: RuleOutcome[];
}

/** Which rules run now, and which of them could not at first. */
export interface Running {
  now: ReadonlySet<number>;
  begunLater: ReadonlySet<number>;
}

export function outcomeOf(atFirst: Uint32Array, now: Uint32Array, running: Running): Outcome {
  const all = Array.from(now, (count, rule) => ({ rule, atFirst: atFirst[rule] ?? 0, now: count }));
  const rules = all.filter((each) => running.now.has(each.rule) && each.atFirst !== each.now);
  const sumAtFirst = (counts: (each: RuleOutcome) => boolean) =>
    all.filter(counts).reduce((total, each) => total + each.atFirst, 0);
  return {
    atFirst: sumAtFirst((each) => !running.begunLater.has(each.rule)),
    begun: sumAtFirst((each) => running.begunLater.has(each.rule) && running.now.has(each.rule)),
    stopped: sumAtFirst((each) => !running.begunLater.has(each.rule) && !running.now.has(each.rule)),
    now: now.reduce((total, count) => total + count, 0),
    solved: rules.reduce((total, each) => total + Math.max(0, each.atFirst - each.now), 0),
    added: rules.reduce((total, each) => total + Math.max(0, each.now - each.atFirst), 0),
    rules: rules.sort((a, b) => Math.abs(b.atFirst - b.now) - Math.abs(a.atFirst - a.now) || a.rule - b.rule),
  };
}
