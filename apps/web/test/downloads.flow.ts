// What is taken away: by which name, fit for a spreadsheet, and what the page says of one dropped in the place of another.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './support/axe';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { cell, checked, download, drop, go, picture, said, type } from './support/work';

const formula = "=cmd|'/c calc'!A1";

let watched: Watched;
let folder: string;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-downloads-'));
  const returned = join(folder, 'episodes_2025-26.csv');
  writeFileSync(returned, `CHILD,DECOM,RNE,LS\n${formula},${formula},S,Z9\n`);
  watched = await startBrowser();
  opened = await openPage(watched.browser);
  ({ page } = opened);
  await drop(page, [returned]);
  await checked(page);
});
afterAll(async () => {
  await watched.close();
  rmSync(folder, { recursive: true });
});

const marked = `'${formula}`;

/** Saves a file and puts it where it can be dropped from. */
async function kept(what: Parameters<typeof download>[1]): Promise<string> {
  await go(page, 'Download');
  const { name, bytes } = await download(page, what);
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

test('CSV reports open in Excel as UTF-8, and nothing in them is run', async () => {
  await go(page, 'Records');
  await page.getByRole('option', { name: /cmd/ }).click();
  await type(page, await cell(page, /^Episodes, .*this year/, 1, 'DECOM'), '01/05/2025');
  await said(page, /solved/);
  await go(page, 'Overview');
  await page.getByRole('button', { name: /^144 / }).click();
  await page.getByRole('textbox', { name: /^Note/ }).fill(formula);
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.getByRole('button', { name: 'Note kept' }).waitFor();
  await go(page, 'Download');
  for (const what of ['Findings as CSV', 'Summary by rule', 'Children with their codes', 'Change log'] as const) {
    const { bytes } = await download(page, what);
    expect([...bytes.subarray(0, 3)], what).toEqual([0xef, 0xbb, 0xbf]);
    const cells = bytes.toString().split(/[,\r\n]+/);
    expect(
      cells.filter((text) => /^"?[=+@\t-]/.test(text)),
      what,
    ).toEqual([]);
  }
  expect((await download(page, 'Change log')).bytes.toString()).toContain(`,${marked},DECOM,${marked},01/05/2025,typed,`);
  expect((await download(page, 'Children with their codes')).bytes.toString()).toContain(`\n${marked},`);
  expect((await download(page, 'Findings as CSV')).bytes.toString()).toMatch(/,'=cmd[^,\n]*\n$/);
  await picture(page, 'download');
  expect(await axeViolations(page)).toEqual([]);
});

test('The whole return is one workbook', async () => {
  const { name, bytes } = await download(page, 'Amended return in Excel');
  expect(name).toMatch(/-2026-amended\.xlsx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('The amended files dropped beside the work are left out, and the page says what to do', async () => {
  const amended = await kept('Amended CSV files');
  expect(amended).toMatch(/-2026-amended-files\.zip$/);
  await go(page, 'Files');
  await drop(page, [amended]);
  await page.getByText(/not a saved session, and was left out.*-session\.zip/).waitFor();
  await checked(page);
  await picture(page, 'wrong-zip');
  await go(page, 'Changes');
  await page.getByRole('row').filter({ hasText: 'DECOM' }).waitFor();
});

test('Alone they are checked, and the session brings the work back', async () => {
  const amended = await kept('Amended CSV files');
  const session = await kept('Session');
  expect(session).toMatch(/-2026-session\.zip$/);
  await page.reload();
  await drop(page, [amended]);
  await checked(page);
  await page.getByText(/not a saved session: the changes are made in them/).waitFor();
  await page.reload();
  await drop(page, [session]);
  await checked(page);
  await page.getByText(/saved session is back: 1 change made again, 1 note kept/).waitFor();
  await go(page, 'Changes');
  expect(await page.getByRole('row').filter({ hasText: 'DECOM' }).innerText()).toContain(formula);
});

test('Nothing went wrong unseen', () => {
  expect(opened.errors).toEqual([]);
});
