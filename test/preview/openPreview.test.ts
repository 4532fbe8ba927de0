import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorLink } from '../../src/preview/studio/places/editorLink.js';
import { addFonts } from '../render/fontWorkspace.js';
import { COOKIE, openTestPreview, type TestPreview } from './testPreview.js';

let preview: TestPreview;
beforeAll(async () => {
  preview = await openTestPreview('23LJ01');
});
afterAll(() => preview.close());

function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  const { app, sessions } = preview;
  const { id } = sessions.open(undefined, Date.parse('2026-03-02T18:00:00.000Z'));
  return app.inject({ url, headers, cookies: { [COOKIE]: id } });
}

describe('the door', () => {
  it('opens with the link of the process, as often as it is followed', async () => {
    const { app, sessions } = preview;
    const url = `/enter/${sessions.newLink(true)}`;
    for (const _ of [1, 2]) {
      const entered = await app.inject({ url });
      expect([entered.statusCode, entered.headers.location]).toEqual([303, '/']);
      expect(entered.headers['set-cookie']).toMatch(/^preview-test-80=.*HttpOnly; SameSite=Strict/);
    }
  });

  it.each(['/', '/events', '/?campaign=23LJ01', '/enter/guess', '/enter/'])(
    'keeps %s from who has no session',
    async (url) => {
      const { statusCode, body } = await preview.app.inject({ url });
      expect(statusCode).toBe(401);
      expect(body).not.toContain('23LJ01');
    },
  );

  it('answers under the names of this machine only', async () => {
    expect((await get('/', { host: 'evil.example' })).statusCode).toBe(403);
  });

  it('sends a content policy that loads nothing from elsewhere and runs nothing inline', async () => {
    const { headers, body } = await get('/');
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(body).not.toMatch(/<[^>]+ (style|on\w+)=/);
  });
});

describe('what can be read', () => {
  it.each([
    '/style/../../package.json',
    '/style/%2e%2e/%2e%2e/package.json',
    '/script/..%2f..%2fpackage.json',
    '/look/..%5c..%5cpackage.json',
    '/fonts/%2e%2e/%2e%2e/package.json',
    '/noticepress.yaml',
    '/campaigns/23LJ01.yaml',
  ])('is not %s', async (url) => {
    const { statusCode, body } = await get(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('"dependencies"');
  });

  it('is no file that an address names', async () => {
    const outside = join(preview.dir, '..', 'outside-of-all.yaml');
    writeFileSync(outside, 'secret: of another folder\n');
    for (const name of [
      outside,
      '../outside-of-all.yaml',
      '../../outside-of-all',
      '/etc/passwd',
      '23LJ01@2023-12-21',
    ]) {
      const { body } = await get(
        `/?${new URLSearchParams({ campaign: name, document: name, notice: name, block: name })}`,
      );
      expect(body).toContain('<option value="23LJ01" selected>');
      expect(body).not.toMatch(/secret|root:/);
    }
  });

  it('shows what an address says as text', async () => {
    const { body } = await get('/?campaign=%3Cscript%3Ealert(1)%3C/script%3E&language=%22%3E%3Cb%3E');
    expect(body).not.toMatch(/<script>|<b>/);
  });
});

describe('the page', () => {
  it('lists the documents by who reads them, and shows those that the campaign has', async () => {
    const { body } = await get('/?document=dealer-faq&audience=buyer');
    expect(body).toMatch(/Owners.*Owner Letter.*Buyers.*Disclosure Form.*Dealers.*Dealer Letter/s);
    expect(body).toMatch(/aria-current="page">Frequently Asked Questions for Buyers/);
    expect(body).not.toContain('Coverage Sheet');
  });

  it('comes without the pages that the browser has', async () => {
    const { body } = await get('/?document=dealer-letter');
    const [first, ...others] = [...body.matchAll(/data-mark="(\w+)"/g)].map(([, mark = '']) => mark);
    const again = await get('/?document=dealer-letter', { 'x-pages': others.join(',') });
    expect(again.body).toContain(`data-mark="${first}"`);
    expect(body.split('<text').length).toBeGreaterThan(again.body.split('<text').length * 2);
    expect(again.body).toContain('Since October 2022');
  });

  it('prints SAMPLE across the letter to an invented owner only', async () => {
    expect((await get('/?document=owner-letter')).body).toContain('>SAMPLE</text>');
    expect((await get('/?document=dealer-letter')).body).not.toContain('>SAMPLE</text>');
  });

  it('shows each notice of a campaign', async () => {
    const { body } = await get('/?campaign=26NA04&document=owner-letter&notice=interim');
    expect(body).toMatch(/aria-current="true">Interim notice/);
  });
});

describe('what else a campaign has', () => {
  it('is its package, with each document after the other', async () => {
    const { body } = await get('/?document=dealer-package');
    expect(body).toMatch(/23LJ01 Dealer Package, Page 9 of 9/);
    expect(body).toContain('>SAMPLE</text>');
  });

  it('is its messages, in frames in which nothing runs', async () => {
    const { body } = await get('/?document=buyer-copy&language=es');
    expect(body).toMatch(/disclosure-form-23LJ01-\w{17}.pdf, faq-23LJ01.pdf/);
    const [, address = ''] = /<iframe class="phone" sandbox src="([^"]+)"/.exec(body) ?? [];
    const frame = await get(address.replaceAll('&amp;', '&'));
    expect(frame.headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/);
    expect(frame.body).toContain('<html lang="es"');
    expect((await get('/message?document=dealer-letter')).statusCode).toBe(404);
  });

  it('is the papers of its follow-ups', async () => {
    const { body } = await get(
      '/?campaign=BLB&document=follow-up-dealer-letter&followUp=2013-02&audience=dealers',
    );
    expect(body).toMatch(/aria-current="page">Follow-Up Dealer Letter 2013-02, dealers/);
    expect(body).toMatch(/2013-02 Follow-Up Dealer Letter, Page 1 of/);
  });

  it('is the variants of a letter, with what tells them apart', async () => {
    const { body } = await get('/?document=owner-letter');
    expect(body).toMatch(
      /aria-label="Variants of Owner Letter">.*phase 1.*aria-current="true"><span>phase 5/s,
    );
    const [, other = ''] = /href="([^"]+)" data-live><span>phase 2/.exec(body) ?? [];
    const shown = await get(other.replaceAll('&amp;', '&'));
    expect(shown.body).toMatch(/aria-current="true"><span>phase 2/);
    expect(shown.body).toContain('September 2023');
  });
});

