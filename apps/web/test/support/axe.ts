// Accessibility of what is on the screen, judged by axe-core against WCAG 2.2 A and AA.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** Colours are the user's own there, which axe-core cannot know. */
const inForcedColors: RunOptions = { ...options, rules: { 'color-contrast': { enabled: false } } };

/** What is wrong, a line for each element: "color-contrast: ... (main > p): ...". */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated, since the page's policy lets no script in. The page forgets it when it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const chosen = isForced ? inForcedColors : options;
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(chosen)})`);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(' ')}): ${node.html.slice(0, 200)}`),
  );
}
