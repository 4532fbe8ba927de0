/** Every fact of the published follow-up letters stands in the documents made for them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { type FollowUpRequest, renderFollowUp } from '../../src/render/renderFollowUp.js';
import { fixtureWorkspace } from '../campaign/fixtureFiles.js';
import { readPdf, textOf } from '../print/readPdf.js';

const workspace = fixtureWorkspace();
const fonts = openFontBook();

async function pagesOf(order: Pick<FollowUpRequest, 'followUp' | 'document'> & Partial<FollowUpRequest>) {
  const { bytes } = await renderFollowUp({ workspace, fonts, subject: { kind: 'none' }, ...order });
  const { pages } = await readPdf(bytes);
  return pages.map((page) => textOf(page).replaceAll(/\s+/g, ' '));
}

const dealerLetter = async (followUp: string, audience?: string) =>
  (await pagesOf({ followUp, document: 'follow-up-dealer-letter', audience })).join(' ');

/** Of the 2011 letter, which came down as two copies. */
const FACTS_2011 = [
  'December 19, 2011',
  'To: Lexus Dealer Service Managers and Parts Managers',
  'Subject: Owner Re-notification of Non-Completed Safety Recalls',
  'Safety Recall Follow-Up Notice',
  '1. Safety Recall Campaign(s) Involved in the Follow-Up',
  'Safety Recall Description Model Model Year(s)',
  "BLC Driver's Side Floor Carpet Cover and Retention Clips RX 330, RX 350 and RX 400h Certain 2004 - Early 2007",
  '2. Safety Recall Follow-Up Owner Notification Letter Mailing Date',
  'Safety Recall Follow-Up Owner Notification Letters ("owner letters")',
  'late December, 2011, approximately one week after the dealer notification',
  'over a period of several weeks',
  'first class mail',
  'Federal regulation',
  '3. Technical Instructions',
  'TIS',
  '4. Number of Involved Vehicles Not Yet Remedied',
  'Your Area Office',
  'the last to service it',
  'Dealer Cover Letter',
  'current stock levels',
  'appointments',
  '"sell one, buy one" basis',
  '6. Vehicles in Dealer Stock',
  'Dealer Daily/TIS',
  ...[
    '7. Customer Handling and Dealership Follow-Up',
    'highest priority',
    'all dealership personnel',
    'welcome',
  ],
  'Service and Parts staff',
  'Thank you for your understanding and cooperation.',
  'Lexus Service and Parts Operations Department',
];

const FACTS_2013 = [
  'From: Lexus Service and Parts Operations',
  'Subject: Owner Re-notification of Non-Completed Safety Recalls',
  'Safety Recall and campaign Follow-Up Notice',
  '1. Safety Recalls/Campaigns Involved in the Follow-Up',
  'Safety Recall/Campaign Description Model and Model Year(s)',
  '9LA Fuel Delivery Pipe Replacement Certain 2006 - 2007 GS 300/350, 2006 - 2008 IS 250/350 and 2007 - 2008 LS 460/460L',
  'ALE Valve Spring Replacement Certain 2006-2008 IS 350, 2007-2008 GS 350/450h, 2008 GS 460, 2007-2008 LS 460/460L and 2008 LS 600h L',
  'BLB Plastic Pad Embedded in the Floor Carpet 2006 - early 2007 GS 300/350 AWD',
  'BLG 1MZ-FE/3MZ-FE V6 Engine Crankshaft Pulley Certain 2004 - 2005 ES 330 and RX 330 and Certain 2006 RX 400h',
  'CLB Exhaust Gas Control Actuator Certain 2011 and 2012 CT 200h',
  '2. Follow-Up Owner Notification Letter Mailing Date',
  'Follow-Up Owner Notification Letters ("owner letters")',
  'late February 2013, approximately one week after the dealer notification',
  'over a period of several weeks',
  'first class mail',
  'Federal regulation',
  '3. Technical Instructions',
  '4. Parts Ordering',
  'Dealer Cover Letter',
  'Check current stock levels.',
  '"sell one, buy one" basis',
  '5. Vehicles in Dealer Stock',
  'Dealer Daily/TIS',
  ...['6. Customer Handling and Dealership Follow-Up', 'highest priority', 'all personnel'],
  'Thank you for your understanding and cooperation.',
];

