// No data leaves: not one request while real files are read and worked on, and none possible.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, refused, startBrowser, type OpenedPage, type Watched } from './support/browser';
import { makeReturn, writeProviderList, type MadeUpReturn } from './support/made_up_return';
import { checked, download, downloads, drop, go } from './support/work';

let watched: Watched;
let made: MadeUpReturn;

beforeAll(async () => {
  made = makeReturn({ children: 60, dirty: 0.5 });
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
  made.remove();
});

/** Gives files, looks at every screen, and takes everything away. */
async function workThrough({ page }: OpenedPage): Promise<void> {
  await drop(page, [...made.files, writeProviderList(made)]);
  await checked(page);
  for (const step of ['Overview', 'Records', 'Changes', 'Download'] as const) await go(page, step);
  for (const what of downloads) {
    await download(page, what);
    await page.waitForTimeout(100); // Chromium takes no more than ten in a second.
  }
}

test('Working through a return makes no request and no connection', async () => {
  const opened = await openPage(watched.browser);
  await workThrough(opened);
  expect(opened.requests).toEqual([]);
  expect(watched.reached).toEqual([]);
  expect(await refused(opened)).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.page.context().close();
});

test('All works with the network cut', async () => {
  const opened = await openPage(watched.browser, { offline: true });
  await workThrough(opened);
  expect(opened.requests).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.page.context().close();
});

test('Nothing about children is kept in the browser', async () => {
  const { page } = await openPage(watched.browser);
  await drop(page, made.files);
  await checked(page);
  await go(page, 'Records');
  const kept = await page.evaluate(async () => ({
    text: JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      location.hash,
    ]),
    databases: await indexedDB.databases(),
  }));
  expect(kept.text).not.toContain('GT');
  expect(kept.text.length).toBeLessThan(500);
  expect(kept.databases).toEqual([]);
  await page.context().close();
});

describe('A script that tried to send something', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(watched.browser);
  });
  afterAll(async () => {
    await opened.page.context().close();
  });

  test.each([
    ['fetch', `fetch('https://example.com/').then(() => 'sent', (error) => error.name)`],
    [
      'XMLHttpRequest',
      `new Promise((done) => { const r = new XMLHttpRequest(); r.onload = () => done('sent');
      r.onerror = () => done('refused'); r.open('POST', 'https://example.com/'); r.send('x'); })`,
    ],
    [
      'WebSocket',
      `new Promise((done) => { const s = new WebSocket('wss://example.com/'); s.onopen = () => done('sent');
      s.onerror = () => done('refused'); })`,
    ],
    [
      'EventSource',
      `new Promise((done) => { const s = new EventSource('https://example.com/'); s.onopen = () => done('sent');
      s.onerror = () => done('refused'); })`,
    ],
    ['sendBeacon', `navigator.sendBeacon('https://example.com/', 'x') && 'perhaps'`],
    [
      'an image',
      `new Promise((done) => { const i = new Image(); i.onload = () => done('sent');
      i.onerror = () => done('refused'); i.src = 'https://example.com/x.png'; })`,
    ],
    [
      'a script',
      `new Promise((done) => { const s = document.createElement('script'); s.onload = () => done('sent');
      s.onerror = () => done('refused'); s.src = 'https://example.com/x.js'; document.head.append(s); })`,
    ],
  ])('is refused by the browser: %s', async (_, script) => {
    const before = (await refused(opened)).length;
    expect(await opened.page.evaluate(script)).not.toBe('sent');
    await expect.poll(async () => (await refused(opened)).length).toBeGreaterThan(before);
    expect(watched.reached).not.toContain('example.com');
  });

  // Chromium opens a connection before it looks where a form or frame may go; neither is sent.
  test.each([
    ['a form', `f.action = 'https://example.com/'; f.method = 'post'; document.body.append(f); f.submit();`],
    ['an iframe', `f.src = 'https://example.com/'; document.body.append(f);`],
  ])('is refused by the browser: %s', async (what, script) => {
    let isAnswered = false;
    opened.page.on('response', () => {
      isAnswered = true;
    });
    const [address, before] = [opened.page.url(), (await refused(opened)).length];
    await opened.page.evaluate(`(() => { const f = document.createElement('${what.split(' ')[1] ?? ''}'); ${script} })()`);
    await expect.poll(async () => (await refused(opened)).length).toBeGreaterThan(before);
    expect(opened.page.url()).toBe(address);
    expect(isAnswered).toBe(false);
  });
});

test('The counter would have seen a connection', async () => {
  const page = await watched.browser.newPage();
  await page.goto('http://another-machine.example/').catch(() => undefined);
  expect(watched.reached).toContain('another-machine.example');
  await page.close();
});
