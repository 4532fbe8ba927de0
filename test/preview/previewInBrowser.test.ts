import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faultsOf, openBrowser } from '../web/browser.js';
import { openTestPreview, type TestPreview } from './testPreview.js';

let preview: TestPreview;
let browser: Browser;
let page: Page;
const errors: string[] = [];

/** A browser beside other tests takes its time. */
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  preview = await openTestPreview('23LJ01');
  const address = await preview.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(40_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${address}/enter/${preview.sessions.newLink(true)}`);
  await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
  await shown('Since October 2022');
});

afterAll(async () => {
  await browser?.close();
  await preview?.close();
});

/** As an editor saves: what was there is replaced. */
function change(words: string, by: string): () => void {
  const file = join(preview.dir, 'campaigns/23LJ01.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before.includes(words)).toBe(true);
  writeFileSync(file, before.replace(words, by));
  return () => writeFileSync(file, before);
}

const shown = (words: string): Promise<void> =>
  page.locator('#canvas text').filter({ hasText: words }).first().waitFor({ state: 'attached' });

const expectAccessible = async (): Promise<void> => expect(await faultsOf(page)).toEqual([]);

it('redraws what was saved, without a reload, and keeps its place', async () => {
  await page.evaluate('document.querySelector("#canvas").scrollTo(0, 150); window.stayed = true');
  const back = change('  Since {{campaign.facts.one_key_since}}', '  Since the fall of 2022');
  await shown('Since the fall of 2022');
  expect(await page.evaluate('[document.querySelector("#canvas").scrollTop, window.stayed]')).toEqual([
    150,
    true,
  ]);
  back();
  await shown('Since October 2022');
  await expectAccessible();
});

it('sets titles in the serif that they are printed in', async () => {
  const serif = `[...document.fonts].filter(({ family }) => family.includes('Serif')).map(({ status }) => status)`;
  await expect.poll(() => page.evaluate(serif)).toContain('loaded');
});

it('covers the last good pages with what is wrong, until it is mended', async () => {
  const back = change('code: 23LJ01', 'code: 23LJ01\nkind: [');
  const veil = page.getByRole('alert');
  await veil.waitFor();
  expect(await veil.textContent()).toContain('23LJ01.yaml, line');
  await shown('Since October 2022');
  await expectAccessible();
  await page.keyboard.press('Escape');
  await veil.waitFor({ state: 'detached' });
  back();
  await page.getByText(/Drawn at/).waitFor();
});

it('switches the language, and finds its way back', async () => {
  await page.getByRole('link', { name: 'Owner Letter', exact: true }).click();
  await shown('Since November 2022');
  await page.getByRole('link', { name: 'Español' }).click();
  await shown('Desde noviembre de 2022');
  await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
  await page.getByText('Not in Español: shown in English').waitFor();
  await page.goBack();
  await shown('Desde noviembre de 2022');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
  await shown('Since October 2022');
});

it('shows a variant, a record, and what changed beside it, and stays in reach of everyone', async () => {
  await page.getByRole('link', { name: 'Owner Letter', exact: true }).click();
  await page.getByRole('link', { name: /^phase 2/ }).click();
  await shown('September 2023');
  await page.getByLabel('Record: VIN or name').fill('longest name');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: 'Show SAMPLE' }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: 'Show SAMPLE' }).click();
  await shown('SAMPLE');
  await page.getByLabel('Marks', { exact: true }).selectOption('slots');
  await page.locator('.on-slots').first().waitFor({ state: 'visible' });
  await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
  await shown('Since October 2022');
  await page.getByRole('button', { name: 'Facing pages' }).click();
  await page.getByRole('link', { name: 'Page 2', exact: true }).waitFor();
  await expectAccessible();
  await page.getByRole('button', { name: 'Facing pages' }).click();
  await page.getByRole('link', { name: 'Frequently Asked Questions for Dealers' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.locator('#finds').getByText('row Announcement Timing').waitFor();
  await page.keyboard.press('n');
  expect(await page.evaluate('document.activeElement.dataset.found')).toBe('changed');
  await expectAccessible();
  await page.getByRole('link', { name: 'Back to the pages' }).click();
  await page.getByRole('link', { name: 'Email to Owners' }).click();
  await page.frameLocator('iframe.phone').getByText('Second Key').first().waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
  await shown('Since October 2022');
});

it('approves a paper, until it changes', async () => {
  await page.getByRole('link', { name: 'Approve and share' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ruth Okonedo');
  await page.getByLabel('I have read').check();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByText('Ruth Okonedo approved dealer-letter.').waitFor();
  await expectAccessible();
  const back = change('The cause is a global', 'The cause is a worldwide');
  await page.getByText('A file was saved since').waitFor();
  await page.reload();
  await page.getByText('void: changed since').waitFor();
  back();
  await page.getByRole('link', { name: 'Back to the pages' }).click();
  await shown('Since October 2022');
});

it('leads from a paragraph to its file and line, by mouse and by keys', async () => {
  const line = readFileSync(join(preview.dir, 'campaigns/23LJ01.yaml'), 'utf8')
    .split('\n')
    .findIndex((text) => text.includes('Since {{campaign.facts.one_key_since}}'));
  await page.locator('a[data-block][aria-label^="Since October 2022"]').click();
  const source = page.locator('#source');
  await source.waitFor();
  const link = source.locator('[data-editor]');
  const [, at] =
    /^vscode:\/\/file\/.*\/campaigns\/23LJ01\.yaml:(\d+):\d+$/.exec(
      (await link.getAttribute('href')) ?? '',
    ) ?? [];
  expect(Number(at)).toBe(line + 1);
  await expectAccessible();
  await page.locator('a[data-block][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await source.getByText('Program Details').first().waitFor();
  expect(errors).toEqual([]);
});
