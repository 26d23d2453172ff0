// What the tests of the page rest on: the page as built, the command line, and where pictures go.

import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const checkout = resolve(import.meta.dirname, '../../../..');

/** Throws, with the remedy, if the file is not there. */
function needed(path: string, remedy: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing: ${remedy}`);
  return path;
}

export const pageFile = () => needed(process.env.GOLDTHREAD_PAGE ?? join(checkout, 'dist/goldthread.html'), 'run make page');

/** Empty where the page was built without postcodes. */
export function pageWithPostcodes(): string {
  const path = join(dirname(pageFile()), 'goldthread-with-postcodes.html');
  return existsSync(path) ? path : '';
}

export const program = () => needed(process.env.GOLDTHREAD ?? join(checkout, 'build/release/goldthread'), 'run make page');

/** A copy of the program in that folder: nothing lies beside it, so that it knows of no postcodes, as the page does not. */
export function programAlone(folder: string): string {
  const alone = join(folder, 'goldthread');
  if (!existsSync(alone)) copyFileSync(program(), alone);
  return alone;
}

export const chromium = () => needed(process.env.CHROMIUM ?? '/usr/bin/chromium', 'run scripts/setup test');

export const firefox = () => needed(process.env.FIREFOX ?? '/usr/bin/firefox-esr', 'run scripts/setup test');

export const pictures = join(checkout, 'build/page-screenshots');
