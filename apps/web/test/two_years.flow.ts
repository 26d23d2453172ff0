// Both years of a return, however they are given: one after the other, at once, loose or in folders. What the page finds
// is what the command line finds in the two folders. And an export made anew, which takes the place of the older.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './support/axe';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { programAlone } from './support/paths';
import { cell, checked, chooseFiles, download, drop, go, picture, said, type } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let opened: OpenedPage;
let page: Page;
/** Findings of the two folders, by the command line. */
let expected: number;

beforeAll(async () => {
  made = makeReturn({ children: 60, dirty: 0.3 });
  expected = foundIn(['this', 'last'].map((year) => join(made.folder, year)));
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  made.remove();
});
beforeEach(async () => {
  opened = await openPage(watched.browser);
  page = opened.page;
  return async () => {
    expect(opened.errors).toEqual([]);
    await page.context().close();
  };
});

/** How many findings the command line has. */
function foundIn(given: string[]): number {
  const counts = join(made.folder, 'counts.json');
  const run = spawnSync(programAlone(made.folder), ['check', 'ssda903', ...given, '--save-run', counts], { encoding: 'utf8' });
  expect(run.status, run.stderr).toBeLessThanOrEqual(1);
  return (JSON.parse(readFileSync(counts, 'utf8')) as { findings: number }).findings;
}

const loose = (year: 'this' | 'last') =>
  readdirSync(join(made.folder, year))
    .sort()
    .map((name) => join(made.folder, year, name));

async function findings(): Promise<number> {
  const words = await page.getByRole('region', { name: 'Checked', exact: true }).innerText();
  return Number((/([\d,]+) findings?/.exec(words)?.[1] ?? '').replace(',', ''));
}

async function expectFindings(count: number): Promise<void> {
  await checked(page);
  await expect.poll(findings).toBe(count);
}

/** Copies of files in a folder of their own, named anew. */
function copies(folder: string, files: string[], rename: (name: string) => string = (name) => name): string[] {
  mkdirSync(join(made.folder, folder), { recursive: true });
  return files.map((file) => {
    const copy = join(made.folder, folder, rename(basename(file)));
    copyFileSync(file, copy);
    return copy;
  });
}

test('Loose files of this year, then of last year', async () => {
  await drop(page, loose('this'));
  await checked(page);
  await drop(page, loose('last'));
  await expectFindings(expected);
});

test('Loose files of last year, then of this year', async () => {
  await chooseFiles(page, loose('last'));
  await checked(page);
  await chooseFiles(page, loose('this'));
  await expectFindings(expected);
});

test('Both at once, with the years in their names', async () => {
  const named = (year: string) => (name: string) => name.replace('.csv', `_${year}.csv`);
  await drop(page, [...copies('named', loose('this'), named('2025-26')), ...copies('named', loose('last'), named('2024-25'))]);
  await expectFindings(expected);
});

test('Both at once, under the same names', async () => {
  await chooseFiles(page, [...loose('this'), ...loose('last')]);
  await expectFindings(expected);
});

test('Loose files and a folder, in either order', async () => {
  await drop(page, loose('this'));
  await checked(page);
  await drop(page, [join(made.folder, 'last')]);
  await expectFindings(expected);
  await page.getByRole('button', { name: /Forget all files/ }).click();
  await page.getByRole('button', { name: 'Try with example data' }).waitFor();
  await drop(page, [join(made.folder, 'last')]);
  await checked(page);
  await drop(page, loose('this'));
  await expectFindings(expected);
});

test('One control puts a whole group right', async () => {
  copies('wrong/last', loose('this'));
  copies('wrong/this', loose('last'));
  await drop(page, [join(made.folder, 'wrong/last'), join(made.folder, 'wrong/this')]);
  await checked(page);
  expect(await findings()).not.toBe(expected);
  await picture(page, 'files-by-year');
  await page.getByLabel('These are').first().selectOption('last');
  await expectFindings(expected);
  expect(await axeViolations(page)).toEqual([]);
});

