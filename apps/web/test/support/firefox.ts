// Firefox as Debian has it, for what an analyst does most: the other tests' driver cannot work with it.

import { readFileSync } from 'node:fs';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { fileAddress } from './browser';
import { firefox, pageFile } from './paths';

/** As for Chromium: how long anything may take on a machine that is busy with other tests. */
const patience = Number(process.env.GOLDTHREAD_PATIENCE ?? 30_000);

export function startFirefox(): Promise<Browser> {
  return launch({ browser: 'firefox', executablePath: firefox(), headless: true });
}

/** Opens the page from its file, and waits until it can be worked with. */
export async function openInFirefox(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewport({ width: 1366, height: 768 });
  await page.goto(fileAddress(pageFile()));
  await named(page, 'button', 'Try with example data');
  return page;
}

/** Waits for what is seen under that role and name. */
export async function named(page: Page, role: string, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { visible: true });
  if (found === null) throw new Error(`There is no ${role} "${name}".`);
  return found as ElementHandle<HTMLElement>;
}

export async function go(page: Page, step: string): Promise<void> {
  await (await page.waitForSelector(`nav[aria-label="Steps"] a ::-p-text(${step})`, { visible: true }))?.click();
  await page.waitForSelector('h1');
}

/** Drops files of this machine: the events and what they carry are as Firefox makes them, the hand is not. */
export async function dropInFirefox(page: Page, files: { name: string; path: string }[]): Promise<void> {
  const held = files.map(({ name, path }) => ({ name, text: readFileSync(path, 'utf8') }));
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    const target = document.elementFromPoint(160, 120) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    }
  }, held);
}
