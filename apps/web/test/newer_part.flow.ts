// This month's export of one module, where the return was given as one zip: the table in it stands aside for it.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './support/axe';
import { openPage, startBrowser, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { cell, checked, download, drop, go, picture, said, type } from './support/work';
import { textsIn, zipOf } from './support/zip';

let watched: Watched;
let made: MadeUpReturn;
let page: Page;
let may = '';
let june = '';

beforeAll(async () => {
  made = makeReturn({ children: 30, dirty: 1 });
  const paths = made.files.map((path) => [path.slice(made.folder.length + 1), readFileSync(path)] as const);
  may = join(made.folder, 'may.zip');
  writeFileSync(may, zipOf(Object.fromEntries(paths)));
  const lines = readFileSync(join(made.folder, 'this/episodes.csv'), 'utf8').trimEnd().split('\n');
  june = join(mkdtempSync(join(made.folder, 'june-')), 'episodes.csv');
  writeFileSync(june, `${lines.slice(0, -1).join('\n')}\n`);
  watched = await startBrowser();
  ({ page } = await openPage(watched.browser));
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

const standing = (step: 'Changes' | 'Overview') =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).innerText();
const fileRow = (name: string) => page.getByRole('row').filter({ hasText: name }).first();

test('It is asked about by the name of the table, and what else is in the zip stays', async () => {
  await drop(page, [may]);
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('tab', { name: /^Episodes/ }).click();
  await type(page, await cell(page, /^Episodes, .*this year/, 1, 'RNE'), 'B');
  await said(page, /\d solved/);
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Files/ })
    .click();
  await drop(page, [june]);
  const dialog = page.getByRole('dialog', { name: 'Replace part of the file given before?' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toMatch(
    /Replace may\.zip\/this\/episodes\.csv of earlier by episodes\.csv\? .* What else is in may\.zip stays\./,
  );
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'newer-part');
  await page.keyboard.press('Enter');
  await said(page, /1 file replaced/);
  await checked(page);
  expect(await fileRow('may.zip/this/episodes.csv').innerText()).toMatch(/Replaced/);
  await page.getByText('episodes.csv is used in its place. To use this one again, remove that.').first().waitFor();
  await expect.poll(() => standing('Changes')).toMatch(/1 change$/);
  await picture(page, 'newer-part-used');
});

test('The amended files hold the newer table alone, and the session opens as it stood', async () => {
  const findings = await standing('Overview');
  await go(page, 'Download');
  const amended = textsIn((await download(page, 'Amended CSV files')).bytes);
  const tables = [...amended.keys()].filter((path) => path.startsWith('this/') && path.includes('episodes.csv'));
  expect(tables.map((path) => basename(path)).filter((name) => name === 'episodes.csv')).toHaveLength(1);
  const session = await download(page, 'Session');
  const path = join(made.folder, session.name);
  writeFileSync(path, session.bytes);
  const before = page;
  ({ page } = await openPage(watched.browser));
  await drop(page, [path]);
  await checked(page);
  expect(await standing('Overview')).toBe(findings);
  expect(await standing('Changes')).toMatch(/1 change$/);
  expect(await fileRow('may.zip/this/episodes.csv').innerText()).toMatch(/Replaced/);
  await page.context().close();
  page = before;
});

test('With the newer file removed, the table in the zip is used again, with its change', async () => {
  await go(page, 'Files');
  await page.getByRole('button', { name: 'Remove episodes.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await checked(page);
  await expect.poll(() => standing('Changes')).toMatch(/1 change$/);
  expect(await page.getByText(/is used in its place/).count()).toBe(0);
});
