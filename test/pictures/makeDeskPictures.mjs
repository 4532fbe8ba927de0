/** Takes pictures of every page of the desk into desk/, on a desktop and a phone, light and dark, and lists them in desk.md. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium } from 'playwright-core';
import { DESK_PAGES } from './deskPages.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(import.meta.dirname, 'desk');
const SIZES = { desktop: { width: 1200, height: 860 }, phone: { width: 390, height: 780 } };
const COLORS = ['light', 'dark'];
/** Of WebP: the text stays sharp, and a picture takes some 25 KB. */
const QUALITY = 80;

const NEEDS_FORM = '2T2BAMCA7RC911975';
const TWO = '2T2BAMCA4RC911979';
const BUYERS = [
  ['JTJBAMCA1R2914225', 'Inés Portillo', '2024-01-29'],
  ['JTJAAAAB3RA937260', 'Moses Adeyemi', '2024-01-31'],
  ['2T2BAMCA6RC912020', 'Caleb Ostrander', '2024-02-01'],
  ['JTJHKCFZ0R2949969', 'Priya Raman', '2024-02-02'],
  ['JTJHKCFZ0R2949972', 'Lena Hartwell', '2024-02-03'],
];

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const workspace = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
const desk = await openPicturedDesk({ dealer: '98629' });
for (const [vin, name, day] of BUYERS) await file(vin, name, day, name !== 'Lena Hartwell');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(desk.link);
await take('vin');
await lookUp('2T2BAMCA7RC911957');
await take('mistyped');
await lookUp(NEEDS_FORM);
await take('vehicle');
await page.getByRole('button', { name: 'Español' }).click();
await page.getByRole('heading', { name: 'Hace falta firma.' }).waitFor();
await take('spanish');
await page.getByRole('button', { name: 'English' }).click();
await lookUp('2T2BAMCA2RC911964');
await take('book');
await lookUp('JTJHKCFZXR2949963');
await take('stop');
await lookUp(await unknownVin());
await take('ask');
await withSecondCampaign(async () => {
  await lookUp(TWO);
  await take('two');
});

await lookUp(NEEDS_FORM);
await next('Disclosure form');
await page.keyboard.press('Control+Enter');
await page.getByRole('alert').waitFor();
await take('faults');
await lookUp(NEEDS_FORM);
await next('Disclosure form');
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
await next('Signatures');
await page.setViewportSize(SIZES.phone);
await page.locator('#consent').check();
await draw('buyer', [
  [8, 62],
  [14, 22],
  [20, 70],
  [26, 40],
  [33, 66],
  [41, 38],
  [47, 64],
  [56, 44],
  [64, 60],
  [78, 52],
]);
await draw('staff', [
  [10, 40],
  [22, 30],
  [30, 72],
  [38, 34],
  [46, 66],
  [57, 42],
  [70, 58],
  [86, 46],
]);
await take('sign');
await next('Filed.');
await take('filed');
await page.goto(`${desk.address}/filed/5`);
await take('paper');
await page.goto(desk.address);
await page.locator('input[type="file"]').setInputFiles({
  ...{ name: 'scan-0203.png', mimeType: 'image/png' },
  buffer: createCanvas(300, 400).toBuffer('image/png'),
});
await page.getByRole('button', { name: 'Attach' }).click();
await page.getByRole('heading', { name: 'Whose form is this?' }).waitFor();
await take('scan');
await correct(2, 'Moses Adeyemi-Cole');
await page.goto(`${desk.address}/cabinet`);
await take('cabinet');
await page.goto(`${desk.address}/filings/6`);
await take('filing');
await page.goto(desk.link);
await take('refused');
await desk.close();

const asking = await openPicturedDesk({ dealer: undefined });
await page.goto(asking.link);
await take('dealer');
await asking.close();
const named = await openPicturedDesk({ signIn: async () => ({ kind: 'wrong' }) });
await page.goto(named.address);
await take('sign-in');
await named.close();

await browser.close();
rmSync(workspace, { recursive: true });
writeFileSync(join(import.meta.dirname, 'desk.md'), gallery());

/** The page as it is, in each size and color. */
async function take(name) {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of COLORS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
      const png = await page.screenshot({ fullPage: false });
      await save(`${name}-${size}-${colorScheme}`, png);
    }
  console.log(`test/pictures/desk/${name}-*.webp`);
}

async function save(name, png) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  writeFileSync(join(OUT, `${name}.webp`), await canvas.encode('webp', QUALITY));
  if (process.env.PICTURES_PNG !== undefined)
    writeFileSync(join(process.env.PICTURES_PNG, `${name}.png`), png);
}

async function lookUp(vin) {
  await page.goto(desk.address);
  await page.locator('#vin').fill(vin);
  await page.locator('#vin').press('Enter');
  await page.locator('#verdict, #likely-title').first().waitFor();
}

