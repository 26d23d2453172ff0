// What an analyst does on the page, by the names she reads.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { pictures } from './paths';

export type StepName = 'Files' | 'Overview' | 'Records' | 'Changes' | 'Download';

/** Gives files through the browser's own dialog. */
export async function chooseFiles(page: Page, files: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles(files);
}

/** Drops files and folders on the page, as from the desktop: the browser is told that they are dragged in. */
export async function drop(page: Page, paths: string[]): Promise<void> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 160, y: 120, data });
  }
  await browser.detach();
}

/** Waits until the return has been checked. */
export async function checked(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Checked', exact: true }).waitFor();
}

export async function go(page: Page, step: StepName): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** From the overview to the findings of that rule, at the first child that has one. */
export async function openRule(page: Page, code: string): Promise<void> {
  await go(page, 'Overview');
  const clear = page.getByRole('button', { name: /^Clear the filter/ });
  if (await clear.isVisible()) await clear.click();
  const all = page.getByRole('button', { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
  await page.getByRole('button', { name: new RegExp(`^${code} `) }).click();
  await page.getByRole('grid').first().waitFor();
}

export const downloads = [
  'Session',
  'Amended CSV files',
  'Amended XML',
  'Amended return in Excel',
  'Excel report',
  'Findings as CSV',
  'Summary by rule',
  'Children with their codes',
  'Change log',
  'Findings as JSON',
  'Counts of this check',
] as const;

/** Saves what the card of that name offers; the bytes, and the name the file would have. */
export async function download(page: Page, what: (typeof downloads)[number]): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^Save:? ${what}$`) }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The cell of the chosen child's records: row by its number in the table, from 1. */
export function cell(page: Page, table: RegExp, row: number, column: string): Promise<Locator> {
  return cellOf(page.getByRole('grid', { name: table }), row, column);
}

async function cellOf(grid: Locator, row: number, column: string): Promise<Locator> {
  await grid.waitFor();
  const headings = await grid.getByRole('columnheader').allInnerTexts();
  const place = headings.findIndex((heading) => heading.trim() === column);
  if (place < 0) throw new Error(`The table has no column ${column}; it has ${headings.join(', ')}.`);
  // The row's own heading is the first cell, as it is the first heading.
  return grid.getByRole('row').nth(row).locator('th, td').nth(place);
}

/** Types into a cell, as over what it holds. */
export async function type(page: Page, into: Locator, text: string): Promise<void> {
  await into.dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until the page has said it to those who listen. */
export async function said(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
}

/** Keeps a picture of what is on the screen, for people to look at after the run. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
