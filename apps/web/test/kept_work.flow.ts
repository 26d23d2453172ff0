// Nothing that the analyst did goes without her word: through years and files that come and go, sessions dropped on work,
// and files dropped wherever she is.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, PlainCsv, type MadeUpReturn } from './support/made_up_return';
import { cell, checked, download, drop, go, openRule, picture, said, type as typeInto, type StepName } from './support/work';

let watched: Watched;
let made: MadeUpReturn;
let opened: OpenedPage;
let page: Page;
const child = { sex: '', ethnic: '' };
let firstSession = '';
let othersSession = '';

beforeAll(async () => {
  made = makeReturn({ children: 30 });
  const header = new PlainCsv(join(made.folder, 'this/header.csv'));
  const boy = header.find((column) => column('SEX') === 'M');
  child.sex = header.get(boy, 'CHILD');
  header.set(boy, 'SEX', 'X');
  const other = header.find((column) => column('CHILD') !== child.sex);
  child.ethnic = header.get(other, 'CHILD');
  header.set(other, 'ETHNIC', 'QQQQ');
  header.write();
  watched = await startBrowser();
  opened = await openPage(watched.browser);
  ({ page } = opened);
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

const both = () => [join(made.folder, 'this'), join(made.folder, 'last')];
const standing = (step: StepName) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).innerText();
/** Waits for it: a check may take its time on a busy machine. */
const stands = (step: StepName, words: RegExp) => expect.poll(() => standing(step), { timeout: 30_000 }).toMatch(words);
const question = () => page.getByRole('dialog');
const answer = (name: 'Go on' | 'Leave it') => question().getByRole('button', { name }).click();
const undo = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ });

async function openChild(id: string): Promise<void> {
  await go(page, 'Records');
  await page
    .getByRole('listbox', { name: 'Children' })
    .getByRole('option', { name: new RegExp(`^${id}\\b`) })
    .click();
  await page.getByRole('heading', { name: id }).waitFor();
}

async function setSex(text: string): Promise<void> {
  await openChild(child.sex);
  await page.getByRole('tab', { name: /^Header/ }).click();
  await typeInto(page, await cell(page, /^Header, .*this year/, 1, 'SEX'), text);
}

/** The change and the note are both in force. */
async function bothAreThere(): Promise<void> {
  await stands('Changes', /1 change$/);
  await openRule(page, '103');
  await page.getByRole('heading', { name: child.ethnic }).waitFor();
  expect(await page.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('Agreed with the team: stands.');
}

test('A change and a note are there again after the year was changed and changed back', async () => {
  await drop(page, both());
  await checked(page);
  await go(page, 'Files');
  const first = /([\d,]+) finding/.exec(await standing('Overview'))?.[1] ?? '';
  await setSex('M');
  await said(page, /\d solved/);
  await openRule(page, '103');
  await page.getByRole('textbox', { name: /^Note/ }).fill('Agreed with the team: stands.');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.getByRole('button', { name: 'Note kept' }).waitFor();
  expect(await standing('Download')).toContain('not saved yet');

  await go(page, 'Files');
  const year = page.getByLabel('Return year');
  const found = await year.inputValue();
  await year.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await question().count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await question().innerText()).toContain('1 change and 1 note');
  await picture(page, 'asked-first');
  await answer('Leave it');
  expect(await year.inputValue()).toBe(found);
  await year.selectOption((Number(found) - 2).toString());
  await answer('Go on');
  await stands('Changes', /0 changes, 2 aside$/);
  await go(page, 'Changes');
  await page.getByRole('region', { name: '1 set aside: it is of another return year' }).waitFor();
  await picture(page, 'set-aside');
  await go(page, 'Files');
  await year.selectOption(found);
  await bothAreThere();
  await go(page, 'Changes');
  await page.getByText(new RegExp(`^${first} findings when first checked`)).waitFor();
});

test('They are there again after their file was removed and given again', async () => {
  await go(page, 'Files');
  await page.getByRole('button', { name: /^Remove this\/header.csv/ }).click();
  expect(await question().innerText()).toContain('1 change and 1 note');
  await answer('Go on');
  await stands('Changes', /0 changes, 2 aside$/);
  await page.getByText('1 change is set aside: its file is not here').waitFor();
  await drop(page, [join(made.folder, 'this')]);
  await bothAreThere();
});

test('Undone to the last step, there is nothing to save; a session keeps undo and the first count', async () => {
  await undo().click();
  await stands('Changes', /0 changes$/);
  await page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click();
  await stands('Changes', /1 change$/);
  await go(page, 'Changes');
  await page.getByLabel(/^Your name/).fill('Ann Other');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: /Ann Other/ }).waitFor();
  await go(page, 'Download');
  const { name, bytes } = await download(page, 'Session');
  firstSession = join(made.folder, name);
  writeFileSync(firstSession, bytes);
  await stands('Download', /ready/);

  const opening = await openPage(watched.browser);
  const before = page;
  const counted = await countedFirst();
  page = opening.page;
  await drop(page, [firstSession]);
  await checked(page);
  expect(await countedFirst()).toBe(counted);
  expect(await undo().innerText()).toContain('SEX to M');
  await undo().click();
  await stands('Changes', /0 changes$/);
  await setSex('F');
  await said(page, /\d solved/);
  await go(page, 'Download');
  const other = await download(page, 'Session');
  othersSession = join(made.folder, `other-${other.name}`);
  writeFileSync(othersSession, other.bytes);
  await page.context().close();
  page = before;
});