describe('marks over a page', () => {
  it('show what records fill in, what the law prescribes, and the window of the envelope', async () => {
    const { body } = await get('/?campaign=26NA04&document=owner-letter');
    expect(body).toMatch(/class="on-envelope" x="63" y="180" width="252" height="48"/);
    for (const mark of ['class="on-slots"', '>opening</text>', '>window</text>', '>fold</text>'])
      expect(body).toContain(mark);
  });

  it('show what the newest revision changed', async () => {
    expect((await get('/?document=dealer-faq')).body).toContain('>changed</text>');
    expect((await get('/?document=dealer-letter')).body).not.toContain('class="on-changes"');
  });
});

describe('two sides beside each other', () => {
  it('tell in the words of diff what a revision changed, and mark it', async () => {
    const { body } = await get('/compare?document=dealer-faq&with=revision%3A2023-12-21');
    expect(body).toContain('phase table, row Announcement Timing: Phase 7');
    expect(body).toMatch(/data-block="0-\d+" tabindex="-1" data-found="changed"/);
    expect(body).toMatch(/id="was-1"[^>]*aria-label="Revision of 2023-12-21, Page 1"/);
  });

  it('can be a language, another brand, or another variant', async () => {
    const sides = (await get('/compare?document=owner-letter')).body;
    for (const side of ['Revision of 2023-12-21', 'Spanish', 'Brand norvane', 'Variant: phase 2'])
      expect(sides).toContain(`>${side}</option>`);
    expect((await get('/compare?document=owner-letter&with=language%3Aes')).body).toContain(
      'Between languages nothing is compared',
    );
    // its papers name the hours of Saturday, which that brand has not
    expect((await get('/compare?document=dealer-letter&with=brand%3Anorvane')).body).toContain(
      'PATH_UNKNOWN',
    );
    expect((await get('/compare?document=dealer-letter&with=brand%3A..%2F..%2Fetc')).statusCode).toBe(200);
  });
});

describe('a record of the owners file', () => {
  it('is found by name or VIN, and its letter is shown; neither is in an address', async () => {
    const { app, sessions } = preview;
    const { id, csrf } = sessions.open(undefined, Date.parse('2026-03-02T18:00:00.000Z'));
    const cookies = { [COOKIE]: id };
    const back = '/?campaign=23LJ01&document=owner-letter';
    const post = (fields: Readonly<Record<string, string>>) =>
      app.inject({
        ...{ method: 'POST', url: '/record', cookies },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: String(new URLSearchParams({ back, ...fields })),
      });
    const see = async () => (await app.inject({ url: back, cookies })).body;
    expect((await post({ record: 'a' })).statusCode).toBe(403);

    expect((await post({ csrf, record: 'a' })).headers.location).toBe(back);
    const many = await see();
    expect(many).toContain('>SAMPLE</text>');
    const [, vin = ''] = /name="vin" value="(\w{17})"/.exec(many) ?? [];
    await post({ csrf, vin });
    const letter = await see();
    expect(letter).not.toContain('>SAMPLE</text>');
    expect(letter).toContain(`>${vin}</text>`);

    await post({ csrf, record: 'nobody of this name' });
    expect(await see()).toContain('No record has “nobody of this name”.');
    await post({ csrf, record: 'next problem' });
    const [, wrong] = /translate="no">[^<]*, (\w+)<\/span> <button/.exec(await see()) ?? [];
    expect(wrong).toMatch(/^\w+$/);
    await post({ csrf, record: 'next problem' });
    expect(await see()).not.toContain(`, ${wrong}</span> <button`);
    await post({ csrf, record: 'longest name' });
    expect(await see()).not.toContain(vin);
    await post({ csrf, vin: '' });
    expect(await see()).toContain('>SAMPLE</text>');
    expect((await post({ csrf, vin: '', back: '//evil.example/' })).headers.location).toBe('/');
  });
});

describe('the link to an editor', () => {
  it('fills in file, line and column, and escapes what a path may hold', () => {
    expect(editorLink('vscode://file/{file}:{line}:{column}', '/home/a b/x?.yaml', 3, 5)).toBe(
      'vscode://file/home/a%20b/x%3F.yaml:3:5',
    );
  });
});

describe('fonts of the workspace', () => {
  it('are those of the pages as soon as the settings name them', async () => {
    const page = '/?campaign=20LC02&document=owner-faq';
    const asked = `font-family="'Typed','Source Sans 3'"`;
    const before = await get(page);
    expect(before.body).not.toContain(asked);
    addFonts(preview.dir);
    const { body } = await get(page);
    expect(body).toContain(asked);
    const rules = (await get('/faces.css')).body;
    const [, path = ''] = /font-family:"Typed".*src:url\("([^"]+)"\)/.exec(rules) ?? [];
    expect((await get(path)).rawPayload.toString('latin1', 0, 4)).toBe('OTTO');
  });
});
