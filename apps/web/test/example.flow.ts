// The example data, which is how most people first meet the page; on the page with postcodes inside, where it was built.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileAddress, openPage, startBrowser, type Watched } from './support/browser';
import { pageFile, pageWithPostcodes } from './support/paths';
import { checked, go, picture } from './support/work';

let watched: Watched;
const file = pageWithPostcodes() === '' ? pageFile() : pageWithPostcodes();

beforeAll(async () => {
  watched = await startBrowser();
});
afterAll(async () => {
  await watched.close();
});

test('The example shows a return with findings, and answers for some of them', async () => {
  const opened = await openPage(watched.browser, {
    address: fileAddress(file),
    viewport: { width: 1366, height: 860 },
    deviceScaleFactor: 1.5,
  });
  const { page } = opened;
  await page.getByRole('button', { name: 'Try with example data' }).click();
  await checked(page);
  if (file === pageWithPostcodes()) await page.getByText(/2,\d{3},\d{3} postcodes/).waitFor();
  await go(page, 'Overview');
  // A URN that does not fit: mended from the list of providers or the return itself.
  await page.getByRole('button', { name: /^219 / }).click();
  await page.getByRole('grid').first().waitFor();
  await page.getByRole('button', { name: 'Next finding' }).click();
  await page.getByRole('button', { name: 'Use it', exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: /^clear/ })
    .first()
    .click();
  await page.getByRole('listbox', { name: 'Children' }).getByText('valid').first().waitFor();
  // The README's picture is made of this one.
  await picture(page, 'example');
  expect(opened.errors).toEqual([]);
  expect(opened.requests).toEqual([]);
  await page.context().close();
});
