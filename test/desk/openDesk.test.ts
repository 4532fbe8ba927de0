import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { CODES, type Code } from '../../src/base/problems.js';
import { sha256Of } from '../../src/base/text/sha256Of.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { tellFault } from '../../src/desk/words/faultWords.js';
import { LARGEST_SCAN } from '../../src/disclose/filings/checkScan.js';
import { makeForms } from '../../src/disclose/papers/makeForms.js';
import { openPdfSigner } from '../../src/print/sign/openPdfSigner.js';
import { formMark } from '../../src/shapes/documents/formMark.js';
import { FIXTURES, fonts } from '../disclose/desk.js';
import { markPicture } from '../disclose/scans/markPicture.js';
import { pngOf } from '../pictures/pngOf.js';
import { bodyBytes, sampleMessage } from '../store/sampleMessages.js';
import { NOW, openTestDesk, type TestDesk, type Visitor, visitor } from './testDesk.js';

const VIN = '2T2BAMCA7RC911975';
const BUYER = {
  ...{ vin: VIN, campaign: '23LJ01', name: 'Dana Whitlock', address1: '14 Heron Landing', status: 'used' },
  ...{ email: 'dana@example.com', date: '2026-03-02', staff_name: 'Theo Marsh', language: 'en' },
};
const SCAN = Buffer.from(pngOf({ width: 20, height: 20, pixel: () => [9, 9, 9] }));

let desk: TestDesk;
let me: Visitor;
beforeAll(async () => {
  desk = await openTestDesk();
  me = visitor(desk);
});
afterAll(() => desk.close());

/** The number of the filing that the answer leads to. */
const filed = (location: unknown): string => /^\/filed\/(\d+)$/.exec(String(location))?.[1] ?? '';

/** By the directory at the end of a ZIP. */
function namesIn(zip: Buffer): readonly string[] {
  const names: string[] = [];
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const bytes = zip.subarray(local + 30 + length, local + 30 + length + size);
    expect([name, crc32(bytes)]).toEqual([name, zip.readUInt32LE(at + 16)]);
    names.push(name);
    at += 46 + length;
  }
  return names;
}