const missing = (text: string, facts: readonly string[]): string[] =>
  facts.filter((fact) => !text.includes(fact));

/** Facts that do not stand in the order of the list, each after the one before it. */
/** Spaces do not count: a line may end inside of a fact. */
function outOfOrder(text: string, facts: readonly string[]): string[] {
  const all = text.replaceAll(/\s+/g, '');
  let from = 0;
  return facts.filter((fact) => {
    const at = all.indexOf(fact.replaceAll(/\s+/g, ''), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

describe('the follow-up letter to dealers', () => {
  it('of 2011 says every fact of the published one, in its order', async () => {
    expect(outOfOrder(await dealerLetter('2011-12'), FACTS_2011)).toEqual([]);
  });

  it.each(['2011-12', '2013-02'])(
    'of %s has no address and no phone, which the published one lacks',
    async (name) => {
      for (const document of ['follow-up-dealer-letter', 'follow-up-letter']) {
        const pages = await pagesOf({ followUp: name, document, subject: { kind: 'sample' } });
        expect(pages.join(' ')).not.toMatch(/6565 Headquarters|292-4000/);
      }
    },
  );

  it('of 2011 numbers Parts Ordering, which one of its two copies does not, and keeps that as a remark', async () => {
    expect(await dealerLetter('2011-12')).toContain('5. Parts Ordering');
    expect(workspace.followUp('2011-12').remarks.join(' ')).toContain('"Parts Ordering" without a number');
  });

  it.each([
    ['area-managers', 'To: Lexus Area Customer Service Operations Managers'],
    ['dealers', 'To: Lexus Service and Parts Managers'],
  ])('of 2013 says every fact of the published one to %s, in its order', async (audience, addressee) => {
    const text = await dealerLetter('2013-02', audience);
    expect(outOfOrder(text, ['February 26, 2013', addressee, ...FACTS_2013])).toEqual([]);
  });

  it('of 2013 speaks to area managers of their dealers, and to dealers of themselves', async () => {
    const [managers, dealers] = [
      await dealerLetter('2013-02', 'area-managers'),
      await dealerLetter('2013-02', 'dealers'),
    ];
    expect(
      missing(managers, ["your dealers' help", 'their stock', 'their manpower', 'at your dealers']),
    ).toEqual([]);
    expect(missing(dealers, ['your help', 'your stock', 'your manpower', 'at your dealership'])).toEqual([]);
    expect(dealers).not.toMatch(/your dealers\b|\btheir (stock|manpower)/);
    expect(managers + dealers).not.toMatch(/your their/);
    expect(workspace.followUp('2013-02').remarks.join(' ')).toContain('your their');
  });

  it('follows one another for all audiences where none is named, pages counted anew', async () => {
    const pages = await pagesOf({ followUp: '2013-02', document: 'follow-up-dealer-letter' });
    expect(pages.length).toBe(4);
    const heads = pages.map((page) => /Page (\d) of (\d)/.exec(page)?.[0]);
    expect(heads).toEqual([undefined, 'Page 2 of 2', undefined, 'Page 2 of 2']);
  });

  it('is refused for an audience that the follow-up does not name', async () => {
    await expect(dealerLetter('2013-02', 'press')).rejects.toThrow(/there are area-managers, dealers/);
  });
});

describe('the follow-up letter to an owner', () => {
  const OWNERS = 'fixtures/data/follow-up/owners.csv';
  const VEHICLES = 'fixtures/data/follow-up/vehicles.csv';
  const REMEDIED = 'fixtures/data/follow-up/remedied.csv';
  /** A GS 350 AWD of 2007 on which ALE is done. */
  const PARTLY_DONE = 'JTHCE96S870923525';

  const letterTo = async (vin: string, remedied?: string) =>
    (
      await pagesOf({
        followUp: '2013-02',
        document: 'follow-up-letter',
        subject: { kind: 'vin', vin },
        owners: OWNERS,
        vehicles: VEHICLES,
        remedied,
      })
    ).join(' ');

  it('names all campaigns that are open on the vehicle, a line each', async () => {
    const text = await letterTo(PARTLY_DONE);
    expect(
      missing(text, [
        `This notice applies to your vehicle, ${PARTLY_DONE}.`,
        'February 2013',
        'Safety Recall/Campaign 9LA: Fuel Delivery Pipe Replacement',
        'Safety Recall/Campaign ALE: Valve Spring Replacement',
        'Safety Recall/Campaign BLB: Plastic Pad Embedded in the Floor Carpet',
      ]),
    ).toEqual([]);
    expect(text).not.toMatch(/BLG|CLB/);
  });

  it('leaves out what the remedied file says is done', async () => {
    const text = await letterTo(PARTLY_DONE, REMEDIED);
    expect(text).toContain('9LA: Fuel Delivery');
    expect(text).not.toContain('ALE:');
  });

  it('names the only campaign that is still open, and is refused where none is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
    const remedied = join(folder, 'remedied.csv');
    const done = (...codes: string[]) =>
      writeFileSync(
        remedied,
        `vin,campaign,date\n${codes.map((code) => `${PARTLY_DONE},${code},2013-01-15\n`).join('')}`,
      );
    try {
      done('9LA', 'ALE');
      const text = await letterTo(PARTLY_DONE, remedied);
      expect(text).toContain('BLB: Plastic Pad');
      expect(text).not.toMatch(/9LA: |ALE: /);
      done('9LA', 'ALE', 'BLB');
      await expect(letterTo(PARTLY_DONE, remedied)).rejects.toThrow(/is open on/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['BLG', '2T2GA31U64C944312'],
    ['CLB', 'JTHKD5BHXB2906546'],
  ])('takes one page where only %s is open, as on most vehicles', async (_code, vin) => {
    const order = { followUp: '2013-02', document: 'follow-up-letter', owners: OWNERS, vehicles: VEHICLES };
    expect(await pagesOf({ ...order, subject: { kind: 'vin', vin } })).toHaveLength(1);
  });

  it('is refused for a vehicle that none of the campaigns covers', async () => {
    const order = { followUp: '2011-12', document: 'follow-up-letter', owners: OWNERS, vehicles: VEHICLES };
    await expect(pagesOf({ ...order, subject: { kind: 'vin', vin: PARTLY_DONE } })).rejects.toThrow(
      /none of BLC covers/,
    );
  });

  it.each(['2011-12', '2013-02'])(
    'of %s says what is to be supplied, and nothing that the published letter lacks',
    async (name) => {
      const pages = await pagesOf({
        followUp: name,
        document: 'follow-up-letter',
        subject: { kind: 'sample' },
      });
      const text = pages.join(' ');
      for (const fact of [
        'decision statement',
        'what may go wrong with the vehicle',
        'evaluation of the risk',
      ])
        expect(text).toContain(`[to be supplied: ${fact}]`);
      expect(text).not.toMatch(/defect|crash|burns|repair is free|TTY 1-800-555/i);
      const open = [workspace.followUp(name), ...workspace.followed(workspace.followUp(name))];
      expect(open.every(({ open_points: points }) => points.length > 0)).toBe(true);
    },
  );

  it('opens as the notice of a safety recall does, its heading larger than all else', async () => {
    const { bytes } = await renderFollowUp({
      workspace,
      fonts,
      followUp: '2011-12',
      document: 'follow-up-letter',
      subject: { kind: 'sample' },
    });
    const { pages } = await readPdf(bytes);
    const texts = pages.flatMap((page) => page.texts).filter(({ text }) => text !== 'SAMPLE');
    const [largest, next] = [...texts].sort((a, b) => b.size - a.size);
    expect(largest?.text).toBe('IMPORTANT SAFETY RECALL');
    expect(largest?.size).toBeGreaterThan(next?.size ?? 0);
    const text = textOf(pages[0]).replaceAll(/\s+/g, ' ');
    const order = [
      'IMPORTANT SAFETY RECALL',
      'This notice applies to your vehicle',
      'Motor Vehicle Safety Act',
    ];
    const places = order.map((phrase) => text.indexOf(phrase));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });
});