test('A newer export replaces the older, and what was done is kept', async () => {
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await page.getByRole('button', { name: 'Go to the first finding' }).click();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Agreed with the team: stands.');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.getByRole('button', { name: 'Note kept' }).waitFor();
  await go(page, 'Files');
  const newer = copies('june', [join(made.folder, 'this/episodes.csv')])[0] ?? '';
  const [heading = '', first = '', ...rows] = readFileSync(newer, 'utf8').trimEnd().split(/\r?\n/);
  writeFileSync(newer, `${[heading, first, ...rows, `NEW1${first.slice(first.indexOf(','))}`].join('\n')}\n`);
  await drop(page, [newer]);
  const dialog = page.getByRole('dialog', { name: 'Replace the file given before?' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toMatch(
    /Replace this\/episodes\.csv of earlier by episodes\.csv\? [\d,]+ of [\d,]+ rows repeat/,
  );
  await expect
    .poll(async () => dialog.getByRole('button', { name: 'Replace' }).evaluate((each) => each === document.activeElement))
    .toBe(true);
  await picture(page, 'newer-export');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await said(page, /1 file replaced/);
  copies(
    'now',
    loose('this').filter((path) => !path.endsWith('/episodes.csv')),
  );
  copies('now', [newer]);
  await expectFindings(foundIn([join(made.folder, 'now'), '--last', join(made.folder, 'last')]));
  expect(await page.getByRole('row', { name: /^this\/episodes\.csv/ }).count()).toBe(1);
  await page.getByRole('button', { name: 'Go to the first finding' }).click();
  await expect.poll(async () => page.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('Agreed with the team: stands.');
});

test('A newer export is left as it is when the question is closed, and can be kept beside the older', async () => {
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  const newer = copies('july', [join(made.folder, 'this/reviews.csv')])[0] ?? '';
  writeFileSync(newer, `${readFileSync(newer, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
  await drop(page, [newer]);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const banner = page.getByRole('region', { name: 'To be decided' });
  await banner.waitFor();
  expect(await findings()).toBe(expected);
  await banner.getByRole('button', { name: 'Keep both' }).click();
  await banner.waitFor({ state: 'detached' });
  await page.getByText(/Joined with this\/reviews\.csv/).waitFor({ state: 'attached' });
});

test('A table that nothing tells the year of is a doubt, with its answers', async () => {
  await drop(page, loose('this'));
  await checked(page);
  await drop(page, [join(made.folder, 'last/header.csv')]);
  const banner = page.getByRole('region', { name: 'To be decided' });
  await banner.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'doubt');
  await banner.getByRole('button', { name: /^header \(2\)\.csv is of 2024\/25/ }).click();
  await banner.waitFor({ state: 'detached' });
  await expect.poll(async () => page.getByRole('combobox', { name: 'Year of header (2).csv' }).inputValue()).toBe('last');
});

test('Counts of a check that are given again show what has changed since', async () => {
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await go(page, 'Download');
  const counts = await download(page, 'Counts of this check');
  expect(counts.name).toMatch(/counts\.json$/);
  const path = join(made.folder, counts.name);
  const run = JSON.parse(counts.bytes.toString()) as { findings: number; run_on: string };
  expect(run.findings).toBe(expected);
  writeFileSync(path, JSON.stringify({ ...run, run_on: '2020-05-01' }));
  await go(page, 'Files');
  await drop(page, [path]);
  await page.getByRole('row', { name: /Counts of an earlier check/ }).waitFor();
  await go(page, 'Overview');
  await page.getByText(/^Since 1 May 2020: as many findings/).waitFor();
  await go(page, 'Records');
  await page.getByRole('tab', { name: /^Episodes/ }).click();
  await type(page, await cell(page, /^Episodes, .*this year/, 1, 'DECOM'), '01/01/1990');
  await page
    .getByText(/\d solved/)
    .first()
    .waitFor();
  await go(page, 'Overview');
  await page.getByText(/^Since 1 May 2020: [\d,]+ (more|fewer)/).waitFor();
  await page.getByText(/^\d+ rules? changed/).click();
  await page.getByRole('table', { name: 'Findings by rule, then and now' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'since');
});

test('An old return is told for what it is', async () => {
  const xml = join(made.folder, 'as_xml');
  expect(
    spawnSync(programAlone(made.folder), ['convert', 'ssda903', join(made.folder, 'this'), '--to', 'xml', '--output', xml])
      .status,
  ).toBeLessThanOrEqual(1);
  const file = readdirSync(join(xml, 'this')).find((name) => name.endsWith('.xml')) ?? '';
  const old = readFileSync(join(xml, 'this', file), 'utf8').replace(
    /(\d\d\/\d\d\/)(\d{4})/g,
    (_, day: string, year: string) => `${day}${(Number(year) - 7).toString()}`,
  );
  writeFileSync(join(made.folder, 'old.xml'), old);
  await drop(page, [join(made.folder, 'old.xml')]);
  const banner = page.getByRole('region', { name: 'Not checked yet' });
  await banner.waitFor();
  expect(await banner.innerText()).toMatch(/This is an SSDA903 return of 2018\/19 .*Definitions here begin with 2022\/23\./);
});

test('Files of other kinds are named in one line each', async () => {
  const foreign = {
    'list.csv': ['Child Unique ID,Gender,Ethnicity,Date of Birth\nA,M,WBRI,01/02/2012\n', 'This is an Annex A list'],
    'census.xml': ['<Message><Children><Child><CINdetails/></Child></Children></Message>', 'This is a CIN census return'],
    'photo.jpg': [Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'This is a picture.'],
    'letter.pdf': ['%PDF-1.7\n', 'This is a PDF document.'],
  } as const;
  mkdirSync(join(made.folder, 'foreign'));
  for (const [name, [content]] of Object.entries(foreign)) writeFileSync(join(made.folder, 'foreign', name), content);
  await drop(
    page,
    Object.keys(foreign).map((name) => join(made.folder, 'foreign', name)),
  );
  await page.getByRole('region', { name: 'Not checked yet' }).waitFor();
  for (const [name, [, words]] of Object.entries(foreign)) {
    await page.getByRole('row', { name: new RegExp(`^${name} Passed over`, 'i') }).waitFor();
    expect(await page.getByText(words).count(), name).toBe(1);
  }
  expect(await page.getByText('problem', { exact: true }).count()).toBe(0);
});