async function countedFirst(): Promise<string> {
  await go(page, 'Changes');
  return /^[\d,]+ findings? when first checked/.exec(await page.getByText(/when first checked, \d/).innerText())?.[0] ?? '';
}

test('A session dropped over work asks first, and is joined, the analyst choosing where they disagree', async () => {
  await go(page, 'Files');
  await drop(page, [othersSession]);
  expect(await question().innerText()).toContain('Join the session to your work?');
  await answer('Leave it');
  expect(await standing('Changes')).toMatch(/1 change$/);
  await drop(page, [othersSession]);
  await answer('Go on');
  await stands('Changes', /1 change, 1 aside$/);
  await go(page, 'Changes');
  const clash = page.getByRole('region', { name: '1 clash: the two sessions disagree' });
  expect(await clash.innerText()).toContain('Ann Other');
  await picture(page, 'clash');
  await clash.getByRole('button', { name: /^Take the other/ }).click();
  await stands('Changes', /2 changes$/);
  await openChild(child.sex);
  expect(await (await cell(page, /^Header, .*this year/, 1, 'SEX')).innerText()).toContain('F');
});

test('The choice, and what was kept instead, are steps that undo takes back', async () => {
  await go(page, 'Changes');
  const clash = page.getByRole('region', { name: /^1 clash/ });
  expect(await undo().innerText()).toContain('taking the other: SEX to F');
  await undo().click();
  await clash.getByRole('button', { name: /^Keep what is in force/ }).click();
  await said(page, /is forgotten\. Undo brings it back\./);
  await clash.waitFor({ state: 'detached' });
  expect(await undo().innerText()).toContain('forgetting SEX to F');
  await undo().click();
  await clash.getByRole('button', { name: /^Take the other/ }).click();
  await stands('Changes', /2 changes$/);
});

test('A change taken back in the list is what Undo takes back next, and Redo makes again', async () => {
  await go(page, 'Changes');
  await page
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click();
  await stands('Changes', /1 change$/);
  const words = /taking back SEX to F/;
  expect(await undo().innerText()).toMatch(words);
  await undo().click();
  await stands('Changes', /2 changes$/);
  const redo = page.getByRole('banner').getByRole('button', { name: /^Redo/ });
  expect(await redo.innerText()).toMatch(words);
  await redo.click();
  await stands('Changes', /1 change$/);
  await undo().click();
  await stands('Changes', /2 changes$/);
});

test('Undo of what was done to another child says where it led, and the way back', async () => {
  await openChild(child.ethnic);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('heading', { name: child.sex }).waitFor();
  await said(page, new RegExp(`^Undone: .*Child ${child.sex} is on the screen now; before, it was child ${child.ethnic}`));
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await page.getByText(`Before, ${child.ethnic} was on the screen.`).waitFor();
  await picture(page, 'undone-elsewhere');
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await page.getByRole('heading', { name: child.ethnic }).waitFor();
  await page.keyboard.press('ControlOrMeta+y');
  await page.getByRole('heading', { name: child.sex }).waitFor();
  await stands('Changes', /2 changes$/);
});

test('What was undone can be made again after another file was given', async () => {
  await undo().click();
  await stands('Changes', /1 change, 1 aside$/);
  const list = join(made.folder, 'homes.csv');
  writeFileSync(list, 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n');
  await go(page, 'Files');
  await drop(page, [list]);
  await checked(page);
  await page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click();
  await stands('Changes', /2 changes$/);
});

test('Files dropped on any screen, or while help is open, are taken there', async () => {
  const table = join(made.folder, 'contacts.csv');
  for (const [step, name] of [
    ['Overview', 'Overview'],
    ['Records', null],
    ['Changes', 'Changes'],
    ['Download', 'Download'],
  ] as const) {
    writeFileSync(table, `Name,Phone\n${step},01632 960001\n`);
    await go(page, step);
    await drop(page, [table]);
    await page.getByText(/contacts.*\.csv was not used/).waitFor();
    if (name !== null) await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('button', { name: 'Close this message' }).first().click();
  }
  await page.getByRole('button', { name: /^Keys/ }).click();
  await page.getByRole('dialog').waitFor();
  await drop(page, [table]);
  await page.getByText(/contacts.*\.csv was not used/).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(page.url()).toMatch(/goldthread.*\.html#download$/);
});

test('Files dropped on a question are refused in words', async () => {
  await go(page, 'Files');
  await page.getByRole('button', { name: /^Forget all files/ }).click();
  await question().waitFor();
  await drop(page, [join(made.folder, 'contacts.csv')]);
  await question()
    .getByText(/not taken, because a dialog was open/)
    .waitFor();
  await answer('Leave it');
  expect(await standing('Changes')).toMatch(/2 changes$/);
});

test('Nothing went wrong unseen', () => {
  expect(opened.errors).toEqual([]);
  expect(opened.requests).toEqual([]);
});
