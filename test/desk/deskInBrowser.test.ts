import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { Fault } from '../../src/base/problems.js';
import { formMark } from '../../src/shapes/documents/formMark.js';
import { pngOf } from '../pictures/pngOf.js';
import { faultsOf, openBrowser } from '../web/browser.js';
import { NOW, openTestDesk, type TestDesk } from './testDesk.js';

const VIN = '2T2BAMCA7RC911975';

let desk: TestDesk;
let browser: Browser;
let page: Page;
let address = '';
let folder = '';
const errors: string[] = [];

/** A browser beside other tests takes its time. */
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scan-'));
  desk = await openTestDesk();
  address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(90_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const expectAccessible = async (): Promise<void> => expect(await faultsOf(page)).toEqual([]);

const type = (text: string): Promise<void> => page.keyboard.type(text);
const press = (key: string): Promise<void> => page.keyboard.press(key);
const heading = (name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();

/** A scanner is faster than keys can be sent to a browser one by one. */
const scan = (vin: string): Promise<unknown> =>
  page.evaluate(
    `for (const key of [...${JSON.stringify(vin)}, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`,
  );

/** As if a mail server had taken the message. */
async function settle(id: string): Promise<void> {
  const sender = await desk.store.outbox.openSender('a sender');
  await sender.claim({ limit: 9, now: NOW });
  const end = {
    id,
    attempt: 1,
    at: NOW,
    dueAt: undefined,
    code: 250,
    reply: '250 taken',
    isServerFault: false,
  };
  await sender.mark({ begun: [], ended: [{ ...end, outcome: 'sent' }] });
  await sender.close();
}

it('does the whole job by keyboard, from a mistyped VIN to the signed form on file and its mail', async () => {
  await page.goto(`${address}/enter/${desk.sessions.newLink()}`);
  await heading('Which vehicle?');
  expect(page.url()).toBe(`${address}/`);
  await expectAccessible();

  await type('2T2BAMCA7RC911957');
  await press('Enter');
  await heading('Did you mean one of these?');
  await expectAccessible();
  await press('Alt+1');

  await heading('Form needed. Buyer signs.');
  expect(await page.evaluate('document.activeElement.id')).toBe('verdict');
  await expectAccessible();
  await press('Control+Enter');

  await heading('Disclosure form');
  await press('Control+Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible();
  await page.locator('#name').focus();
  await type('Ana Núñez');
  await press('Tab');
  await type('14 Heron Landing');
  await page.locator('#email').focus();
  await type('ana@example.com');
  await page.locator('#staff_name').focus();
  await type('Theo Marsh');
  await page.locator('[data-sheets]').getByText('Ana Núñez').waitFor();
  await press('Control+Enter');

  await heading('Signatures');
  await expectAccessible();
  await page.locator('#consent').focus();
  await press('Space');
  await page.locator('#buyer_typed').focus();
  await type('Ana Núñez');
  await page.locator('#staff_typed').focus();
  await type('Theo Marsh');
  await press('Control+Enter');

  await heading('Filed.');
  await expectAccessible();
  const [filing] = await desk.store.filings({});
  expect(filing).toMatchObject({ state: 'signed', vin: VIN, buyer: { name: 'Ana Núñez' } });
  expect(filing?.messages).toHaveLength(2);
  await settle(filing?.messages[0] ?? '');
  await page.getByText('Mail waiting: 1').waitFor();
  await page.getByText('sent', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

it('hears a scanner on any page, takes the scan of a signed paper, and finds the filing by name', async () => {
  await page.goto(`${address}/cabinet`);
  await expectAccessible();
  await scan(VIN);
  await heading('Form needed. Buyer signs.');
  expect(page.url()).not.toContain(VIN);
  await press('Control+Enter');
  await page.locator('#name').fill('Lee Paper');
  await page.getByRole('button', { name: 'File now, sign on paper' }).click();
  await heading('Filed.');
  const paper = join(folder, 'scan.png');
  writeFileSync(paper, pngOf({ width: 20, height: 20, pixel: () => [9, 9, 9] }));
  await press('Alt+d');
  await heading('Which vehicle?');
  await page.getByLabel('File of the scan').setInputFiles(paper);
  await page.getByRole('button', { name: 'Attach' }).click();
  await heading('Whose form is this?');
  await expectAccessible();
  await page.getByRole('radio', { name: /Lee Paper/ }).check();
  await page.getByRole('button', { name: 'Attach' }).first().click();
  await page.getByText('Signed and on file.').waitFor();

  await press('Alt+c');
  await heading('Cabinet');
  await press('/');
  await type('lee pap');
  await press('Enter');
  await page.getByRole('cell', { name: 'Lee Paper' }).waitFor();
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByRole('heading', { name: /^Filing \d+$/ }).waitFor();
  await expectAccessible();
  await press('Alt+d');
  await heading('Which vehicle?');
  const [filing] = await desk.store.filings({ words: 'lee pap' });
  await scan(formMark(filing?.values ?? ''));
  await page.getByRole('heading', { name: `Filing ${filing?.number}` }).waitFor();
  expect(errors).toEqual([]);
});

it('signs two campaigns in one sitting while the mail server is away, corrects one, and refuses what may not be delivered', async () => {
  const trouble = new Fault('SMTP_UNREACHABLE', 'nobody answers');
  const away = await openTestDesk({ sends: true, mailTrouble: () => trouble });
  const first = readFileSync(join(away.dir, 'campaigns/23LJ01.yaml'), 'utf8');
  writeFileSync(join(away.dir, 'campaigns/23LJ02.yaml'), first.replaceAll('23LJ01', '23LJ02'));
  const own = await away.app.listen({ host: '127.0.0.1', port: 0 });
  const enter = async (id: string, text: string): Promise<void> => {
    await page.locator(id).focus();
    await press('Control+a');
    await type(text);
  };
  const sign = async (name: string): Promise<void> => {
    await press('Control+Enter');
    await heading('Signatures');
    await page.locator('#consent').focus();
    await press('Space');
    await enter('#buyer_typed', name);
    await enter('#staff_typed', 'Theo Marsh');
    await press('Control+Enter');
    await heading('Filed.');
  };

  await page.goto(`${own}/enter/${away.sessions.newLink()}`);
  await type(VIN);
  await press('Enter');
  await page.getByRole('button', { name: 'Make all 2 forms' }).waitFor();
  await press('Control+Enter');
  await heading('Disclosure form');
  await enter('#name', 'Mo Twice');
  await enter('#email', 'mo@example.com');
  await enter('#staff_name', 'Theo Marsh');
  await sign('Mo Twice');
  await page.getByText('The mail server does not take messages now.').waitFor();
  await page.getByText('Mail waiting: 4').waitFor();
  await expectAccessible();

  await press('Alt+c');
  await heading('Cabinet');
  await page.getByRole('link', { name: '2', exact: true }).focus();
  await press('Enter');
  await page.getByRole('button', { name: 'Correct it' }).focus();
  await press('Enter');
  await heading('Disclosure form');
  await enter('#name', 'Moe Twice');
  await sign('Moe Twice');
  expect(await away.store.filings({})).toMatchObject([
    { number: 3, campaign: '23LJ02', about: 2, state: 'signed', buyer: { name: 'Moe Twice' } },
    { number: 2, campaign: '23LJ02', state: 'corrected' },
    { number: 1, campaign: '23LJ01', state: 'signed' },
  ]);

  const stated = async (status: string): Promise<void> => {
    await page.getByRole('radio', { name: status }).focus();
    await press('Space');
    await press('Enter');
    await heading('Stop. Do not deliver.');
    expect(await page.locator('[data-next]').count()).toBe(0);
  };
  await press('Alt+d');
  await heading('Which vehicle?');
  await type(VIN);
  await press('Enter');
  await heading('Form needed. Buyer signs.');
  await stated('Certified');
  await expectAccessible();
  await press('Alt+d');
  await heading('Which vehicle?');
  await type(withCheckDigit('1N9AB2CD0R1900003'));
  await press('Enter');
  await heading('We need to know more.');
  await enter('#model', 'Fjord');
  await enter('#model_year', '2024');
  await page.locator('#production_date').fill('2023-06-01');
  await stated('New');
  expect(errors).toEqual([]);
  await away.close();
});

it('looks up, makes and files in Spanish, and without scripts', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const plain = await context.newPage();
  await plain.goto(`${address}/enter/${desk.sessions.newLink()}`);
  await plain.getByRole('button', { name: 'Español' }).click();
  await plain.getByLabel('VIN, 17 caracteres').fill(VIN);
  await plain.getByRole('button', { name: 'Buscar', exact: true }).click();
  await plain.getByRole('button', { name: 'Hacer el formulario' }).click();
  await plain.getByLabel(/^Nombre/).fill('Eva Paz');
  await plain.getByLabel(/^Su nombre/).fill('Theo Marsh');
  await plain.getByRole('button', { name: 'Archivar y firmar en papel' }).click();
  await plain.getByRole('heading', { name: 'Archivado.' }).waitFor();
  await context.close();
  const [filing] = await desk.store.filings({});
  expect(filing).toMatchObject({ state: 'unsigned', buyer: { name: 'Eva Paz', language: 'es' } });
});
