// What a preview comes to, in words.

import type { Catalogue, Preview, RuleCount } from '../../engine/api';
import { count, number } from '../../words/numbers';

/** "It would solve 10 findings (630) and raise 18 (143, 142 and 2 more)." */
export function outcomeWords({ solved, raised }: Preview, catalogue: Catalogue): string {
  const solves = `solve ${count(sum(solved), 'finding')}${rulesIn(solved, catalogue)}`;
  const raises = raised.length === 0 ? 'raise none' : `raise ${number(sum(raised))}${rulesIn(raised, catalogue)}`;
  return `It would ${solves} and ${raises}.`;
}

/** What speaks against it: "It would raise 8 more than it solves." Empty where nothing does. */
export function balanceWords({ solved, raised }: Preview): string {
  const more = sum(raised) - sum(solved);
  return more > 0 ? `It would raise ${number(more)} more than it solves.` : '';
}

function sum(counts: readonly RuleCount[]): number {
  return counts.reduce((all, { findings }) => all + findings, 0);
}

const mostRules = 6;

function rulesIn(counts: readonly RuleCount[], catalogue: Catalogue): string {
  if (counts.length === 0) return '';
  const ordered = counts.toSorted((a, b) => b.findings - a.findings);
  const codes = [...new Set(ordered.map(({ rule }) => catalogue.rules[rule]?.code ?? ''))];
  const more = codes.length > mostRules ? ` and ${number(codes.length - mostRules)} more rules` : '';
  return ` (${codes.slice(0, mostRules).join(', ')}${more})`;
}
