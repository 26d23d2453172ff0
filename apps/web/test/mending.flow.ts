// The work itself: from twenty files to a mended return, and on again another day.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, PlainCsv, writeProviderList, type MadeUpReturn } from './support/made_up_return';
import { program } from './support/paths';
import { cell, checked, download, drop, go, openRule, picture, said, type } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let opened: OpenedPage;
let page: Page;
/** The children with a mistake written into their records. */
const wrong = { sex: '', provider: '', ethnic: '' };
let rightSex = '';

beforeAll(async () => {
  made = makeReturn({ children: 60 });
  const providers = writeProviderList(made);
  const header = new PlainCsv(join(made.folder, 'this/header.csv'));
  const boy = header.find((column) => column('SEX') === 'M');
  wrong.sex = header.get(boy, 'CHILD');
  rightSex = header.get(boy, 'SEX');
  header.set(boy, 'SEX', 'X');
  const other = header.find((column) => column('CHILD') !== wrong.sex);
  wrong.ethnic = header.get(other, 'CHILD');
  header.set(other, 'ETHNIC', 'QQQQ');
  header.write();
  const episodes = new PlainCsv(join(made.folder, 'this/episodes.csv'));
  const inHome = episodes.find((column) => column('PLACE') === 'K2' && column('URN').startsWith('SC') && column('DEC') === '');
  wrong.provider = episodes.get(inHome, 'CHILD');
  episodes.set(inHome, 'PLACE_PROVIDER', '');
  episodes.write();
  watched = await startBrowser();
  opened = await openPage(watched.browser);
  ({ page } = opened);
  made.files.push(providers);
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

const standing = (step: string) => page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).innerText();
const findings = async () => Number(/([\d,]+) finding/.exec(await standing('Overview'))?.[1]?.replace(',', ''));
const undo = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
const redo = () => page.getByRole('banner').getByRole('button', { name: /^Redo/ });

/** The findings of a rule that the command line sees in what was downloaded. */
async function seenByCommandLine(code: string): Promise<string[]> {
  await go(page, 'Download');
  const { name, bytes } = await download(page, 'Amended CSV files');
  const zip = join(made.folder, name);
  writeFileSync(zip, bytes);
  const run = spawnSync(program(), ['check', 'ssda903', zip, '--rules', code, '--format', 'csv'], { encoding: 'utf8' });
  expect(run.status, run.stderr).toBeLessThanOrEqual(1);
  return run.stdout.trim().split('\n').slice(1);
}

test('Twenty files dropped at once are each taken for what they are, and checked', async () => {
  expect(made.files.length).toBeGreaterThanOrEqual(20);
  await picture(page, 'start');
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last'), join(made.folder, 'providers.csv')]);
  await checked(page);
  for (const [name, module, year] of [
    ['this/header.csv', 'Header', 'this'],
    ['last/episodes.csv', 'Episodes', 'last'],
    ['this/sw_episodes.csv', 'Social worker', 'this'],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: name });
    expect(await row.innerText()).toContain(module === 'Social worker' ? 'S' : module);
    expect(await row.getByRole('combobox').inputValue()).toBe(year);
  }
  expect(await page.getByRole('row').filter({ hasText: 'providers.csv' }).innerText()).toMatch(/provider/i);
  await picture(page, 'files');
});

test('The overview counts the findings by rule, and a rule leads to its records', async () => {
  await go(page, 'Overview');
  expect(await findings()).toBeGreaterThan(1);
  await picture(page, 'overview');
  await openRule(page, '101');
  await page.getByRole('heading', { name: wrong.sex }).waitFor();
  expect(await page.getByRole('listbox', { name: 'Children' }).getByRole('option').count()).toBe(1);
  await picture(page, 'records');
});

// The wrong code also differs from last year's: two findings go with it.
test('An error mended by typing is solved at once, and said so', async () => {
  const before = await findings();
  const sex = await cell(page, /^Header, .*this year/, 1, 'SEX');
  expect(await sex.innerText()).toContain('X');
  await type(page, sex, rightSex);
  await expect.poll(findings).toBe(before - 2);
  await said(page, /2 solved, 0 new/);
  await picture(page, 'mended');
});

test('Undo brings the finding back, redo solves it again', async () => {
  const before = await findings();
  await undo().click();
  await expect.poll(findings).toBe(before + 2);
  await said(page, /0 solved, 2 new/);
  await redo().click();
  await expect.poll(findings).toBe(before);
  await said(page, /2 solved, 0 new/);
});

// A missing provider code is also one that does not fit the URN: again two.
test('A suggestion from the provider list is accepted', async () => {
  await openRule(page, '526');
  await page.getByRole('heading', { name: wrong.provider }).waitFor();
  const use = page.getByRole('button', { name: 'Use it', exact: true }).first();
  await use.waitFor();
  await picture(page, 'suggestion');
  const before = await findings();
  await use.click();
  await expect.poll(findings).toBe(before - 2);
  await said(page, /2 solved, 0 new/);
});

test('A note that is typed is kept by F8 and by the Back button too', async () => {
  await openRule(page, '103');
  await page.getByRole('heading', { name: wrong.ethnic }).waitFor();
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.fill('typed, and led on by a key');
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Note kept' }).waitFor();
  await note.fill('typed, and gone back');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.goForward();
  await expect.poll(() => note.inputValue()).toBe('typed, and gone back');
  await note.fill('');
  await page.getByRole('button', { name: 'Keep note' }).click();
});

test('A note stays with its finding', async () => {
  await openRule(page, '103');
  await page.getByRole('heading', { name: wrong.ethnic }).waitFor();
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.fill('Agreed with the team: stands.');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.getByRole('button', { name: 'Note kept' }).waitFor();
  await go(page, 'Download');
  const { bytes } = await download(page, 'Findings as CSV');
  expect(bytes.toString()).toContain('Agreed with the team: stands.');
});

test('The amended files no longer have the findings, as the command line sees it', async () => {
  expect(await seenByCommandLine('101,526')).toEqual([]);
});

test('The session brings everything back after the page was closed', async () => {
  const { name, bytes } = await download(page, 'Session');
  const left = await findings();
  const session = join(made.folder, name);
  writeFileSync(session, bytes);
  await page.reload();
  await drop(page, [session]);
  await checked(page);
  await page.getByText(/saved session is back: 2 changes made again, 1 note kept/).waitFor();
  expect(await findings()).toBe(left);
  await go(page, 'Changes');
  expect(await page.getByRole('row').filter({ hasText: wrong.sex }).innerText()).toMatch(/SEX/);
  await picture(page, 'changes');
});

test('One change is taken back, the other stays', async () => {
  await page
    .getByRole('row')
    .filter({ hasText: wrong.sex })
    .getByRole('button', { name: /^Take back/ })
    .click();
  await said(page, /0 solved, 2 new/);
  const seen = await seenByCommandLine('101,526');
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain(wrong.sex);
});

test('The other downloads are what they say', async () => {
  await go(page, 'Download');
  expect((await download(page, 'Excel report')).bytes.subarray(0, 2).toString()).toBe('PK');
  expect((await download(page, 'Amended XML')).bytes.toString()).toContain('<EXPSSDA903');
  expect((await download(page, 'Change log')).bytes.toString()).toContain(wrong.provider);
  expect(JSON.parse((await download(page, 'Findings as JSON')).bytes.toString())).toHaveProperty('findings');
  await picture(page, 'download');
});

test('Nothing went wrong unseen', () => {
  expect(opened.errors).toEqual([]);
  expect(opened.requests).toEqual([]);
});
