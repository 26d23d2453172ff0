// A child with very many episodes and findings: what is in the page is what is in view, and all of it can be reached.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './support/axe';
import { openPage, startBrowser, type Watched } from './support/browser';
import { writeManyEpisodes, type ManyEpisodes } from './support/many_episodes';
import { checked, drop, go, picture } from './support/work';

const episodes = 500;
let watched: Watched;
let made: ManyEpisodes;

beforeAll(async () => {
  watched = await startBrowser();
  made = writeManyEpisodes(episodes);
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

async function opened(): Promise<Page> {
  const { page } = await openPage(watched.browser, { viewport: { width: 1366, height: 768 } });
  await drop(page, made.files);
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('option', { name: new RegExp(made.children[1]) }).click();
  await page.getByRole('heading', { level: 2, name: made.children[1] }).waitFor();
  await page.getByRole('grid', { name: /^Episodes/ }).waitFor();
  return page;
}

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);
const grid = (page: Page) => page.getByRole('grid', { name: /^Episodes, .*this year/ });

test('The page holds what is in view, at most 3,000 elements, and says how many rows and findings there are', async () => {
  const page = await opened();
  const findings = Number((await page.locator('#gt-findings-heading').innerText()).replace(/\D/g, ''));
  expect(findings).toBeGreaterThan(episodes);
  expect(await elements(page)).toBeLessThan(3000);
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(episodes + 1));
  expect(await page.locator('.gt-finding').first().getAttribute('aria-setsize')).toBe(String(findings));
  await picture(page, 'many-episodes');
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('Keys reach rows that are not in the page, and the focus stays through scrolling', async () => {
  const page = await opened();
  const first = grid(page).locator('[data-place="1:0"]');
  await first.click();
  await page.keyboard.press('Control+End');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? document.activeElement?.tagName);
  await expect.poll(focused).toMatch(new RegExp(`^${episodes.toString()}:`));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('1:0');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(focused).toBe('51:0');
  // Scrolled far away by the wheel, the cell with the focus stays in the page.
  await page.locator('.gt-records__box--long').evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await page.waitForTimeout(200);
  expect(await focused()).toBe('51:0');
  expect(await elements(page)).toBeLessThan(3000);
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('52:0');
  await page.context().close();
});

test('Steps to the next finding show it and its cells, also from far down the list', async () => {
  const page = await opened();
  const number = () => page.locator('.gt-finding--chosen .gt-finding__choose .gt-pin').innerText();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('F8');
  await expect.poll(number).toBe('3');
  await page.locator('.gt-findings__list--long').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await page.waitForTimeout(200);
  await page.locator('.gt-finding__choose').last().click();
  await expect.poll(number).not.toBe('3');
  const chosen = page.locator('.gt-cell--chosen').first();
  await chosen.waitFor();
  const box = await page.locator('.gt-records__box--long').boundingBox();
  const at = await chosen.boundingBox();
  expect(at?.y).toBeGreaterThanOrEqual((box?.y ?? 0) - 1);
  expect(at?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  await page.context().close();
});
