// Every state of the page that an analyst meets, one after the other, so that each can be judged in each way of looking.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeProviderList, type MadeUpReturn } from './made_up_return';
import { cell, checked, download, drop, go, type } from './work';

export type Look = (state: string) => Promise<void>;

/** Goes through all states of a page just opened, calling `look` in each. `made` has mistakes in it. */
export async function throughAllStates(page: Page, made: MadeUpReturn, look: Look): Promise<void> {
  await look('start');
  await files(page, made, look);
  await overview(page, look);
  await records(page, look);
  await editing(page, look);
  await dialogs(page, look);
  await questions(page, made, look);
  await afterwards(page, made, look);
}

async function files(page: Page, made: MadeUpReturn, look: Look): Promise<void> {
  const foreign = join(made.folder, 'contacts.csv');
  writeFileSync(foreign, 'Name,Phone\nSomebody,01632 960001\n');
  await drop(page, [foreign]);
  await page.getByRole('region', { name: 'Not checked yet' }).waitFor();
  await look('not-checked-yet');
  await drop(page, [join(made.folder, 'this'), join(made.folder, 'last'), writeProviderList(made)]);
  await checked(page);
  await look('files');
}

async function overview(page: Page, look: Look): Promise<void> {
  await go(page, 'Overview');
  await look('overview');
  for (const reason of await page
    .getByRole('group')
    .filter({ has: page.locator('summary') })
    .locator('summary')
    .all()) {
    await reason.click();
  }
  await look('overview-open');
}

async function records(page: Page, look: Look): Promise<void> {
  await go(page, 'Records');
  await page.getByRole('grid').first().waitFor();
  await look('records');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await look('records-filter');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('radio', { name: 'by rule' }).check();
  await look('records-by-rule');
  await page.getByRole('radio', { name: 'children' }).check();
  await page.getByRole('tab', { name: /^All/ }).click();
  for (const years of ['both years', 'side by side']) {
    await page.getByRole('radio', { name: years }).last().check();
    await look(`records-${years.replaceAll(' ', '-')}`);
  }
  await page.getByRole('radio', { name: 'this year' }).last().check();
}

async function editing(page: Page, look: Look): Promise<void> {
  await page.getByRole('tab', { name: /^Episodes/ }).click();
  const placement = await cell(page, /^Episodes, .*this year/, 1, 'PLACE');
  await placement.dblclick();
  await page.getByRole('listbox', { name: /^Codes/ }).waitFor();
  await look('editing-code');
  await page.keyboard.press('Escape');
  const start = await cell(page, /^Episodes, .*this year/, 1, 'DECOM');
  await start.dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('31/06/2025');
  await look('editing-date');
  await page.keyboard.press('Escape');
  await type(page, start, '31/06/2025');
  await page.getByText(/^Not kept yet/).waitFor();
  await look('doubted');
  await page.keyboard.press('Enter');
  await page
    .getByText(/\d solved/)
    .first()
    .waitFor();
  await look('changed');
}

/** The episodes once more, without the last of them. */
function exportedAnew(made: MadeUpReturn): string {
  const lines = readFileSync(join(made.folder, 'this/episodes.csv'), 'utf8').trimEnd().split('\n');
  const folder = mkdtempSync(join(made.folder, 'anew-'));
  const path = join(folder, 'episodes.csv');
  writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
  return path;
}

/** What is asked before many cells are written, a row goes, or work is set aside. */
async function questions(page: Page, made: MadeUpReturn, look: Look): Promise<void> {
  await page.getByRole('tab', { name: /^Episodes/ }).click();
  await page
    .getByRole('button', { name: /^Delete row 1/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await look('delete-row');
  await page.keyboard.press('Escape');
  await go(page, 'Files');
  await drop(page, [exportedAnew(made)]);
  await page.getByRole('dialog', { name: /^Replace/ }).waitFor();
  await look('newer-export');
  await page.keyboard.press('Escape');
  await look('newer-export-left');
  await page.getByRole('button', { name: /^Remove episodes/ }).click();
  await checked(page);
  await page.getByRole('button', { name: /^Remove this\/episodes/ }).click();
  await page.getByRole('dialog').waitFor();
  await look('asked-first');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await go(page, 'Changes');
  await page.getByRole('region', { name: /set aside/ }).waitFor();
  await look('set-aside');
  await go(page, 'Files');
  await drop(page, [join(made.folder, 'this/episodes.csv')]);
  await checked(page);
}

async function dialogs(page: Page, look: Look): Promise<void> {
  await bulkPreview(page, look);
  await page
    .getByRole('button', { name: /^The rule in full/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await look('rule');
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
  await look('field');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Keys/ }).click();
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
}

/** What one value would do in all records that have the same in that field; the next finding of which there are several. */
async function bulkPreview(page: Page, look: Look): Promise<void> {
  const offer = page.getByRole('button', { name: /^Write one value into all/ });
  for (let steps = 0; steps < 60 && (await offer.count()) === 0; steps += 1) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(50);
  }
  await offer.click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().fill('X');
  await page.getByRole('dialog').getByRole('button', { name: 'Show what it would do' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Write \d/ })
    .waitFor();
  await look('bulk-preview');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The session saved now, dropped after its change was taken back and the same cell changed otherwise. */
async function clash(page: Page, made: MadeUpReturn, look: Look): Promise<void> {
  await go(page, 'Download');
  const session = join(made.folder, 'theirs-session.zip');
  writeFileSync(session, (await download(page, 'Session')).bytes);
  await go(page, 'Changes');
  await page.getByRole('table').getByRole('button', { name: /^GT/ }).first().click();
  await page.getByRole('grid').first().waitFor();
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('tab', { name: /^Episodes/ }).click();
  const start = await cell(page, /^Episodes, .*this year/, 1, 'DECOM');
  await type(page, start, '30/06/2025');
  await page
    .getByText(/\d solved/)
    .first()
    .waitFor();
  await drop(page, [session]);
  await page.getByRole('dialog').waitFor();
  await look('join-question');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await go(page, 'Changes');
  await page.getByRole('region', { name: /clash/ }).waitFor();
  await look('clash');
}

async function afterwards(page: Page, made: MadeUpReturn, look: Look): Promise<void> {
  await go(page, 'Changes');
  await look('changes');
  await page.getByLabel(/^Your name/).fill('Ann Other');
  await page.keyboard.press('Enter');
  await page
    .getByRole('cell', { name: /Ann Other/ })
    .first()
    .waitFor();
  await look('named');
  await clash(page, made, look);
  await go(page, 'Download');
  await look('download');
  await download(page, 'Amended XML');
  await page.getByRole('region', { name: /^Saved/ }).waitFor();
  await look('downloaded');
  for (const link of ['About and limits', 'Accessibility statement']) {
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(link.split(' ')[0]?.toLowerCase() ?? link);
  }
}
