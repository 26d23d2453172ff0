// The records as a table that is worked in: nothing is written by accident, many records are shown before they are
// written, and cells, rows and lists go to and from the clipboard.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, PlainCsv, type MadeUpReturn } from './support/made_up_return';
import { cell, checked, drop, go, openRule, said } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let opened: OpenedPage;
let page: Page;
/** Three children with the same wrong category of need, and the URN of one more. */
let needy: string[] = [];
let urn = '';

beforeAll(async () => {
  made = makeReturn({ children: 60 });
  const episodes = new PlainCsv(join(made.folder, 'this/episodes.csv'));
  const children = [...new Set(episodes.rows.map((_, row) => episodes.get(row, 'CHILD')))];
  const alone = children.filter((child) => episodes.rows.filter((_, row) => episodes.get(row, 'CHILD') === child).length === 1);
  needy = alone.slice(0, 3);
  for (const child of needy)
    episodes.set(
      episodes.find((column) => column('CHILD') === child),
      'CIN',
      'N9',
    );
  episodes.write();
  urn = episodes.get(
    episodes.find((column) => /^SC\d{6}$/.test(column('URN'))),
    'URN',
  );
  const permanence = new PlainCsv(join(made.folder, 'this/previous_permanence.csv'));
  permanence.rows.forEach((_, row) => {
    permanence.set(row, 'PREV_PERM', '');
  });
  permanence.write();
  watched = await startBrowser();
  opened = await openPage(watched.browser);
  ({ page } = opened);
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

const episodesTable = /^Episodes, .*this year/;
const editor = () => page.locator('.gt-editor__input');

async function changes(): Promise<number> {
  await go(page, 'Changes');
  const rows = await page.getByRole('button', { name: /^Take back/ }).count();
  await go(page, 'Records');
  return rows;
}

async function episodeCell(column: string): Promise<Locator> {
  await page.getByRole('tab', { name: /Episodes/ }).click();
  return cell(page, episodesTable, 1, column);
}

test('Letters pressed at a cell are the commands they are taught as, and change nothing', async () => {
  await openRule(page, '145');
  const need = await episodeCell('CIN');
  await need.click();
  for (const letter of ['n', 'p', 'x', '7']) await page.keyboard.press(letter);
  await need.click();
  expect(await editor().count()).toBe(0);
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 2 }).first().click();
  expect(await changes()).toBe(0);
});

