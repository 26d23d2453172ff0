// Time as the page itself sees it: from an event to the frame in which an analyst can read the answer.

import type { Page } from 'playwright-core';

declare global {
  interface Window {
    stopwatch: {
      /** When the last event of each kind happened. */
      events: Record<string, number>;
      /** When the page had drawn what matches the selector and holds the text; 0 counts from opening the page. */
      drawn(selector: string, text: string): Promise<number>;
      /** When the page had drawn other text than `before` in what matches the selector. */
      changed(selector: string, before: string): Promise<number>;
    };
  }
}

/** Before the page is opened. */
export async function installStopwatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const events: Record<string, number> = {};
    for (const kind of ['drop', 'keydown']) {
      document.addEventListener(kind, () => (events[kind] = performance.now()), { capture: true });
    }
    const texts = (selector: string) => Array.from(document.querySelectorAll(selector), (element) => element.textContent);
    const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
    const drawnWhen = async (holds: () => boolean) => {
      await new Promise<void>((done) => {
        if (holds()) {
          done();
          return;
        }
        const observer = new MutationObserver(() => {
          if (!holds()) return;
          observer.disconnect();
          done();
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      return nextFrame();
    };
    window.stopwatch = {
      events,
      drawn: (selector, text) => drawnWhen(() => texts(selector).some((each) => each.includes(text))),
      changed: (selector, before) =>
        drawnWhen(() => texts(selector).length > 0 && texts(selector).every((each) => each !== before)),
    };
  });
}

/** "median 312 ms (312, 298, 340)". */
export function words(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `median ${median.toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(', ')})`;
}

/** As often as every measurement is made. */
export const runs = 3;
