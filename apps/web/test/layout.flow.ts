// The desk it stands on: on a laptop the rows of whichever child is chosen are in sight, and so is who the child is.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, startBrowser, type Watched } from './support/browser';
import { makeReturn, PlainCsv, type MadeUpReturn } from './support/made_up_return';
import { cell, checked, drop, go, picture } from './support/work';

let watched: Watched;

beforeAll(async () => {
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
});

async function example(width: number, height: number): Promise<Page> {
  const { page } = await openPage(watched.browser, { viewport: { width, height } });
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  return page;
}

interface InSight {
  id: string;
  idInSight: boolean;
  rows: number;
  rowsInSight: number;
}

/** What of the child's records lies wholly within its pane and the window. */
function inSight(page: Page): Promise<InSight> {
  return page.evaluate(() => {
    const within = (inner: DOMRect, outer: { top: number; bottom: number }) =>
      inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    const pane = document.querySelector('.gt-records-screen__work')?.getBoundingClientRect();
    const id = document.querySelector('.gt-child__id');
    const view = { top: Math.max(0, pane?.top ?? 0), bottom: Math.min(window.innerHeight, pane?.bottom ?? 0) };
    const rows = [...document.querySelectorAll('[role=tabpanel] tbody tr')];
    return {
      id: id?.textContent ?? '',
      idInSight: id !== null && within(id.getBoundingClientRect(), { top: 0, bottom: window.innerHeight }),
      rows: rows.length,
      rowsInSight: rows.filter((row) => within(row.getBoundingClientRect(), view)).length,
    };
  });
}

/** Chooses the next child of the list, and waits until it is shown. */
async function nextChild(page: Page, before: string): Promise<void> {
  await page.getByRole('listbox', { name: 'Children' }).press('ArrowDown');
  await page.waitForFunction((id) => document.querySelector('.gt-child__id')?.textContent !== id, before);
  // What brings rows in sight has run with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test('At 1366 by 640, four rows or all of them are in sight for each of 50 children', async () => {
  const page = await example(1366, 640);
  const list = page.getByRole('listbox', { name: 'Children' });
  await list.focus();
  await list.press('Home');
  await page.waitForTimeout(200);
  const wrong: InSight[] = [];
  let seen = await inSight(page);
  for (let child = 0; child < 50; child += 1) {
    if (!seen.idInSight || seen.rowsInSight < Math.min(4, seen.rows)) wrong.push(seen);
    if (child === 3) await picture(page, 'layout-1366x640');
    await nextChild(page, seen.id);
    seen = await inSight(page);
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('Who the child is stays in sight, however far the records are scrolled', async () => {
  const page = await example(1366, 640);
  await page.locator('.gt-records-screen__work').evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  expect((await inSight(page)).idInSight).toBe(true);
  await page.context().close();
});

test('The timeline shows two lanes on a laptop, all in a high window, and what was chosen in both', async () => {
  const page = await example(1366, 640);
  const lanes = page.getByRole('region', { name: 'Timeline of the stay' }).getByRole('list');
  expect(await lanes.count()).toBe(2);
  await page.setViewportSize({ width: 1366, height: 900 });
  await expect.poll(() => lanes.count()).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Two lanes of the timeline' }).click();
  expect(await lanes.count()).toBe(2);
  await page.getByRole('button', { name: /^All \d lanes of the timeline/ }).press('Enter');
  await page.setViewportSize({ width: 1366, height: 640 });
  expect(await lanes.count()).toBeGreaterThan(2);
  await page.context().close();
});

test('The line between records and findings is moved by keys and by pointer, and stays for the visit', async () => {
  const page = await example(1366, 768);
  const line = page.getByRole('separator', { name: 'Room for the findings' });
  const findings = page.locator('#gt-findings-pane');
  const height = async () => (await findings.boundingBox())?.height ?? 0;
  const share = () => line.getAttribute('aria-valuenow');

  await line.focus();
  await line.press('Home');
  const least = await height();
  await line.press('ArrowUp');
  await line.press('ArrowUp');
  expect(await height()).toBeGreaterThan(least + 40);
  expect(await share()).toBe('25');
  expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);

  const box = await line.boundingBox();
  const middle = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 5 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y - 120, { steps: 4 });
  await page.mouse.up();
  const dragged = await share();
  expect(Number(dragged)).toBeGreaterThan(35);

  await go(page, 'Overview');
  await go(page, 'Records');
  expect(await share()).toBe(dragged);
  await line.press('Enter');
  expect(await share()).toBe('36');
  await page.context().close();
});

