// The list grouped by rule, as lines: each rule, and under those that are open their children.

import type { RuleGroup } from '../../state/views/findings';

export type Line =
  | { kind: 'rule'; rule: number; findings: number; children: number; isOpen: boolean }
  | { kind: 'child'; rule: number; child: number; place: number; of: number };

/** Only children on the list count; a rule without any is left out. */
export function linesOf(groups: readonly RuleGroup[], onList: ReadonlySet<number>, open: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  for (const { rule, findings, children } of groups) {
    const left = [...children].filter((child) => onList.has(child));
    if (left.length === 0) continue;
    const isOpen = open.has(rule);
    lines.push({ kind: 'rule', rule, findings, children: left.length, isOpen });
    if (!isOpen) continue;
    left.forEach((child, place) => {
      lines.push({ kind: 'child', rule, child, place: place + 1, of: left.length });
    });
  }
  return lines;
}

export interface Move {
  /** The line to go to. */
  to?: number;
  open?: number;
  close?: number;
}

/** What a key does at a line, as in any tree: right opens and enters, left closes and leaves. */
export function moveBy(key: string, at: number, lines: readonly Line[], page: number): Move | null {
  const line = lines[at];
  const clamp = (to: number) => ({ to: Math.max(0, Math.min(lines.length - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + page);
    case 'PageUp':
      return clamp(at - page);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(lines.length - 1);
    case 'ArrowRight':
      if (line?.kind !== 'rule') return null;
      return line.isOpen ? clamp(at + 1) : { open: line.rule };
    case 'ArrowLeft':
      if (line?.kind === 'rule') return line.isOpen ? { close: line.rule } : null;
      return line ? clamp(lines.findIndex((each) => each.kind === 'rule' && each.rule === line.rule)) : null;
    default:
      return null;
  }
}
