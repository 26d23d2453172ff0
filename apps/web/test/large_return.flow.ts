// A region-sized return: the page stays quick, work can be followed and stopped.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage, startBrowser, type Watched } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { checked, drop, go } from './support/work';

let watched: Watched;
let made: MadeUpReturn;

beforeAll(async () => {
  made = makeReturn({ children: 10_000, dirty: 0.5 });
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

test('10,000 children: the page answers while the engine works, and the list of children scrolls', async () => {
  const opened = await openPage(watched.browser);
  const { page } = opened;
  await page.evaluate(() => {
    const lengths: number[] = [];
    Object.assign(window, { longTasks: lengths });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) lengths.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await go(page, 'Records');
  const list = page.getByRole('listbox').first();
  await list.getByRole('option').first().waitFor();
  // Few of the ten thousand are in the document.
  expect(await list.getByRole('option').count()).toBeLessThan(200);
  const first = await list.getByRole('option').first().innerText();
  await list.getByRole('option').first().click();
  await page.keyboard.press('End');
  await expect.poll(async () => list.getByRole('option').last().innerText()).not.toBe(first);
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  console.log(`Tasks of more than 50 ms with 10,000 children: ${longTasks.map(Math.round).join(', ') || 'none'} ms`);
  // Not a measurement, which `make bench-page` makes on a quiet machine: a page that stood still would be far above.
  expect(Math.max(0, ...longTasks)).toBeLessThan(2000);
  expect(opened.errors).toEqual([]);
  await page.context().close();
});

test('Long work can be stopped, and taken up again', async () => {
  const region = makeReturn({ children: 60_000 });
  const { page } = await openPage(watched.browser);
  await drop(page, [join(region.folder, 'this'), join(region.folder, 'last')]);
  await page.getByRole('group', { name: 'Work going on' }).filter({ hasText: 'Checking' }).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await checked(page);
  expect(await page.getByRole('row').filter({ hasText: 'this/episodes.csv' }).count()).toBe(1);
  await page.context().close();
  region.remove();
});
