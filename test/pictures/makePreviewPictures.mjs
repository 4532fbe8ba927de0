/** Takes the picture of the preview into this folder: a paragraph of a dealer letter with the line that it is written in. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');

const dir = mkdtempSync(join(tmpdir(), 'preview-pictures-'));
cpSync(join(ROOT, 'fixtures'), dir, { recursive: true });
const load = (path) => import(join(ROOT, 'dist', path));
const { rememberedFonts } = await load('render/workspaceFonts.js');
const { startPreview } = await load('preview/startPreview.js');
const { MemorySessions } = await load('web/sessions.js');
let drawn = 0;
const sessions = new MemorySessions(() => `session-${++drawn}`);
const now = () => new Date('2024-02-03T15:20:00');
const setup = {
  dir,
  owners: undefined,
  campaign: '23LJ01',
  sessions,
  fontsOf: rememberedFonts(),
  cookie: 'preview',
};
const { app, end } = await startPreview({ ...setup, now });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 860 }, colorScheme: 'light' });
await page.goto(`${address}/enter/${sessions.newLink(true)}`);
await page.getByRole('link', { name: 'Dealer Letter', exact: true }).click();
await page.locator('a[data-block][aria-label^="Since October 2022"]').click();
await page.locator('#source').waitFor();
await page.getByText('Checking').waitFor({ state: 'detached', timeout: 120_000 });
await page.screenshot({ path: join(import.meta.dirname, 'preview.png') });
console.log('test/pictures/preview.png');
await browser.close();
await end();
rmSync(dir, { recursive: true });
