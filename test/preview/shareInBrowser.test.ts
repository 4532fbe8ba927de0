import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { shareFiles } from '../../src/preview/studio/hand/shareFiles.js';
import { listDocuments } from '../../src/preview/studio/listDocuments.js';
import { FIXTURES, fonts } from '../disclose/desk.js';
import { openBrowser } from '../web/browser.js';

/** A browser beside other tests takes its time. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let browser: Browser;
const dir = mkdtempSync(join(tmpdir(), 'share-'));
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true });
});

it('collects comments of counsel from a disk, without a server, and saves them as a file', async () => {
  const workspace = openWorkspace(FIXTURES, nodeFiles);
  const entries = listDocuments(workspace, '23LJ01', fonts).filter(({ id }) => id === 'dealer-letter');
  const drawn = new Date('2026-03-02T18:00:00.000Z');
  const order = { workspace, fonts, campaign: '23LJ01', entries, findings: [], drawn };
  for (const { name, bytes } of await shareFiles(order)) writeFileSync(join(dir, name), bytes);

  const page = await browser.newPage({ acceptDownloads: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${join(dir, 'index.html')}`);
  await page.getByLabel('Your name').fill('Ruth Okonedo');
  await page.getByRole('button', { name: /^Comment on: Since October 2022/ }).press('Enter');
  await page.getByLabel('What should change').fill('Say since when.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the comments as a file' }).click();
  const download = await saving;

  expect(download.suggestedFilename()).toBe('23LJ01-comments.json');
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const [comment] = saved.comments;
  expect([saved.campaign, saved.drawn, saved.comments.length]).toEqual(['23LJ01', drawn.toISOString(), 1]);
  expect(comment).toMatchObject({ page: 1, by: 'Ruth Okonedo', text: 'Say since when.' });
  expect([comment.on, comment.at]).toEqual([
    expect.stringMatching(/^Since October 2022/),
    '23LJ01.yaml reason',
  ]);
  expect(asked.filter((url) => !url.startsWith(`file://${dir}/`) && !url.startsWith('blob:'))).toEqual([]);
});