async function next(heading) {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

/** @param points of one stroke, in percent of the pad */
async function draw(who, points) {
  const pad = page.locator(`[data-pad="${who}"] canvas`);
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await pad.boundingBox();
  const at = ([across, down]) => [x + (across * width) / 100, y + (down * height) / 100];
  const [first, ...rest] = points.map(at);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 6 });
  await page.mouse.up();
}

/** One that no record has. */
async function unknownVin() {
  const { withCheckDigit } = await import(join(ROOT, 'dist/base/facts/vin.js'));
  return withCheckDigit('2T2BAMCA0RC955123');
}

/** A campaign like 23LJ01, as long as the work takes. */
async function withSecondCampaign(work) {
  const second = join(workspace, 'campaigns/23LJ02.yaml');
  const first = readFileSync(join(workspace, 'campaigns/23LJ01.yaml'), 'utf8');
  writeFileSync(
    second,
    first.replaceAll('23LJ01', '23LJ02').replaceAll('Second Key Delivery', 'Emergency Key Blade'),
  );
  await work();
  rmSync(second);
}

/** Puts a form on file, as the pages do it. */
async function file(vin, name, day, isSigned, corrects = '') {
  desk.setDay(day);
  const entries = {
    ...{
      vin,
      campaign: '23LJ01',
      name,
      address1: '14 Heron Landing',
      status: 'used',
      language: 'en',
      corrects,
    },
    ...{ email: `buyer${vin.slice(-4)}@example.com`, date: day, staff_name: 'Theo Marsh' },
  };
  const shown = await desk.post('/sign', entries);
  const form = /name="form" value="(\w{64})"/.exec(shown.body)[1];
  const typed = { form, signed: 'screen', consent: 'yes', buyer_typed: name, staff_typed: 'Theo Marsh' };
  const answer = await desk.post('/file', isSigned ? { ...entries, ...typed } : entries);
  if (answer.statusCode !== 303) throw new Error(`${name} was not filed`);
  desk.setDay('2024-02-03');
}

function correct(number, name) {
  const [vin, , day] = BUYERS[number - 1];
  return file(vin, name, day, true, String(number));
}

/** As the command opens it, for somebody with a name and on a day of the fixtures. */
async function openPicturedDesk(more) {
  const load = (path) => import(join(ROOT, 'dist', path));
  const { nodeFiles, openFontBook, openWorkspaceStore } = await load('index.js');
  const { openDesk } = await load('desk/openDesk.js');
  const { readWorkspaceNow } = await load('web/readWorkspaceNow.js');
  const { indexedLookUp } = await load('render/records/indexedLookUp.js');
  const { MemorySessions } = await load('web/sessions.js');
  const store = await openWorkspaceStore({ kind: 'sqlite', path: join(workspace, 'data/workspace.sqlite') });
  const look = indexedLookUp();
  let drawn = 0;
  let day = '2024-02-03';
  const sessions = new MemorySessions(() => `session-${++drawn}`);
  const app = await openDesk({
    ...{ workspace: readWorkspaceNow(workspace, nodeFiles), store, fonts: openFontBook(), files: { look } },
    ...{ sessions, now: () => new Date(`${day}T15:20:00`), newSalt: () => `salt ${++drawn}` },
    ...{ account: 'tmarsh', dealers: () => look.dealers(join(workspace, 'dealers.csv')) },
    ...{ hosts: undefined, tls: undefined, signIn: undefined, queued: () => undefined, sends: true },
    ...{ mailTrouble: () => undefined, readMarks: async () => [], ...more },
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = (url, fields) => {
    const session = sessions.open(undefined, Date.parse(`${day}T15:20:00`));
    return app.inject({
      ...{ method: 'POST', url, cookies: { 'noticepress-80': session.id } },
      payload: String(new URLSearchParams({ csrf: session.csrf, ...fields })),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  };
  const close = async () => {
    await app.close();
    await store.close();
  };
  const setDay = (to) => {
    day = to;
  };
  return { address, link: `${address}/enter/${sessions.newLink()}`, post, setDay, close };
}

function gallery() {
  const row = ([name, title, text]) => {
    const picture = (size, color, width) =>
      `[<img src="desk/${name}-${size}-${color}.webp" width="${width}" alt="${title}, ${size}, ${color}">](desk/${name}-${size}-${color}.webp)`;
    const pictures = [
      picture('desktop', 'light', 400),
      picture('desktop', 'dark', 400),
      picture('phone', 'light', 130),
      picture('phone', 'dark', 130),
    ];
    return `## ${title}\n\n${text}\n\n${pictures.join(' ')}\n`;
  };
  return `# The disclosure desk in pictures\n\nEach page on a desktop and on a phone, light and dark. \`npm run pictures\` takes them again.\n\n${DESK_PAGES.map(row).join('\n')}`;
}
