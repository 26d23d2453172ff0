// What an analyst does most, in Firefox: opening the page from its file, dropping files, editing, undo. The other flows
// look closer, in Chromium.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { dropInFirefox, go, named, openInFirefox, startFirefox } from './support/firefox';
import { makeReturn, PlainCsv, type MadeUpReturn } from './support/made_up_return';

let browser: Browser;
let made: MadeUpReturn;
let page: Page;
let wrong = '';

beforeAll(async () => {
  made = makeReturn({ children: 40 });
  const header = new PlainCsv(join(made.folder, 'this/header.csv'));
  const boy = header.find((column) => column('SEX') === 'M');
  wrong = header.get(boy, 'CHILD');
  header.set(boy, 'SEX', 'X');
  header.write();
  browser = await startFirefox();
  page = await openInFirefox(browser);
});
afterAll(async () => {
  await browser.close();
  made.remove();
});

async function findings(): Promise<number> {
  const words = await page.$eval('nav[aria-label="Steps"]', (steps) => steps.textContent);
  return Number(/([\d,]+) finding/.exec(words)?.[1]?.replace(',', ''));
}

/** The cell in the first row of the child's records on the screen. */
async function cell(column: string): Promise<ElementHandle> {
  await page.waitForSelector('[role="grid"]', { visible: true });
  const headings = await page.$$eval('[role="grid"] thead th', (all) => all.map((each) => each.textContent.trim()));
  const cells = await page.$$('[role="grid"] tbody tr:first-of-type > *');
  const found = cells[headings.indexOf(column)];
  if (found === undefined) throw new Error(`The table has no column ${column}; it has ${headings.join(', ')}.`);
  return found;
}

const said = (words: string) => page.waitForSelector(`[role="status"] ::-p-text(${words})`);

test('Files of both years are dropped, and the return is checked', async () => {
  const files = ['this', 'last'].flatMap((year) =>
    readdirSync(join(made.folder, year)).map((file) => ({ name: `${year}_${file}`, path: join(made.folder, year, file) })),
  );
  await dropInFirefox(page, files);
  await named(page, 'region', 'Checked');
  expect(await findings()).toBeGreaterThan(0);
});

test('A mistake mended by typing is solved, and undo brings it back', async () => {
  await go(page, 'Overview');
  await (await page.waitForSelector('button ::-p-text(101)', { visible: true }))?.click();
  await page.waitForSelector(`h2 ::-p-text(${wrong})`, { visible: true });
  const before = await findings();
  const sex = await cell('SEX');
  await sex.click({ count: 2 });
  await page.keyboard.type('M');
  await page.keyboard.press('Enter');
  await said('2 solved, 0 new');
  expect(await findings()).toBe(before - 2);
  await (await page.waitForSelector('header button ::-p-text(Undo)', { visible: true }))?.click();
  await said('0 solved, 2 new');
  expect(await findings()).toBe(before);
});
