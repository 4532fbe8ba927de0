/** Takes pictures of the desk into this folder: each step of a sitting, on a desktop and a phone, light and dark. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const VIN = '2T2BAMCA7RC911975';
const SIZES = { '': { width: 1200, height: 780 }, 'phone-': { width: 390, height: 780 } };

const workspace = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
const desk = await openPicturedDesk();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();

await page.goto(desk.link);
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
await take('form');

await page.keyboard.press('Control+Enter');
await page.locator('#consent').check();
await page.locator('#buyer_typed').fill('Dana Whitlock');
await page.locator('#staff_typed').fill('Theo Marsh');
await take('sign');
await page.keyboard.press('Control+Enter');
await page.locator('#verdict').waitFor();
await take('filed');
await page.goto(`${desk.address}/cabinet`);
await take('cabinet');
await page.goto(`${desk.address}/filings/1`);
await take('filing');

await browser.close();
await desk.close();
rmSync(workspace, { recursive: true });

async function take(name) {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
      const file = `desk-${name}-${size}${colorScheme}.png`;
      await page.screenshot({ path: join(import.meta.dirname, file) });
      console.log(`test/pictures/${file}`);
    }
}

/** As the command opens it, for somebody with a name and on a day of the fixtures. */
async function openPicturedDesk() {
  const load = (path) => import(join(ROOT, 'dist', path));
  const { nodeFiles, openFontBook, openWorkspaceStore } = await load('index.js');
  const { openDesk } = await load('desk/openDesk.js');
  const { readWorkspaceNow } = await load('web/readWorkspaceNow.js');
  const { indexedLookUp } = await load('render/records/indexedLookUp.js');
  const { Sessions } = await load('web/sessions.js');
  const store = await openWorkspaceStore({ kind: 'sqlite', path: join(workspace, 'data/workspace.sqlite') });
  const look = indexedLookUp();
  let drawn = 0;
  const sessions = new Sessions(() => `session-${++drawn}`);
  const app = await openDesk({
    ...{ workspace: readWorkspaceNow(workspace, nodeFiles), store, fonts: openFontBook(), files: { look } },
    ...{ sessions, now: () => new Date('2024-02-03T15:20:00'), newSalt: () => `salt ${++drawn}` },
    ...{ account: 'tmarsh', dealer: '98629', dealers: () => look.dealers(join(workspace, 'dealers.csv')) },
    ...{ hosts: undefined, tls: undefined, signIn: undefined, queued: () => undefined, sends: true },
    mailTrouble: () => undefined,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await store.close();
  };
  return { address, link: `${address}/enter/${sessions.newLink()}`, close };
}
