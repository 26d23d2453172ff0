// What the page's main thread did between two moments, in time of its own: as much on a machine that is busy with other
// work as on one that is not.

import type { CDPSession, Page } from 'playwright-core';

const parts = { task: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' } as const;

/** Milliseconds of the processor's time; `task` is all of it. */
export type Busy = Record<keyof typeof parts, number>;

export interface BusyWatch {
  /** What was done since this was called last. */
  since(): Promise<Busy>;
}

export async function watchBusy(page: Page): Promise<BusyWatch> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = await totals(browser);
  return {
    async since() {
      const now = await totals(browser);
      const passed = { ...now };
      for (const part of Object.keys(parts) as (keyof Busy)[]) passed[part] = now[part] - before[part];
      before = now;
      return passed;
    },
  };
}

async function totals(browser: CDPSession): Promise<Busy> {
  const { metrics } = await browser.send('Performance.getMetrics');
  const valueOf = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { task: valueOf(parts.task), script: valueOf(parts.script), style: valueOf(parts.style), layout: valueOf(parts.layout) };
}

/** "median 61 ms of the processor (script 40, style 8, layout 9)". */
export function busyWords(all: Busy[]): string {
  const median = (part: keyof Busy) => {
    const sorted = all.map((busy) => busy[part]).sort((a, b) => a - b);
    return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0);
  };
  return `median ${median('task')} ms of the processor (script ${median('script')}, style ${median('style')}, layout ${median('layout')})`;
}
