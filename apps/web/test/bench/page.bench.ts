// How quickly the page opens, checks a return and shows an edit; how large it is.

import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, type Watched } from '../support/browser';
import { makeReturn } from '../support/made_up_return';
import { writeManyEpisodes } from '../support/many_episodes';
import { pageFile, pageWithPostcodes } from '../support/paths';
import { cell, checked, drop, go, type } from '../support/work';
import { type Busy, busyWords, watchBusy } from './busy';
import { partsOf } from './sizes';
import { installStopwatch, runs, words } from './stopwatch';

let watched: Watched;
const pages = [pageFile(), pageWithPostcodes()].filter((path) => path !== '');

beforeAll(async () => {
  watched = await startBrowser();
  console.log(`Chromium ${watched.browser.version()}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
});
afterAll(async () => {
  await watched.close();
});

const ready = 'button:not([disabled]):not([aria-disabled="true"])';

/** A page opened, and the milliseconds until it could be worked with. */
async function open(browser: Browser, path: string): Promise<{ page: Page; opening: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await installStopwatch(page);
  await page.goto(pathToFileURL(path).href);
  const opening = await page.evaluate((selector) => window.stopwatch.drawn(selector, 'Try with example data'), ready);
  return { page, opening };
}

test.each(pages)('Opening %s', async (path) => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, opening } = await open(watched.browser, path);
    times.push(opening);
    await page.context().close();
  }
  console.log(`${basename(path)}: opened to interactive: ${words(times)}`);
  expect(times).toHaveLength(runs);
});

test.each(pages.flatMap((path) => [2_000, 10_000].map((children) => ({ path, children }))))(
  'Checking $children children in $path',
  async ({ path, children }) => {
    const made = makeReturn({ children, dirty: 0.05, seed: 1 });
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { page } = await open(watched.browser, path);
      const shown = page.evaluate(() => window.stopwatch.drawn('section[aria-label="Checked"]', 'finding'));
      await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
      const end = await shown;
      times.push(end - (await page.evaluate(() => window.stopwatch.events.drop ?? Number.NaN)));
      await page.context().close();
    }
    made.remove();
    console.log(`${basename(path)}: ${children.toLocaleString('en-GB')} children, dropped to findings: ${words(times)}`);
    expect(times).toHaveLength(runs);
  },
);

test.each([2_000, 10_000])('An edit among %s children', async (children) => {
  const made = makeReturn({ children, dirty: 0.05, seed: 1 });
  const { page } = await open(watched.browser, pageFile());
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  await page.getByRole('tab', { name: /^Header/ }).click();
  const sex = await cell(page, /^Header, .*this year/, 1, 'SEX');
  const outcome = '.gt-last-change__words';
  const times: number[] = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    const before = (await page.locator(outcome).allTextContents()).join();
    const shown = page.evaluate(([where, text]) => window.stopwatch.changed(where, text), [outcome, before] as const);
    await type(page, sex, run % 2 === 0 ? 'X' : 'M');
    times.push((await shown) - (await page.evaluate(() => window.stopwatch.events.keydown ?? Number.NaN)));
  }
  made.remove();
  console.log(`An edit among ${children.toLocaleString('en-GB')} children, Enter to outcome shown: ${words(times)}`);
  await page.context().close();
});

test('A child with 500 episodes', async () => {
  const made = writeManyEpisodes(500);
  const { page } = await open(watched.browser, pageFile());
  await drop(page, made.files);
  await checked(page);
  await go(page, 'Records');
  const list = page.getByRole('listbox', { name: 'Children' });
  const busy = await watchBusy(page);
  const since = async (shown: Promise<number>) =>
    (await shown) - (await page.evaluate(() => window.stopwatch.events.keydown ?? Number.NaN));
  const [few, many] = made.children;
  const opening: number[] = [];
  const stepping: number[] = [];
  const busyOpening: Busy[] = [];
  const busyStepping: Busy[] = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    await page.getByRole('option', { name: new RegExp(few) }).click();
    await page.getByRole('heading', { level: 2, name: few }).waitFor();
    const shown = page.evaluate((child) => window.stopwatch.drawn('.gt-child__id', child), many);
    await busy.since();
    await list.press('ArrowDown');
    opening.push(await since(shown));
    busyOpening.push(await busy.since());
    const number = '.gt-finding--chosen .gt-finding__choose .gt-pin';
    await page.keyboard.press('F8');
    const before = await page.locator(number).innerText();
    const next = page.evaluate(([where, text]) => window.stopwatch.changed(where, text), [number, before] as const);
    await busy.since();
    await page.keyboard.press('F8');
    stepping.push(await since(next));
    busyStepping.push(await busy.since());
  }
  made.remove();
  console.log(`A child with 500 episodes, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}:`);
  console.log(`  key to records shown: ${words(opening)}, ${busyWords(busyOpening)}`);
  console.log(`  to the next finding: ${words(stepping)}, ${busyWords(busyStepping)}`);
  expect(stepping).toHaveLength(2 * runs);
  await page.context().close();
});

test.each(pages)('Size of %s', (path) => {
  console.log(`${basename(path)}: ${statSync(path).size.toLocaleString('en-GB')} bytes, of which`);
  for (const { name, bytes } of partsOf(path)) console.log(`  ${bytes.toLocaleString('en-GB').padStart(12)}  ${name}`);
  expect(partsOf(path).length).toBeGreaterThan(0);
});
