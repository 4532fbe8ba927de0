/** Takes pictures of the desk into this folder: a look-up and a form, on a desktop and a phone, light and dark. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const VIN = '2T2BAMCA7RC911975';
const SIZES = { '': { width: 1200, height: 780 }, 'phone-': { width: 390, height: 780 } };

const workspace = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
const desk = spawn(process.execPath, [
  ...[join(ROOT, 'bin/noticepress.js'), 'desk', '--workspace', workspace, '--dealer', '98629'],
]);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();

await page.goto(await linkOf(desk));
await page.locator('#vin').fill(VIN);
await page.locator('#vin').press('Enter');
await page.locator('#verdict').waitFor();
await take('vehicle');
await page.keyboard.press('Control+Enter');
const details = {
  name: 'Dana Whitlock',
  address1: '14 Heron Landing',
  address2: 'Sable Bay, FL 33999',
  email: 'dana.whitlock@example.com',
  mobile_phone: '(239) 555-0119',
  date: '2024-02-03',
  staff_name: 'Theo Marsh',
};
for (const [name, value] of Object.entries(details)) await page.locator(`#${name}`).fill(value);
await page.locator('[data-sheets]').getByText('Theo Marsh').waitFor();
await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
await take('form');

await browser.close();
desk.kill('SIGTERM');
rmSync(workspace, { recursive: true });

async function take(name) {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const file = `desk-${name}-${size}${colorScheme}.png`;
      await page.screenshot({ path: join(import.meta.dirname, file) });
      console.log(`test/pictures/${file}`);
    }
}

/** The link that the desk prints once it is open. */
function linkOf({ stdout }) {
  return new Promise((resolve) => {
    let printed = '';
    stdout.on('data', (text) => {
      printed += text;
      const [link] = /http:\S+/.exec(printed) ?? [];
      if (link !== undefined) resolve(link);
    });
  });
}
