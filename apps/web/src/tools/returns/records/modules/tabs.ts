// The tabs over a child's records: one for each module, and one for all of them.

import type { Catalogue, ChildRecords, ChildTable } from '../../../../engine/api';
import { moduleWords } from '../../../../words/modules';
import { findingsIn } from './marks';

/** A module's number, or all of them. */
export type TabKey = number | 'all';

export interface Tab {
  key: TabKey;
  words: string;
  findings: number;
  rows: number;
}

/** Episodes first, where the work is; the other modules in the collection's order. */
export function tabsOf(records: ChildRecords, catalogue: Catalogue): Tab[] {
  const modules = [...new Set(records.tables.map((table) => table.module))].sort((a, b) => a - b);
  const episodes = catalogue.modules.findIndex((module) => module.name === 'Episodes');
  const ordered = modules.includes(episodes) ? [episodes, ...modules.filter((module) => module !== episodes)] : modules;
  const tabs = ordered.map((module): Tab => ({
    key: module,
    words: moduleWords(catalogue, module),
    findings: findingsIn(records.findings, module),
    rows: rowsIn(records.tables, module),
  }));
  const all: Tab = { key: 'all', words: 'All', findings: records.findings.length, rows: rowsIn(records.tables, null) };
  return [...tabs, all];
}

function rowsIn(tables: readonly ChildTable[], module: number | null): number {
  return tables.reduce((sum, table) => sum + (module === null || table.module === module ? table.rows.length : 0), 0);
}

export type YearsShown = 'this year' | 'one under the other' | 'side by side';

/** The tables to show, in pairs of years: this year's first. A pair lacks a year that was not given or not asked for. */
export function pairsToShow(records: ChildRecords, tab: TabKey, years: YearsShown): ChildTable[][] {
  const modules = [...new Set(records.tables.map((table) => table.module))].sort((a, b) => a - b);
  const shown = tab === 'all' ? modules.filter((module) => rowsIn(records.tables, module) > 0) : [tab];
  return shown.map((module) =>
    records.tables
      .filter((table) => table.module === module && (years !== 'this year' || table.year === 'this'))
      .sort((a, b) => (a.year === b.year ? 0 : a.year === 'this' ? -1 : 1)),
  );
}
