// What opens over the page, opened and closed by keys at every size: the focus goes in, and back to what opened it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openPage, startBrowser, type Watched } from './support/browser';
import { cell, checked, drop, go, said, type } from './support/work';

let watched: Watched;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-dialogs-'));
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  rmSync(folder, { recursive: true });
});

const dialog = (page: Page) => page.getByRole('dialog');
const hasFocus = (opener: Locator) => opener.evaluate((element) => element === document.activeElement);
const focusIsInside = (page: Page) =>
  page.evaluate(() => document.activeElement !== null && document.activeElement.closest('dialog') !== null);

/** What covers the middle of what has the focus, or that it is out of the window; empty where it is in sight. */
const whatHidesFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + Math.min(height, innerHeight) / 2;
    if (y < 0 || y >= innerHeight) return `${element.textContent} lies at ${y.toString()}`;
    const at = document.elementFromPoint(x, y);
    return at !== null && (element.contains(at) || at.contains(element))
      ? ''
      : `${at?.outerHTML ?? 'nothing'} lies over ${element.outerHTML}`;
  });

/** Opens by Enter and closes by Escape, then opens again and goes by Tab to the button that closes. */
async function opensAndCloses(page: Page, opener: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  expect(await focusIsInside(page)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(opener)).toBe(true);

  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  const close = dialog(page).getByRole('button', { name: 'Close', exact: true });
  for (let stops = 0; stops < 40 && !(await hasFocus(close)); stops += 1) {
    await page.keyboard.press('Tab');
    if (await focusIsInside(page)) expect(await whatHidesFocus(page)).toBe('');
  }
  expect(await hasFocus(close), 'Tab leads to Close').toBe(true);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(opener)).toBe(true);
}

/** Steps through the findings until one can be written alike in several records. */
async function alikeOffer(page: Page): Promise<Locator> {
  const offer = page.getByRole('button', { name: /^Write one value into all/ });
  for (let steps = 0; steps < 100 && (await offer.count()) === 0; steps += 1) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(40);
  }
  return offer;
}

// 342 by 192 is a laptop's page magnified four times.
test.each([
  [1366, 768],
  [683, 384],
  [320, 640],
  [342, 192],
])('At %i by %i', async (width, height) => {
  const { page } = await openPage(watched.browser, { viewport: { width, height } });
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  await opensAndCloses(page, await alikeOffer(page));
  await opensAndCloses(page, page.getByRole('button', { name: /^The rule in full/ }));
  await opensAndCloses(page, page.getByRole('button', { name: /^Keys/ }));
  await page.getByRole('tab', { name: /^Header/ }).click();
  await opensAndCloses(page, page.getByRole('columnheader').getByRole('button').first());
  await opensAndCloses(page, page.getByRole('button', { name: 'Delete row 1' }).first());

  const sex = await cell(page, /^Header, .*this year/, 1, 'SEX');
  await sex.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('X');
  await page.keyboard.press('Enter');
  // In doubt until it is confirmed; then it is kept, and the focus is on the cell.
  await page.getByText(/^Not kept yet/).waitFor();
  await page.keyboard.press('Enter');
  await said(page, /\d solved/);
  await go(page, 'Files');
  await opensAndCloses(page, page.getByRole('button', { name: /^Forget all files/ }));
  await opensAndCloses(page, page.getByRole('button', { name: /^Remove .*header/ }).first());
  await page.context().close();
});

test('A cell in doubt is left by Escape as it was, and kept by a second Enter, with the focus on it', async () => {
  const { page } = await openPage(watched.browser, { viewport: { width: 320, height: 640 } });
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('tab', { name: /^Header/ }).click();
  const place = () => page.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place') ?? '');
  const sex = await cell(page, /^Header, .*this year/, 1, 'SEX');
  const before = await sex.innerText();
  await type(page, sex, 'nonsense');
  await page.getByText(/^Not kept yet/).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(place).toMatch(/^1:/);
  expect(await sex.innerText()).toBe(before);
  await type(page, sex, 'nonsense');
  await page.getByText(/^Not kept yet/).waitFor();
  await page.keyboard.press('Enter');
  await said(page, /\d new/);
  await expect.poll(place).toMatch(/^1:/);
  expect(await sex.innerText()).toContain('nonsense');
  await page.context().close();
});

test('A newer export is asked about, left by Escape, and the choice is still to be reached by Tab', async () => {
  const { page } = await openPage(watched.browser, { viewport: { width: 320, height: 640 } });
  const rows = Array.from({ length: 9 }, (_, i) => `C${i.toString()},02/05/2025,S,C2,03/05/2025,X1`);
  const path = (name: string, lines: string[]) => {
    const at = join(folder, name);
    writeFileSync(at, ['CHILD,DECOM,RNE,LS,DEC,REC', ...lines].join('\n'));
    return at;
  };
  await drop(page, [path('episodes.csv', rows)]);
  await checked(page);
  await drop(page, [path('episodes june.csv', [...rows, 'C9,02/05/2025,S,C2,,'])]);
  await dialog(page).waitFor();
  expect(await focusIsInside(page)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const replace = page.getByRole('region', { name: 'To be decided' }).getByRole('button', { name: 'Replace' });
  for (let stops = 0; stops < 20 && !(await hasFocus(replace)); stops += 1) await page.keyboard.press('Tab');
  expect(await hasFocus(replace)).toBe(true);
  expect(await whatHidesFocus(page)).toBe('');
  await page.keyboard.press('Enter');
  await said(page, /1 file replaced/);
  expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus is not lost').not.toBe('BODY');
  await page.context().close();
});
