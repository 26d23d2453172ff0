// What councils really drop: broken, empty, wrong, half, twice. Every file gets a word; none stops the others.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { program } from './support/paths';
import { checked, drop, go, picture } from './support/work';
import { zipOf } from './support/zip';

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

/** An old Office file: its beginning, and the name of the part that tells what it is, in 16 bits. */
function oldOffice(part: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(part, 'utf16le').copy(bytes, 1024);
  return bytes;
}

/** Documents that lie beside a return, and what each is. */
const documents: [string, string | Uint8Array, RegExp][] = [
  ['letter.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }), /This is a Word document\./],
  [
    'slides.pptx',
    zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
    /This is a PowerPoint presentation\./,
  ],
  [
    'letter.odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    /This is a text document of LibreOffice\./,
  ],
  ['old.doc', oldOffice('WordDocument'), /This is an old Word document \(\.doc\)\./],
  ['mail.msg', oldOffice('__properties_version1.0'), /This is an e-mail of Outlook \(\.msg\)\./],
  ['notes.rtf', '{\\rtf1\\ansi A, B, C\\par 1, 2, 3}', /This is a document in rich text\./],
  ['guidance.pdf', '%PDF-1.7\n1 0 obj', /This is a PDF document\./],
];

test('Documents are said in one line for what they are, by the page and by the command line', async () => {
  const { page } = opened;
  const dropped = documents.map(([name, content]) => file(name, content));
  await drop(page, [...thisYear(), ...dropped]);
  await checked(page);
  // With findings it ends otherwise than without.
  const said = spawnSync(program(), ['check', 'ssda903', ...thisYear(), ...dropped], { encoding: 'utf8' }).stdout;
  for (const [name, , what] of documents) {
    const line = row(page, name);
    expect(await line.innerText(), name).toMatch(/passed over/i);
    const why = await line.locator('xpath=following-sibling::tr[1]').innerText();
    expect(why, name).toMatch(what);
    expect(why.trim().split('\n').length, `${name} is said in one line`).toBeLessThanOrEqual(2);
    expect(
      said
        .split('\n')
        .filter((each) => each.includes(name))
        .join('\n'),
      name,
    ).toMatch(what);
  }
  await picture(page, 'documents');
});

test('A document alone, or dropped on another screen, is named too', async () => {
  const { page } = opened;
  const letter = file('letter.docx', documents[0]?.[1] ?? '');
  await drop(page, [letter]);
  await page.getByRole('region', { name: 'Not checked yet' }).waitFor();
  await page.getByText(/This is a Word document\./).waitFor();
  await drop(page, thisYear());
  await checked(page);
  await go(page, 'Overview');
  await drop(page, [file('letter 2.docx', documents[0]?.[1] ?? '')]);
  await page.getByText(/letter 2\.docx was not used: This is a Word document\./).waitFor();
});

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
  await page
    .getByText(/same as|already|twice|repeated/i)
    .first()
    .waitFor();
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
