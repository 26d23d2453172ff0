// The whole work without a mouse: the focus is always somewhere to be seen, and goes where the work goes on.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type Watched } from './support/browser';
import { makeReturn, PlainCsv, type MadeUpReturn } from './support/made_up_return';
import { checked, said } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let page: Page;

beforeAll(async () => {
  made = makeReturn({ children: 40 });
  const header = new PlainCsv(join(made.folder, 'this/header.csv'));
  header.set(0, 'SEX', 'X');
  header.write();
  watched = await startBrowser();
  ({ page } = await openPage(watched.browser));
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

/** What has the focus, as a screen reader would name it. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const labelledBy = element.getAttribute('aria-labelledby');
    const label = labelledBy === null ? null : document.getElementById(labelledBy)?.textContent;
    return element.getAttribute('aria-label') ?? label ?? element.textContent.trim();
  });
}

/** Presses Tab until what has the focus fits; the number of presses. */
async function tabTo(what: RegExp, key = 'Tab'): Promise<number> {
  const passed: string[] = [];
  for (let presses = 1; presses <= 60; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused();
    if (what.test(now)) return presses;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`Tab does not lead to ${what.source}; it passed: ${passed.join(' | ')}`);
}

/** Whether the focus can be seen: in the window, and looking other than without it. */
async function focusIsSeen(): Promise<boolean> {
  const { isIn, hasMark, clip } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { x, y, width, height, top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return {
      isIn: element !== document.body && bottom > 0 && top < innerHeight && width > 0,
      hasMark: outlineStyle !== 'none' || boxShadow !== 'none',
      clip: { x: Math.max(0, x - 4), y: Math.max(0, y - 4), width: width + 8, height: height + 8 },
    };
  });
  if (!isIn || hasMark) return isIn;
  // What is drawn has other marks than a box has.
  const withFocus = await page.screenshot({ clip });
  const held = await page.evaluateHandle(() => document.activeElement as HTMLElement | SVGElement);
  await held.evaluate((element) => element.blur());
  const without = await page.screenshot({ clip });
  await held.evaluate((element) => element.focus({ preventScroll: true }));
  return !withFocus.equals(without);
}

test('The first Tab leads to a link past the header', async () => {
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await tabTo(/^Choose files$/);
  expect(await focusIsSeen()).toBe(true);
});

test('Files are chosen, and the return is checked', async () => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(made.files.filter((path) => path.includes('/this/')));
  await checked(page);
  await said(page, /finding/);
});

test('Every stop of the Tab key on every screen can be seen', async () => {
  for (const step of [/^Overview/, /^Records/, /^Changes/, /^Download/, /^Files/]) {
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await tabTo(step);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(focused).toBe(await page.getByRole('heading', { level: 1 }).innerText());
    for (let stops = 0; stops < 12; stops += 1) {
      await page.keyboard.press('Tab');
      const where = await focused();
      if (where === 'nothing') break; // Past the end of the page, to the browser.
      expect(await focusIsSeen(), `${step.source}: ${where}`).toBe(true);
    }
  }
});

test('From the result to the failing cell, mended, and undone', async () => {
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Files/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go to the first finding' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('grid').first().waitFor();
  await page.keyboard.press('e');
  await expect.poll(focused).toMatch(/SEX/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('F');
  await page.keyboard.press('Enter');
  await said(page, /solved, \d+ new/);
  expect(await focused(), 'the focus stays on the cell').not.toBe('nothing');
  // Letters are commands from a cell too.
  await page.keyboard.press('u');
  await said(page, /0 solved, [1-9] new/);
  await page.keyboard.press('Control+y');
  await said(page, /[1-9] solved/);
});

test('A dialog keeps the focus, and gives it back', async () => {
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  for (let stops = 0; stops < 8; stops += 1) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await focused()).not.toBe('nothing');
});

test('The amended files are saved', async () => {
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Download/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Download' }).waitFor();
  await tabTo(/Amended CSV files/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = join(made.folder, file.suggestedFilename());
  await file.saveAs(path);
  expect(path).toMatch(/\.zip$/);
});
