// The page from `goldthread serve`: the same work under the headers it sends, and nothing sent back.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, openPage, refused } from './support/browser';
import { makeReturn, type MadeUpReturn } from './support/made_up_return';
import { pageFile, program } from './support/paths';
import { checked, download, drop, go } from './support/work';

let browser: Browser;
let server: ChildProcess;
let made: MadeUpReturn;
let address = '';

beforeAll(async () => {
  made = makeReturn({ children: 40, dirty: 0.3 });
  browser = await launch();
  server = spawn(program(), ['serve', '--port', '0', '--page', pageFile()], { stdio: ['ignore', 'pipe', 'inherit'] });
  while (address === '') {
    const [said] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    address = /http:\S+/.exec(said.toString())?.[0] ?? '';
  }
});
afterAll(async () => {
  server.kill('SIGINT');
  await browser.close();
  made.remove();
});

test('The page works under the strict headers, and asks for nothing but itself', async () => {
  const opened = await openPage(browser, { address });
  const { page } = opened;
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last')]);
  await checked(page);
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  await go(page, 'Download');
  expect((await download(page, 'Session')).name).toMatch(/\.zip$/);
  expect(opened.requests).toEqual([]);
  expect(await refused(opened)).toEqual([]);
  expect(opened.errors).toEqual([]);
  await page.context().close();
});

test('The page goes on working when its server has ended', async () => {
  const { page } = await openPage(browser, { address });
  server.kill('SIGINT');
  await once(server, 'exit');
  await drop(
    page,
    made.files.filter((path) => path.includes('/this/')),
  );
  await checked(page);
  await page.context().close();
});