test.each([
  [1366, 768],
  [1920, 1080],
  [320, 640],
])('Pictures at %i by %i', async (width, height) => {
  const page = await example(width, height);
  await picture(page, `layout-${width.toString()}x${height.toString()}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.context().close();
});

/** A return with every module that there is, also those that begin with a later year. */
function withAllModules(): MadeUpReturn {
  const made = makeReturn({ children: 20, dirty: 1 });
  const header = new PlainCsv(join(made.folder, 'this/header.csv'));
  const rows = header.rows.map((_, row) => [header.get(row, 'CHILD'), header.get(row, 'DOB'), '01/05/2025', ''].join());
  writeFileSync(join(made.folder, 'this/dolo.csv'), ['CHILD,DOB,DOLO_START,DOLO_END', ...rows].join('\n'));
  return made;
}

/** What of these elements is not wholly in sight, at the place where it is, when it is scrolled to. */
function cutOff(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const isSeen = (element: Element) => {
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const corners = [
        [left + 2, top + 2],
        [right - 2, top + 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ] as const;
      return (
        element.scrollWidth <= element.clientWidth + 1 &&
        corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)))
      );
    };
    // Seen without scrolling anything sideways.
    const before = [...document.querySelectorAll(wanted)].map((element) => element.getBoundingClientRect());
    return [...document.querySelectorAll(wanted)]
      .filter((element, place) => {
        const box = before[place];
        return !isSeen(element) || box === undefined || box.left < 0 || box.right > document.documentElement.clientWidth;
      })
      .map((element) => element.textContent);
  }, selector);
}

test('Every tab of modules and every step is seen whole at any width, and at any magnification', async () => {
  const made = withAllModules();
  const { page } = await openPage(watched.browser, { viewport: { width: 1366, height: 768 } });
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  expect(await page.getByRole('tab').count()).toBe(13);
  const cut: string[] = [];
  // 683 is 1366 magnified twice, 342 four times.
  for (const width of [320, 342, 360, 414, 480, 600, 683, 768, 900, 1024, 1100, 1280, 1366, 1440, 1600, 1920, 2560]) {
    await page.setViewportSize({ width, height: 768 });
    for (const selector of ['[role=tab]', '.gt-steps__link']) {
      for (const words of await cutOff(page, selector)) cut.push(`${width.toString()}: ${words}`);
    }
    if ([320, 683, 1024, 1366].includes(width)) await picture(page, `layout-tabs-${width.toString()}`);
  }
  expect(cut).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  const tops = await page
    .getByRole('tab')
    .evaluateAll((tabs) => new Set(tabs.map((tab) => tab.getBoundingClientRect().top)).size);
  expect(tops, 'on a laptop they stand in one line').toBe(1);
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('End');
  await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toMatch(/^All/);
  await page.context().close();
  made.remove();
});

test.each([320, 683, 1366])('No cell moves when it is clicked, so that a double click opens it, at %i pixels', async (width) => {
  const page = await example(width, 768);
  for (const tab of [/^Header/, /^Episodes/]) {
    await page.getByRole('tab', { name: tab }).click();
    const cells = page.getByRole('grid').first().getByRole('row').nth(1).locator('[data-place]');
    for (const each of await cells.all()) {
      if ((await each.getAttribute('aria-label')) !== null) continue; // the button that deletes
      await each.scrollIntoViewIfNeeded();
      const top = async () => (await each.boundingBox())?.y;
      const before = await top();
      await each.click();
      expect(await top(), await each.innerText()).toBe(before);
    }
  }
  await (await cell(page, /^Episodes, .*this year/, 1, 'LS')).dblclick();
  await page
    .getByRole('textbox', { name: /^LS/ })
    .or(page.getByRole('combobox', { name: /^LS/ }))
    .waitFor();
  await page.context().close();
});

test('At 320 pixels the bar at the top is slim, and the timeline begins at the first thing drawn', async () => {
  const page = await example(320, 640);
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThan(640 / 6);
  const scroll = page.locator('.gt-timeline__scroll');
  const first = await scroll.evaluate((box) => {
    const items = [...box.querySelectorAll('[data-key]')].map((item) => item.getBoundingClientRect().left);
    return Math.min(...items) - box.getBoundingClientRect().left;
  });
  expect(first).toBeGreaterThanOrEqual(-2);
  expect(first).toBeLessThan(40);
  await page.context().close();
});
