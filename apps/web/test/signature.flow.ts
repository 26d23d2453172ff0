// Who made a change: a name given once stands beside it wherever the change is told of.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type Watched } from './support/browser';
import { cell, checked, download, drop, go, said, type } from './support/work';
import { textsIn } from './support/zip';

const who = 'Ann Öther-Smith';
let watched: Watched;
let page: Page;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-signature-'));
  watched = await startBrowser();
  ({ page } = await openPage(watched.browser));
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await checked(page);
});
afterAll(async () => {
  await watched.close();
  rmSync(folder, { recursive: true });
});

async function change(text: string): Promise<void> {
  await go(page, 'Records');
  await page.getByRole('tab', { name: /^Header/ }).click();
  await type(page, await cell(page, /^Header, .*this year/, 1, 'UPN'), text);
  await said(page, /\d solved/);
}

const wholeText = (zip: Buffer) => [...textsIn(zip).values()].join('\n');

test('A name given once signs the change before it and those after it', async () => {
  await change('UN2');
  await go(page, 'Changes');
  await page.getByLabel(/^Your name/).fill(who);
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: new RegExp(who) }).waitFor();
  await change('UN3');
  await go(page, 'Changes');
  await expect.poll(() => page.getByRole('cell', { name: new RegExp(who) }).count()).toBe(2);
});

test('It stands in the change log, the reports, the amended files and the session', async () => {
  await go(page, 'Download');
  const log = (await download(page, 'Change log')).bytes.toString('utf8');
  expect(log.split('\n').filter((line) => line.includes(who))).toHaveLength(2);
  expect(textsIn((await download(page, 'Amended CSV files')).bytes).get('changes.csv')).toContain(who);
  expect(wholeText((await download(page, 'Excel report')).bytes)).toContain(who);
  expect(wholeText((await download(page, 'Amended return in Excel')).bytes)).toContain(who);
  const session = await download(page, 'Session');
  expect(textsIn(session.bytes).get('changes.csv')).toContain(who);
  writeFileSync(join(folder, session.name), session.bytes);
});

test('Another visit shows it, does not take it for its own, and signs what it does by its own name', async () => {
  const session = join(folder, 'session.zip');
  await go(page, 'Download');
  writeFileSync(session, (await download(page, 'Session')).bytes);
  await page.context().close();
  ({ page } = await openPage(watched.browser));
  await drop(page, [session]);
  await checked(page);
  await go(page, 'Changes');
  await expect.poll(() => page.getByRole('cell', { name: new RegExp(who) }).count()).toBe(2);
  expect(await page.getByLabel(/^Your name/).inputValue()).toBe('');
  await page.getByLabel(/^Your name/).fill('Ben');
  await page.keyboard.press('Enter');
  await change('UN4');
  await go(page, 'Download');
  const log = (await download(page, 'Change log')).bytes.toString('utf8');
  expect(log.split('\n').filter((line) => line.includes(who))).toHaveLength(2);
  expect(log.split('\n').filter((line) => line.includes(',Ben,'))).toHaveLength(1);
});