describe('the door', () => {
  it('opens once for each link, and keeps the token out of the address', async () => {
    const { app, sessions } = desk;
    const url = `/enter/${sessions.newLink()}`;
    const first = await app.inject({ url });
    expect([first.statusCode, first.headers.location]).toEqual([303, '/']);
    expect(first.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await app.inject({ url })).statusCode).toBe(401);
  });

  it('shows nothing without a session, nor after signing out', async () => {
    for (const url of ['/', '/cabinet', '/filings/1', '/filings/1/form'])
      expect((await desk.app.inject({ url })).statusCode).toBe(401);
    const gone = visitor(desk);
    await gone.post('/sign-out', {});
    expect((await gone.get('/')).statusCode).toBe(401);
  });

  it('takes no form of another site, without the token, or under another name of this machine', async () => {
    expect((await me.post('/cabinet', {})).statusCode).toBe(200);
    const refused = [
      await me.post('/cabinet', { csrf: 'guessed' }),
      await me.post('/cabinet', {}, { headers: { origin: 'https://elsewhere.example' } }),
      await me.post('/cabinet', {}, { headers: { 'sec-fetch-site': 'cross-site' } }),
      await me.post('/cabinet', {}, { headers: { host: 'elsewhere.example' } }),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
  });

  it('keeps two desks of one machine apart, and speaks the language that the browser asks for', async () => {
    const other = await openTestDesk();
    const jar = new Map<string, string>();
    for (const [port, { app, sessions }] of [desk, other].entries()) {
      const url = `/enter/${sessions.newLink()}`;
      const headers = { host: `localhost:${8080 + port}`, 'accept-language': 'fr, es-MX;q=0.9, en;q=0.8' };
      for (const { name, value } of (await app.inject({ url, headers })).cookies) jar.set(name, value);
    }
    expect(jar.size).toBe(2);
    for (const [port, { app }] of [desk, other].entries()) {
      const headers = { host: `localhost:${8080 + port}` };
      const answer = await app.inject({ url: '/', headers, cookies: Object.fromEntries(jar) });
      expect([answer.statusCode, answer.body.includes('¿Qué vehículo?')]).toEqual([200, true]);
    }
    await other.close();
  });

  it('sends a policy under which nothing from elsewhere and nothing inline runs', async () => {
    const { headers, body } = await me.get('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script(?![^>]* src="\/)|<style| style="| on\w+="/);
  });

  it('serves no file outside of its folders', async () => {
    for (const url of [
      '/style/../../package.json',
      '/style/%2e%2e/%2e%2e/package.json',
      '/script/..%2fprogram/main.js',
    ])
      expect((await desk.app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await desk.app.inject({ url: '/style/desk.css' })).statusCode).toBe(200);
  });

  it('asks once whose desk it is', async () => {
    const open = await openTestDesk({ dealer: undefined });
    const someone = visitor(open);
    expect((await someone.get('/')).body).toContain('Whose desk is this?');
    await someone.post('/dealer', { dealer: '98629' });
    expect((await someone.get('/')).body).toContain('Lexus of Sable Bay');
    await open.close();
  });
});

describe('a sitting', () => {
  it('looks up, and names likely vehicles for a mistyped VIN', async () => {
    expect((await me.post('/vehicle', { vin: VIN })).body).toContain('Form needed. Buyer signs.');
    const wrong = await me.post('/vehicle', { vin: '2T2BAMCA7RC911957' });
    expect(wrong.body).toContain('This VIN cannot be right.');
    expect(wrong.body).toContain(`value="${VIN}"`);
  });

  it('names every fault at once, beside its field and on top, and makes nothing', async () => {
    const { body } = await me.post('/sign', { ...BUYER, name: '', email: 'dana@', date: '2026-03-03' });
    for (const id of ['name', 'email', 'date']) {
      expect(body).toContain(`href="#${id}"`);
      expect(body).toContain(`id="${id}-fault"`);
    }
  });

  it('files the PDF that disclose makes of the same data, byte for byte', async () => {
    const number = filed((await me.post('/file', BUYER)).headers.location);
    const workspace = openWorkspace(FIXTURES, nodeFiles);
    const { vin, campaign, ...values } = BUYER;
    const [made] = await makeForms({
      ...{
        workspace,
        campaigns: [workspace.campaign(campaign)],
        vin,
        dealer: '98629',
        files: {},
        store: undefined,
      },
      ...{
        fonts,
        today: '2026-03-02',
        settings: Object.entries(values).map(([name, value]) => `${name}=${value}`),
      },
    });
    const paper = await me.get(`/filings/${number}/form`);
    expect(sha256Of(paper.rawPayload)).toBe(sha256Of(made?.form.bytes ?? new Uint8Array()));
    const [filing] = await desk.store.filings({ number: Number(number) });
    expect(filing).toMatchObject({ state: 'unsigned', staff: 'Theo Marsh', user: 'desk', messages: [] });
  });

  it('makes the form anew when its template or its campaign changes while the desk is open', async () => {
    const open = await openTestDesk();
    const someone = visitor(open);
    const drawn = async () => (await someone.post('/form', BUYER)).body;
    expect(await drawn()).not.toContain('Changed ');
    const folder = join(open.dir, 'templates/disclosure-form');
    mkdirSync(folder, { recursive: true });
    const ours = readFileSync('templates/disclosure-form/disclosure-form.hbs', 'utf8');
    writeFileSync(join(folder, 'disclosure-form.hbs'), ours.replace('<h1>', '<h1>Changed '));
    expect(await drawn()).toContain('Changed ');
    rmSync(folder, { recursive: true });
    expect(await drawn()).not.toContain('Changed ');
    await open.close();
  });

  it('signs on the screen what was shown, with consent, and queues both copies', async () => {
    const buyer = { ...BUYER, name: 'Ana Núñez' };
    const shown = await me.post('/sign', buyer);
    const hash = /name="form" value="(\w{64})"/.exec(shown.body)?.[1] ?? '';
    const ink = JSON.stringify({
      aspect: 4,
      strokes: [
        [
          [0.1, 0.5],
          [0.4, 0.2],
          [0.8, 0.7],
        ],
      ],
    });
    const signed = { ...buyer, form: hash, signed: 'screen', buyer_ink: ink, staff_typed: 'Theo Marsh' };
    expect((await me.post('/file', signed)).body).toContain('has not agreed');
    expect((await me.post('/file', { ...signed, consent: 'yes', buyer_ink: '[1]' })).body).toContain(
      'buyer has not signed',
    );
    const other = await me.post('/file', { ...signed, consent: 'yes', form: '0'.repeat(64) });
    expect(other.body).toContain('has changed since it was shown');
    const number = filed((await me.post('/file', { ...signed, consent: 'yes' })).headers.location);
    const [filing] = await desk.store.filings({ number: Number(number) });
    expect(filing).toMatchObject({ state: 'signed', form: hash, buyer: { name: 'Ana Núñez' } });
    expect(filing?.messages).toHaveLength(2);
    const paper = await me.get(`/filings/${number}/paper-1`);
    expect(sha256Of(paper.rawPayload)).not.toBe(hash);
    expect(paper.rawPayload.toString('latin1')).toContain('/Sig');
  });

  it('makes, signs and files the forms of two open campaigns in one sitting', async () => {
    const open = await openTestDesk();
    const someone = visitor(open);
    const first = readFileSync(join(open.dir, 'campaigns/23LJ01.yaml'), 'utf8');
    writeFileSync(join(open.dir, 'campaigns/23LJ02.yaml'), first.replaceAll('23LJ01', '23LJ02'));
    expect((await someone.post('/vehicle', { vin: VIN })).body).toContain('Make all 2 forms');
    const both = { ...BUYER, campaign: ['23LJ01', '23LJ02'] };
    const shown = (await someone.post('/sign', both)).body;
    const form = [...shown.matchAll(/name="form" value="(\w{64})"/g)].map(([, hash = '']) => hash);
    expect(new Set(form).size).toBe(2);
    const typed = { consent: 'yes', buyer_typed: 'Dana Whitlock', staff_typed: 'Theo Marsh' };
    const answer = await someone.post('/file', { ...both, form, signed: 'screen', ...typed });
    expect(answer.headers.location).toBe('/filed/1-2');
    expect(await open.store.filings({})).toMatchObject([
      { number: 2, campaign: '23LJ02', state: 'signed', form: form[1] },
      { number: 1, campaign: '23LJ01', state: 'signed', form: form[0] },
    ]);
    expect(await open.store.outbox.counts()).toMatchObject({ queued: 4 });
    await open.close();
  });

  it('refuses a certified unit, and a new vehicle under a recall, and logs why', async () => {
    const before = await desk.store.filings({});
    expect((await me.post('/vehicle', { vin: VIN, status: 'certified' })).body).toContain(
      'Stop. Do not deliver.',
    );
    const certified = await me.post('/file', { ...BUYER, status: 'certified' });
    expect([certified.statusCode, certified.body.includes('not for certified vehicles')]).toEqual([
      422,
      true,
    ]);
    const fjord = {
      vin: withCheckDigit('1N9AB2CD0R1900003'),
      model: 'Fjord',
      model_year: '2024',
      status: 'new',
    };
    const built = { ...fjord, production_date: '2023-06-01' };
    expect((await me.post('/vehicle', built)).body).toContain('Stop. Do not deliver.');
    const recall = await me.post('/file', { ...BUYER, ...built, campaign: '26NA04' });
    expect([recall.statusCode, recall.body.includes('the recall 26NA04 is open on it')]).toEqual([422, true]);
    expect(await desk.store.refusals({ limit: 2 })).toMatchObject([
      { code: 'DISCLOSURE_OPEN_RECALL', campaign: '26NA04', dealer: '98629', user: 'desk' },
      { code: 'DISCLOSURE_CERTIFIED', campaign: '23LJ01', vin: VIN },
    ]);
    expect(await desk.store.filings({})).toEqual(before);
  });

  it('takes the correction of one of two who correct the same filing, and tells the other', async () => {
    const number = filed((await me.post('/file', { ...BUYER, name: 'Mo Twice' })).headers.location);
    const other = visitor(desk);
    const answers = await Promise.all([
      me.post('/file', { ...BUYER, name: 'Moe Twice', corrects: number }),
      other.post('/file', { ...BUYER, name: 'Maud Twice', corrects: number }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
    const refused = answers.find(({ statusCode }) => statusCode === 422);
    expect(refused?.body).toMatch(/filing \d+ is corrected by filing \d+.*what you typed is still there/s);
    const [first] = await desk.store.filings({ number: Number(number) });
    expect(first?.state).toBe('corrected');
    expect((await desk.store.filings({ words: 'twice' })).length).toBe(2);
  });

  it('signs with the certificate of the dealer in the field of the dealer, and poppler finds it valid', async () => {
    const file = readFileSync(join(import.meta.dirname, 'dealer.p12'));
    const signer = await openPdfSigner(file, 'sable', 'dealer.p12');
    const sealing = await openTestDesk({ signer });
    const other = visitor(sealing);
    const buyer = { ...BUYER, name: 'Zoë Seal' };
    const form = /name="form" value="(\w{64})"/.exec((await other.post('/sign', buyer)).body)?.[1] ?? '';
    const typed = { consent: 'yes', buyer_typed: 'Zoë Seal', staff_typed: 'Theo Marsh' };
    const answer = await other.post('/file', { ...buyer, form, signed: 'screen', ...typed });
    const paper = (await other.get(`/filings/${filed(answer.headers.location)}/paper-1`)).rawPayload;
    const text = paper.toString('latin1');
    const [start = 0, before = 0, after = 0, rest = 0] =
      /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number) ?? [];
    expect([start, after + rest]).toEqual([0, paper.length]);
    expect(text.slice(before, after)).toMatch(/^<3082[0-9a-f]+>$/);
    expect(text.match(/\/FT \/Sig/g)).toHaveLength(2);
    expect(text).toContain('staff_signature');
    await sealing.close();
    if (spawnSync('pdfsig', ['-v']).error !== undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'signed-'));
    writeFileSync(join(folder, 'form.pdf'), paper);
    const { stdout } = spawnSync('pdfsig', ['-nocert', join(folder, 'form.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toContain('Signature Validation: Signature is Valid.');
    expect(stdout).toContain('Total document signed');
    expect(stdout).toContain('Signer Certificate Common Name: Lexus of Sable Bay (test)');
  });

  it('says that a file cannot sign: a wrong passphrase, or no certificate at all', async () => {
    const file = readFileSync(join(import.meta.dirname, 'dealer.p12'));
    for (const [bytes, passphrase] of [
      [file, 'wrong'],
      [Buffer.from('no certificate'), ''],
    ] as const)
      await expect(openPdfSigner(bytes, passphrase, 'x.p12')).rejects.toMatchObject({
        ...{ code: 'CERTIFICATE_INVALID', exit: 3, place: { file: 'x.p12' } },
      });
  });

  it('shows a script in every field as text', async () => {
    const script = '<script>alert(1)</script>"><img src=x>';
    const all = Object.fromEntries(Object.keys(BUYER).map((name) => [name, script]));
    const answers = [
      await me.post('/form', {
        ...all,
        vin: VIN,
        campaign: '23LJ01',
        status: 'used',
        language: 'en',
        date: '2026-03-02',
      }),
      await me.post('/vehicle', { vin: script }),
      await me.post('/vehicle', { vin: VIN, model: script }),
      await me.post('/cabinet', { find: script }),
      await me.post('/look', { back: '/', look_language: script }),
    ];
    for (const { body } of answers) expect(body).not.toMatch(/<script>|<img src=x/);
    expect(answers[0]?.body).toContain('&lt;script&gt;');
  });

  it('says days and refusals in the language of the page', async () => {
    const someone = visitor(desk);
    expect((await someone.post('/cabinet', {})).body).toContain(
      '<time datetime="2026-03-02">March 2, 2026</time>',
    );
    expect((await someone.post('/vehicle', { vin: VIN })).body).toContain('December 8, 2023');
    await someone.post('/look', { back: '/', look_language: 'es' });
    const vehicle = (await someone.post('/vehicle', { vin: VIN })).body;
    for (const said of ['8 de diciembre de 2023', 'no lo incluye', 'Hace falta firma.'])
      expect(vehicle).toContain(said);
    const refused = (await someone.post('/file', { ...BUYER, status: 'certified' })).body;
    expect(refused).toContain('El formulario no es para vehículos certificados.');
    expect(refused).not.toMatch(/certified vehicles|hint/);
    const early = (await someone.post('/sign', { ...BUYER, date: '2020-01-01' })).body;
    expect(early).toMatch(/23LJ01 se publicó el \d+ de \p{L}+ de 2023/u);
    const number = filed((await someone.post('/file', { ...BUYER, name: 'Paz Español' })).headers.location);
    const scan = await someone.upload(`/filings/${number}/scan`, 'scan.pdf', Buffer.from('MZ program'));
    expect(scan.body).toContain('El archivo no es un PDF');
  });

  it('has Spanish words for everything that can go wrong, with what the program says where nobody here can help', () => {
    for (const code of Object.keys(CODES) as Code[]) {
      const { text, language, detail } = tellFault({ code, message: 'it is so' }, 'es');
      expect([language, text.includes('it is so')]).toEqual(['es', false]);
      expect(detail === undefined || detail === `${code}: it is so`).toBe(true);
    }
    const thrown = ['desk', 'disclose/permission', 'disclose/papers', 'disclose/filings'].flatMap((room) =>
      readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('purgeFilings') && !name.startsWith('door'))
        .flatMap((name) => [
          ...readFileSync(`src/${room}/${name}`, 'utf8').matchAll(/new Fault\(\s*'([A-Z_]+)'/g),
        ])
        .map(([, code]) => code as Code),
    );
    expect(thrown.length).toBeGreaterThan(10);
    const untold = thrown.filter((code) => tellFault({ code, message: '' }, 'es').detail !== undefined);
    expect(untold).toEqual([]);
  });

  it('leads to no other site after a change of language', async () => {
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])
      expect((await me.post('/look', { back, look_language: 'es' })).headers.location).toBe('/');
    expect((await me.get('/')).body).toContain('¿Qué vehículo?');
    await me.post('/look', { back: '/', look_language: 'en' });
  });
});

describe('the cabinet', () => {
  let number = '';
  beforeAll(async () => {
    number = filed((await me.post('/file', { ...BUYER, name: 'Lee Paper' })).headers.location);
  });

  it('finds by name, VIN, number and state', async () => {
    for (const find of ['lee pap', VIN, number])
      expect((await me.post('/cabinet', { find })).body).toContain('Lee Paper');
    expect((await me.post('/cabinet', { find: 'lee pap', state: 'signed' })).body).toContain(
      'Nothing on file matches',
    );
  });

  it('opens the filing whose mark was scanned from its paper, for its own dealer', async () => {
    const [filing] = await desk.store.filings({ number: Number(number) });
    const find = formMark(filing?.values ?? '').toLowerCase();
    expect((await me.post('/cabinet', { find })).headers.location).toBe(`/filings/${number}`);
    const open = await openTestDesk({ dealer: undefined, store: desk.store });
    expect((await visitor(open, '90622').post('/cabinet', { find })).body).toContain(
      'Nothing on file matches',
    );
    await open.close();
  });

  it('shows nothing of another dealer, whatever the address', async () => {
    const open = await openTestDesk({ dealer: undefined, store: desk.store });
    const other = visitor(open, '90622');
    for (const url of [`/filings/${number}`, `/filings/${number}/form`, `/filed/${number}`])
      expect((await other.get(url)).statusCode).toBe(404);
    for (const step of ['withdraw', 'correct'])
      expect((await other.post(`/filings/${number}/${step}`, {})).statusCode).toBe(404);
    expect((await other.upload(`/filings/${number}/scan`, 'a.png', SCAN)).statusCode).toBe(404);
    expect((await other.get('/cabinet')).body).not.toContain('Lee Paper');
    await open.close();
  });

  it('refuses an upload that is too large or not what it says, and takes the scan', async () => {
    const url = `/filings/${number}/scan`;
    expect((await me.upload(url, 'big.pdf', new Uint8Array(LARGEST_SCAN + 1))).statusCode).toBe(413);
    expect((await me.upload(url, 'scan.pdf', Buffer.from('MZ program'))).body).toContain('was not accepted');
    expect((await me.upload(url, '', new Uint8Array())).body).toContain('Choose a file first');
    const taken = await me.upload(url, '../../etc/scan.png', SCAN);
    expect(taken.headers.location).toBe(`/filed/${number}`);
    const [filing] = await desk.store.filings({ number: Number(number) });
    expect(filing?.papers).toMatchObject([{ name: 'scan.png', mediaType: 'image/png' }]);
    const paper = await me.get(`/filings/${number}/paper-1`);
    expect(paper.headers['content-disposition']).toMatch(/^attachment/);
  });

  describe('brings a scan back to its filing', () => {
    const file = async (name: string) => filed((await me.post('/file', { ...BUYER, name })).headers.location);
    const markOf = async (number: string) => {
      const [filing] = await desk.store.filings({ number: Number(number) });
      return formMark(filing?.values ?? '');
    };
    const stateOf = async (number: string) =>
      (await desk.store.filings({ number: Number(number) }))[0]?.state;

    it('by the mark on the form, wherever it is uploaded, and all forms in one file', async () => {
      const [first, second] = [await file('One Scan'), await file('Two Scan')];
      const both = markPicture(await markOf(first), await markOf(second));
      expect((await me.upload('/scan', 'both.png', both)).headers.location).toBe(`/filed/${first}-${second}`);
      expect([await stateOf(first), await stateOf(second)]).toEqual(['signed', 'signed']);
    });

    it('tells of a scan that shows another filing, and attaches it where somebody decides', async () => {
      const [right, wrong] = [await file('Right Scan'), await file('Wrong Scan')];
      const scan = markPicture(await markOf(right));
      const told = await me.upload(`/filings/${wrong}/scan`, 'right.png', scan);
      expect(told.body).toContain('The mark on right.png belongs to another filing. Nothing was attached.');
      expect(told.body).toMatch(new RegExp(`value="${right}" checked`));
      expect([await stateOf(right), await stateOf(wrong)]).toEqual(['unsigned', 'unsigned']);
      await me.post('/look', { back: '/scan', look_language: 'es' });
      expect((await me.get('/scan')).body).toContain('La marca de right.png es de otro registro.');
      await me.post('/look', { back: '/scan', look_language: 'en' });
      expect((await me.post('/scan/attach', {})).body).toContain('Choose a filing first.');
      const taken = await me.post('/scan/attach', { filing: right });
      expect(taken.headers.location).toBe(`/filed/${right}`);
      expect([await stateOf(right), await stateOf(wrong)]).toEqual(['signed', 'unsigned']);
      expect((await me.post('/scan/attach', { filing: wrong })).body).toContain('was not kept that long');
      const again = await me.upload('/scan', 'right.png', scan);
      expect(again.body).toContain('is not waiting for its paper');
      expect(again.body).toContain('Wrong Scan');
    });

    it('asks where nothing can be read, and tells nothing of another dealer', async () => {
      const number = await file('No Mark');
      const asked = await me.upload('/scan', 'plain.png', SCAN);
      expect(asked.body).toContain('No mark could be read on plain.png.');
      expect(asked.body).toContain('No Mark');
      const open = await openTestDesk({ dealer: undefined, store: desk.store });
      const other = visitor(open, '90622');
      const shown = await other.upload('/scan', 'other.png', markPicture(await markOf(number)));
      expect(shown.body).toContain('is not waiting for its paper');
      expect(shown.body).not.toContain('No Mark');
      expect((await other.post('/scan/attach', { filing: number })).statusCode).toBe(404);
      expect((await me.upload('/scan', 'x.pdf', Buffer.from('MZ program'))).body).toContain(
        'was not accepted',
      );
      expect(await stateOf(number)).toBe('unsigned');
      await open.close();
    });
  });

  it('sends again what failed, and anew what was sent, and exports all of it', async () => {
    const open = await openTestDesk();
    const someone = visitor(open);
    const unsigned = filed((await someone.post('/file', BUYER)).headers.location);
    expect((await someone.post(`/filings/${unsigned}/send`, {})).statusCode).toBe(422);
    await someone.upload(`/filings/${unsigned}/scan`, 'scan.png', SCAN);
    const messages = async () => (await open.store.filings({ number: Number(unsigned) }))[0]?.messages ?? [];
    const [first = ''] = await messages();
    const settle = async (id: string, attempt: number, outcome: 'sent' | 'refused') => {
      const sender = await open.store.outbox.openSender(`sender ${id} ${attempt}`);
      await sender.claim({ limit: 9, now: NOW });
      const end = {
        id,
        attempt,
        at: NOW,
        outcome,
        dueAt: undefined,
        code: 250,
        reply: 'so',
        isServerFault: false,
      };
      await sender.mark({ begun: [], ended: [end] });
      await sender.close();
    };
    await settle(first, 1, 'refused');
    expect((await someone.get(`/filings/${unsigned}`)).body).toContain('Send the copies again');
    await someone.post(`/filings/${unsigned}/send`, {});
    expect(await messages()).toEqual([first]);
    expect((await open.store.outbox.find(first))?.message.state).toBe('queued');
    await settle(first, 2, 'sent');
    await someone.post(`/filings/${unsigned}/send`, {});
    expect(await messages()).toEqual([first, expect.not.stringContaining(first)]);
    await someone.post(`/filings/${unsigned}/send`, {});
    expect(await messages()).toHaveLength(2);
    expect((await open.store.verifyLog()).findings).toEqual([]);
    const zip = (await someone.post(`/filings/${unsigned}/export`, {})).rawPayload;
    expect(namesIn(zip)).toEqual([
      `disclosure-form-23LJ01-${VIN}.pdf`,
      ...['faq-23LJ01.pdf', 'signed-paper-1.png', 'filing.json', 'audit-report.pdf'],
    ]);
    expect(zip.includes(SCAN)).toBe(true);
    await open.close();
  });

  it('tells open pages when the mail has moved on, and lets the desk close', async () => {
    const open = await openTestDesk();
    const address = await open.app.listen({ host: '127.0.0.1', port: 0 });
    const { id } = visitor(open).session;
    const answer = await fetch(`${address}/events`, {
      headers: { cookie: `noticepress-${new URL(address).port}=${id}` },
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let said = '';
    const hear = async (word: string) => {
      while (!said.includes(word)) said += (await reader?.read())?.value ?? word;
    };
    await hear('All mail sent');
    await open.store.write(async (writer) => {
      const body = await writer.putBlob(bodyBytes());
      await writer.putMessages([sampleMessage('k', body)], NOW);
    });
    await hear('Mail waiting: 1');
    expect(said).toMatch(/event: mail\ndata: <span class="chip sign">/);
    expect((await open.app.inject({ url: '/events' })).statusCode).toBe(401);
    await open.close();
  });

  it('corrects and withdraws by later filings', async () => {
    const form = await me.post(`/filings/${number}/correct`, {});
    expect(form.body).toContain('value="Lee Paper"');
    const corrected = filed(
      (await me.post('/file', { ...BUYER, name: 'Leigh Paper', corrects: number })).headers.location,
    );
    expect((await me.get(`/filings/${number}`)).body).toContain('Corrected');
    await me.post(`/filings/${corrected}/withdraw`, { reason: 'sale fell through' });
    const [filing] = await desk.store.filings({ number: Number(corrected) });
    expect(filing?.state).toBe('withdrawn');
    expect((await desk.store.verifyLog()).findings).toEqual([]);
  });
});
