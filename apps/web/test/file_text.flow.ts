// Text out of files that would deceive: characters that nobody sees, that turn the line round, or that never end.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type Watched } from './support/browser';
import { cell, checked, drop, go, picture } from './support/work';

let watched: Watched;
let folder: string;

beforeAll(async () => {
  watched = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'goldthread-text-'));
});
afterAll(async () => {
  await watched.close();
  rmSync(folder, { recursive: true });
});

const turned = 'GT1\u202E321';
const twin = 'GT\u200B1321';
const long = 'Z'.repeat(6000);

/** Identifiers that look the same, one that turns the line, a value without end, a column of the file's own. */
function deceptive(): string[] {
  const header = join(folder, 'header.csv');
  const own = `OWN\u202ECOLUMN${'W'.repeat(3000)}`;
  writeFileSync(
    header,
    [
      `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,${own}`,
      `${turned},1,01/02/2012,WBRI,UN1,0,,a\x01b`,
      `${twin},2,01/02/2012,X\u202EYZ,UN1,0,,\u05E9\u05DC\u05D5\u05DD 12`,
      `GT1321,M,01/02/2012,WBRI,${long},0,,plain`,
    ].join('\n'),
  );
  const episodes = join(folder, 'episodes.csv');
  writeFileSync(
    episodes,
    [
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      ...[turned, twin, 'GT1321'].flatMap((child) => [
        `${child},01/05/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,AB1 0AA,AB1 0AA,SC000001`,
        `${child},01/09/2025,P,C2,N1,U6,PR1,01/02/2026,E4A,,AB1 0AA,AB1 0AA,SC000001`,
      ]),
    ].join('\n'),
  );
  return [header, episodes];
}

const hiddenInText = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\x01]/;

/** Every text of the page, and every title and name, in which such a character is left. */
function leftIn(page: Page): Promise<string[]> {
  return page.evaluate((source) => {
    const hidden = new RegExp(source, 'u');
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest('script, style') || !hidden.test(node.textContent ?? '')) continue;
      found.push(`text of ${node.parentElement?.className ?? ''}: ${(node.textContent ?? '').slice(0, 80)}`);
    }
    for (const element of document.querySelectorAll('[title], [aria-label]')) {
      for (const name of ['title', 'aria-label']) {
        if (hidden.test(element.getAttribute(name) ?? '')) found.push(`${name} of ${element.tagName}`);
      }
    }
    return found;
  }, hiddenInText.source);
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('No value of a file turns a sentence round, hides a character, or is wider than its place', async () => {
  const { page, errors } = await openPage(watched.browser, { viewport: { width: 1366, height: 768 } });
  await drop(page, deceptive());
  await checked(page);
  expect(await leftIn(page)).toEqual([]);
  await go(page, 'Records');
  const list = page.getByRole('listbox', { name: 'Children' });
  await list.waitFor();

  // Identifiers that look the same are told apart.
  await page.getByRole('tab', { name: /^Header/ }).click();
  await page.getByRole('checkbox', { name: 'identifiers' }).check();
  const names = await page.getByRole('grid').first().locator('[data-place$=":0"]').allInnerTexts();
  expect(names.filter((name) => name.includes('U+202E'))).toHaveLength(1);
  expect(names.filter((name) => name.includes('U+200B'))).toHaveLength(1);

  for (const option of await list.getByRole('option').all()) {
    await option.click();
    for (const tab of [/^Header/, /^Episodes/]) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('grid').first().waitFor();
      expect(await leftIn(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    }
    for (const finding of await page.locator('.gt-finding__choose').all()) {
      if ((await finding.getAttribute('aria-expanded')) === 'false') await finding.click();
      expect(await leftIn(page)).toEqual([]);
    }
  }
  await picture(page, 'file-text');
  for (const step of ['Overview', 'Changes', 'Download', 'Files'] as const) {
    await go(page, step);
    expect(await leftIn(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

test('No heading is wider than its pane, and the editor holds the true text', async () => {
  const { page } = await openPage(watched.browser, { viewport: { width: 1366, height: 768 } });
  await drop(page, deceptive());
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('tab', { name: /^Header/ }).click();
  const pane = await page.locator('.gt-records-screen__work').boundingBox();
  for (const heading of await page.getByRole('columnheader').all()) {
    expect((await heading.boundingBox())?.width).toBeLessThan(pane?.width ?? 0);
  }
  const id = await page.locator('.gt-child__id').boundingBox();
  expect(id?.width).toBeLessThan(pane?.width ?? 0);

  const ethnic = await cell(page, /^Header, .*this year/, 2, 'ETHNIC');
  expect(await ethnic.innerText()).toContain('U+202E');
  await ethnic.dblclick();
  expect(await page.locator('.gt-editor__input').inputValue()).toBe('X\u202EYZ');
  await page.context().close();
});
