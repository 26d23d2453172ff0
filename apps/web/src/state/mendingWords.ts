// A step in words, for the undo and redo buttons, and what it led to.

import { shownText } from '../words/hidden';
import type { Amendment, CellChange, Changed, ColumnCorrection } from '../engine/api';
import { count, number } from '../words/numbers';
import type { State } from './state';

/** Of a value, in a sentence about a change. */
const mostInWords = 40;

export function cellWords(state: State, changes: readonly CellChange[]): string {
  const [first] = changes;
  if (first === undefined) return 'the change';
  const module = state.catalogue?.modules[first.module];
  const field = module?.fields[first.field]?.name ?? 'cell';
  const value = first.text === '' ? 'blank' : shownText(first.text, mostInWords);
  const more = changes.length > 1 ? ` and ${count(changes.length - 1, 'more cell')}` : '';
  return `${field} to ${value}${more}${ofChild(state)}`;
}

export function correctionWords({ module, field, cells }: ColumnCorrection): string {
  return `${module} ${field} corrected in ${count(cells.length, 'row')}`;
}

export function addRowWords(state: State, module: number): string {
  return `the row added to ${moduleName(state, module)}${ofChild(state)}`;
}

export function deleteRowWords(state: State, module: number): string {
  return `the row deleted from ${moduleName(state, module)}${ofChild(state)}`;
}

export function alikeWords(state: State, finding: number): string {
  const rule = state.catalogue?.rules[state.checked?.findings.rule[finding] ?? -1];
  return `the same correction for all findings of ${rule?.code ?? 'the rule'}`;
}

/** Steps that were made before the return was checked again, or in a saved session: a line each, in order. */
export function stepsInWords(amendments: readonly Amendment[]): string[] {
  const steps = new Map<number, Amendment[]>();
  for (const amendment of amendments) steps.set(amendment.step, [...(steps.get(amendment.step) ?? []), amendment]);
  return [...steps.values()].map(stepInWords);
}

function stepInWords(amendments: readonly Amendment[]): string {
  const [first] = amendments;
  if (first === undefined) return 'the change';
  const more = amendments.length > 1 ? ` and ${count(amendments.length - 1, 'more change')}` : '';
  const child = first.childId === '' ? '' : `, child ${shownText(first.childId, mostInWords)}`;
  switch (first.kind) {
    case 'set cell':
      return `${first.field} to ${first.newText === '' ? 'blank' : shownText(first.newText, mostInWords)}${more}${child}`;
    case 'add row':
      return `the row added to ${first.module}${more}${child}`;
    case 'delete row':
      return `the row deleted from ${first.module}${more}${child}`;
  }
}

/** "2 solved, 1 new, 5 remaining of this child. 1,166 findings in all." */
export function outcomeWords({ solved, added, remaining, findings, child }: Changed): string {
  const all = count(findings.rule.length, 'finding');
  // Of those that were looked at again: where several children were changed, that says little.
  const left = child === null ? '' : `, ${number(remaining)} remaining of this child`;
  return `${number(solved.length)} solved, ${number(added.length)} new${left}. ${all} in all.`;
}

function moduleName(state: State, module: number): string {
  return state.catalogue?.modules[module]?.name ?? 'the module';
}

function ofChild(state: State): string {
  return state.records === null || state.records.id === '' ? '' : `, child ${shownText(state.records.id, mostInWords)}`;
}
