// What councils really drop: broken, empty, wrong, half, twice. Every file gets a word; none stops the others.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { program } from './support/paths';
import { checked, drop } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let opened: OpenedPage;

beforeAll(async () => {
  made = makeReturn({ children: 40, dirty: 0.3 });
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  made.remove();
});
beforeEach(async () => {
  opened = await openPage(watched.browser);
  return async () => {
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  };
});

/** Writes a file to drop; its path. */
function file(name: string, content: string | Uint8Array): string {
  mkdirSync(join(made.folder, 'dropped'), { recursive: true });
  const path = join(made.folder, 'dropped', name);
  writeFileSync(path, content);
  return path;
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
const thisYear = () => made.files.filter((path) => path.includes('/this/'));

test('Broken and foreign files are named, and the others checked', async () => {
  const { page } = opened;
  const bad = [
    file('book.xlsx', 'PK\u0003\u0004 this is no workbook'),
    file('nothing.csv', ''),
    file('contacts.csv', 'Name,Phone\nSomebody,01632 960001\n'),
    file('photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
    file('cut.xml', '<EXPSSDA903>\n<CHILD>'),
  ];
  await drop(page, [...thisYear(), ...bad]);
  await checked(page);
  for (const name of ['book.xlsx', 'nothing.csv', 'contacts.csv', 'photo.png', 'cut.xml']) {
    await row(page, name).waitFor();
    expect(await row(page, name).innerText(), name).toMatch(name === 'photo.png' ? /passed over/i : /not used|refused/i);
  }
});

test('A heading that is markup is shown as text', async () => {
  const { page } = opened;
  await drop(page, [file('<img src=x onerror=alert(1)>.csv', 'CHILD,<script>alert(1)</script>\nA,<b>x</b>\n')]);
  await row(page, 'onerror').waitFor();
  expect(await page.locator('img').count()).toBe(0);
});

test("Files of one year alone are never last year's, until this year's come", async () => {
  const { page } = opened;
  await drop(page, [join(made.folder, 'last')]);
  await checked(page);
  await expect.poll(async () => row(page, 'last/reviews.csv').getByRole('combobox').inputValue()).toBe('this');
  await drop(page, [join(made.folder, 'this')]);
  await expect.poll(async () => row(page, 'last/reviews.csv').getByRole('combobox').inputValue()).toBe('last');
  await checked(page);
});

test('The same file twice is used once', async () => {
  const { page } = opened;
  const header = join(made.folder, 'this/header.csv');
  await drop(page, [...thisYear(), header]);
  await checked(page);
  await page.getByText(/same as|already|twice|repeated/i).first().waitFor();
});

test('XML, a zip and folders are taken as they are', async () => {
  const { page } = opened;
  const xml = join(made.folder, 'xml');
  const given = [join(made.folder, 'this'), '--last', join(made.folder, 'last')];
  // 1: XML has no place for social workers.
  expect(spawnSync(program(), ['convert', 'ssda903', ...given, '--to', 'xml', '--output', xml]).status).toBe(1);
  await drop(page, [xml]);
  await checked(page);
  await page.getByRole('button', { name: /Forget all files/ }).click();
  await page.getByRole('button', { name: 'Try with example data' }).waitFor();

  execFileSync('python3', ['-m', 'zipfile', '-c', 'all.zip', 'this', 'last'], { cwd: made.folder });
  await drop(page, [join(made.folder, 'all.zip')]);
  await checked(page);
  await row(page, 'last/episodes.csv').waitFor();
});

test('A file put to the wrong year can be moved, and the return is checked again', async () => {
  const { page } = opened;
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  // Reviews of one year are not those of the other: of a module whose rows repeat, only one table would be used.
  await page.getByRole('combobox', { name: /Year of .*last\/reviews\.csv/ }).selectOption('this');
  await checked(page);
  await expect.poll(async () => row(page, 'last/reviews.csv').getByRole('combobox').inputValue()).toBe('this');
});
