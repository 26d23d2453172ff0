// Chromium as an analyst has it, watched: every request and every connection is counted, and so is everything that the
// page's own policy refused.

import { createServer, type Server } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromium, pageFile } from './paths';

/** How long anything on the page may take, on a machine that is busy with other tests. */
const patience = Number(process.env.GOLDTHREAD_PATIENCE ?? 30_000);

export interface Watched {
  browser: Browser;
  /** Every other machine that anything in the browser tried to reach, but those of its maker's own upkeep. */
  reached: string[];
  close(): Promise<void>;
}

/** Where Chromium looks for news of itself, whatever page is open; what the page asks for is counted apart. */
const ofChromium = /(^|\.)(google|googleapis|gvt1)\.com$/;

/** Chromium as it is, with its network. */
export function launch(args: string[] = []): Promise<Browser> {
  const always = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  return playwright.launch({ executablePath: chromium(), args: [...always, ...args] });
}

/** Starts Chromium with all its network behind a counter that answers nothing. */
export async function startBrowser(): Promise<Watched> {
  const reached: string[] = [];
  const counter: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (asked) => {
      // "CONNECT host:443 HTTP/1.1", "GET http://host/path HTTP/1.1"
      const line = asked.toString('latin1').split('\r\n')[0] ?? '';
      const host = /^CONNECT ([^:]+):/.exec(line)?.[1] ?? /^\w+ \w+:\/\/([^:/]+)/.exec(line)?.[1] ?? line;
      if (!ofChromium.test(host)) reached.push(host);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => counter.listen(0, '127.0.0.1', resolve));
  const address = counter.address();
  if (address === null || typeof address === 'string') throw new Error('The counter of connections has no port.');
  const browser = await launch([
    `--proxy-server=http://127.0.0.1:${address.port}`,
    // Loopback too: the page may not reach a server on this machine either.
    '--proxy-bypass-list=<-loopback>',
  ]);
  return {
    browser,
    reached,
    async close() {
      await browser.close();
      counter.close();
    },
  };
}

export interface OpenedPage {
  page: Page;
  /** Addresses asked for, but the page's own and those of its memory (blob:, data:). */
  requests: string[];
  /** What the content-security policy refused. */
  violations: string[];
  /** Exceptions nobody caught, and errors on the console. */
  errors: string[];
}

export interface Opening extends BrowserContextOptions {
  /** Where the page is; the page as built, opened from its file, if not named. */
  address?: string;
}

declare global {
  interface Window {
    /** Filled by the tests' own script. */
    refusedByPolicy: string[];
  }
}

export const fileAddress = (path: string) => pathToFileURL(path).href;

/** Opens the page and waits until it can be worked with. */
export async function openPage(
  browser: Browser,
  { address = fileAddress(pageFile()), ...options }: Opening = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const opened: OpenedPage = { page, requests: [], violations: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address && !/^(blob|data):/.test(url)) opened.requests.push(url);
  });
  // Listened for from the start: a dialog that opens before Playwright has begun to is the system's own, and stays.
  page.on('filechooser', () => undefined);
  page.on('pageerror', (error) => opened.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const list = message.text().includes('Content Security Policy') ? opened.violations : opened.errors;
    list.push(message.text());
  });
  await page.addInitScript(() => {
    window.refusedByPolicy = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Try with example data' }).and(page.locator(':enabled')).waitFor();
  return opened;
}

/** All that the policy refused: in the document, and as the console tells it of the worker. */
export async function refused({ page, violations }: OpenedPage): Promise<string[]> {
  return [...violations, ...(await page.evaluate(() => window.refusedByPolicy))];
}
