// For everyone: no violation of WCAG 2.2 A or AA that axe-core can find, in any state and any way of looking; nothing
// to scroll sideways for on a narrow or magnified screen.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './support/axe';
import { openPage, startBrowser, type Opening, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { throughAllStates } from './support/states';
import { picture } from './support/work';

let watched: Watched;
let made: MadeUpReturn;

beforeAll(async () => {
  made = makeReturn({ children: 60, dirty: 1 });
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

/** By how many pixels the page as a whole is wider than its window: parts may scroll within themselves. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** All that is wrong in any state, a line for each, the state first. */
async function wrongInAnyState(opening: Opening, name: string): Promise<string[]> {
  const opened = await openPage(watched.browser, opening);
  const wrong: string[] = [];
  await throughAllStates(opened.page, made, async (state) => {
    for (const violation of await axeViolations(opened.page)) wrong.push(`${state}: ${violation}`);
    const overflow = await sideways(opened.page);
    if (overflow > 0) wrong.push(`${state}: the page is ${overflow} pixels wider than the window`);
    await picture(opened.page, `${name}-${state}`);
  }).catch((error: unknown) => wrong.push(`stopped: ${String(error)}`));
  expect(opened.errors).toEqual([]);
  await opened.page.context().close();
  return wrong;
}

test.each<[string, Opening]>([
  ['desk', {}],
  ['narrow', { viewport: { width: 320, height: 640 } }],
  ['zoom-200', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
  ['zoom-400', { viewport: { width: 342, height: 192 }, deviceScaleFactor: 4 }],
  ['forced-colors', { forcedColors: 'active' }],
])('Nothing is in the way of anyone: %s', async (name, opening) => {
  expect(await wrongInAnyState(opening, name)).toEqual([]);
});

test('With reduced motion nothing moves, in any state', async () => {
  const { page } = await openPage(watched.browser, { reducedMotion: 'reduce' });
  const moving: string[] = [];
  await throughAllStates(page, made, async (state) => {
    const lasting = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
    if (lasting > 0) moving.push(state);
  });
  expect(moving).toEqual([]);
  await page.context().close();
});