test('What is no date is not kept by leaving the field, but by Enter a second time', async () => {
  await openRule(page, '145');
  const begun = await episodeCell('DECOM');
  const before = await begun.innerText();
  await begun.dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('nnn');
  await page
    .getByRole('heading', { name: /finding/ })
    .last()
    .click();
  await page.getByText(/^Not kept yet/).waitFor();
  await expect.poll(() => editor().evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect((await (await episodeCell('DECOM')).innerText()).trim()).toBe(before.trim());
  expect(await changes()).toBe(0);
  await (await episodeCell('DECOM')).dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('nnn');
  await page.keyboard.press('Enter');
  await page.getByText(/^Not kept yet/).waitFor();
  await page.keyboard.press('Enter');
  await said(page, /new/);
  expect(await (await episodeCell('DECOM')).innerText()).toContain('nnn');
  await page.keyboard.press('Control+z');
  await said(page, /[1-9] solved/);
});

test('A record that is missing offers no value to write into all', async () => {
  await openRule(page, '630');
  await page.getByText(/^Fails when:/).waitFor();
  await page.waitForTimeout(300);
  expect(await page.getByRole('button', { name: /^Write one value/ }).count()).toBe(0);
});

test('One value for many is shown in full before it is written', async () => {
  await openRule(page, '145');
  await page.getByRole('button', { name: 'Write one value into all 3…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('hello');
  await dialog.getByText(/^not on the list/).waitFor();
  await dialog.getByRole('button', { name: 'Show what it would do' }).click();
  await dialog.getByText(/^It would solve 0 findings/).waitFor();
  expect(await dialog.getByRole('button', { name: /^Write 3 cells/ }).isDisabled()).toBe(true);
  await dialog.getByRole('combobox').fill('N1');
  await dialog.getByRole('button', { name: 'Show what it would do' }).click();
  await dialog.getByText(/^It would solve [3-9] findings? \(.*145/).waitFor();
  for (const child of needy) await dialog.getByRole('row', { name: new RegExp(`^${child} .*N9 N1$`) }).waitFor();
  await dialog.getByRole('button', { name: 'Write 3 cells of 3 children' }).click();
  await said(page, /[3-9] solved/);
  expect(await changes()).toBe(3);
  await page.keyboard.press('Control+z');
  await said(page, /new/);
  expect(await changes()).toBe(0);
});

test('A finding without a suggestion says that there is none', async () => {
  await openRule(page, '145');
  await page
    .getByText(/^Nothing to suggest: /)
    .first()
    .waitFor();
});

test('A cell is copied and pasted, and the row from its number', async () => {
  await openRule(page, '145');
  const begun = await episodeCell('DECOM');
  const text = (await begun.innerText()).trim().slice(0, 10);
  await begun.click();
  await page.keyboard.press('ControlOrMeta+c');
  await said(page, new RegExp(`Copied ${text}`));
  await (await episodeCell('DEC')).click();
  await page.keyboard.press('ControlOrMeta+v');
  await said(page, /solved, \d+ new/);
  expect(await (await episodeCell('DEC')).innerText()).toContain(text);
  await page.keyboard.press('Control+z');
  await said(page, /solved, 0 new/);
  await (await episodeCell('DEC')).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+c');
  await said(page, /Copied row 1/);
});

test('The list is copied, and pasted into the search as a column', async () => {
  await openRule(page, '145');
  await page.getByRole('button', { name: 'Copy these 3 identifiers' }).click();
  await said(page, /Copied 3 identifiers, one a line/);
  await page.getByRole('button', { name: /^clear/ }).click();
  const search = page.getByRole('searchbox', { name: /^Search by identifier/ });
  await search.click();
  await page.keyboard.press('ControlOrMeta+v');
  expect((await search.inputValue()).split(', ').sort()).toEqual([...needy].sort());
  await page.getByText(/of 3 shown/).waitFor();
  await search.fill(urn);
  await expect.poll(() => page.getByRole('listbox', { name: 'Children' }).getByRole('option').count()).toBeGreaterThan(0);
  await search.fill('');
});

test('A blank row counts once it is left, and is deleted only after it has been shown', async () => {
  await openRule(page, '145');
  await episodeCell('DECOM');
  const rows = page.getByRole('grid', { name: episodesTable }).getByRole('row');
  const before = await rows.count();
  await page
    .getByRole('button', { name: /^Add a blank row to Episodes/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(before + 1);
  await said(page, /count once a cell is filled/);
  expect(await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).innerText()).toContain('the blank row');
  await page.keyboard.press('ArrowUp');
  await said(page, /new/);
  await page.getByRole('button', { name: `Delete row ${before}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('row', { name: /^CHILD / })
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the row' }).click();
  await expect.poll(() => rows.count()).toBe(before);
});

test('What is typed into a blank row is kept when the analyst clicks elsewhere', async () => {
  await openRule(page, '145');
  const rows = page.getByRole('grid', { name: episodesTable }).getByRole('row');
  const before = await rows.count();
  await page
    .getByRole('button', { name: /^Add a blank row to Episodes/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(before + 1);
  expect(await page.getByRole('button', { name: /^Add one that follows.*Episodes/ }).count()).toBe(0);
  const decom = await cell(page, episodesTable, before, 'DECOM');
  await decom.dblclick();
  await page.keyboard.insertText('07/05/2025');
  await (await cell(page, episodesTable, 1, 'DECOM')).click();
  await expect.poll(async () => (await cell(page, episodesTable, before, 'DECOM')).innerText()).toContain('07/05/2025');
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => rows.count()).toBe(before);
});

test('A row that follows begins where the last one ends', async () => {
  await openRule(page, '145');
  await episodeCell('DECOM');
  const rows = page.getByRole('grid', { name: episodesTable }).getByRole('row');
  const before = await rows.count();
  await page
    .getByRole('button', { name: /^Add one that follows/ })
    .first()
    .click();
  await expect.poll(() => rows.count()).toBe(before + 1);
  const place = await (await cell(page, episodesTable, before, 'PLACE')).innerText();
  expect(place.trim()).not.toBe('');
});

test('Nothing went wrong unseen', () => {
  expect(opened.errors).toEqual([]);
  expect(opened.requests).toEqual([]);
});
