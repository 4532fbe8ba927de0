/** Norvane shares every template with the first brand and none of its words. */
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { allDocuments } from '../../src/shapes/documents/documentKinds.js';
import { fixtureWorkspace } from '../campaign/fixtureFiles.js';
import { readPdf, textOf } from '../print/readPdf.js';

const workspace = fixtureWorkspace();
const campaign = workspace.campaign('26NA04');
const fonts = openFontBook();

const pdfOf = async (document: string) => {
  const request = { workspace, fonts, campaign: '26NA04', document, subject: { kind: 'sample' } as const };
  return readPdf((await renderDocument(request)).bytes);
};

const textIn = async (document: string) =>
  (await pdfOf(document)).pages.map((page) => textOf(page).replaceAll(/\s+/g, ' ')).join(' ');

describe('a second brand', () => {
  const given = new Set(Object.keys(campaign));
  const documents = allDocuments().flatMap(({ id, source, section }) =>
    source !== 'follow_up' && given.has(section) ? [id] : [],
  );

  it.each(documents)('has its %s from the same template, in its own name', async (document) => {
    const text = await textIn(document);
    expect(text.replaceAll(' ', '').toUpperCase()).toContain('NORVANE');
    expect(text).not.toMatch(/Lexus|Toyota|undefined|\{\{/i);
  });

  it('says driver and retailer, where the first says guest and dealer', async () => {
    expect(await textIn('disclosure-form')).toMatch(/driver contact & vehicle disclosure form/i);
    expect(await textIn('owner-letter')).toContain('authorized Norvane retailer');
    expect(await textIn('dealer-letter')).toContain('Driver Reimbursement');
  });

  it('counts for dealers, and for nobody else, what is under a stop sale', async () => {
    expect(await textIn('dealer-letter')).toMatch(/11,240 310 under stop sale .*3,960 85 under stop sale/);
    for (const document of ['owner-letter', 'owner-faq'])
      expect(await textIn(document)).not.toContain('stop sale');
  });

  it('shows what the inspection finds, each outcome with its op codes and parts', async () => {
    const text = await textIn('dealer-letter');
    for (const { id, op_codes, parts } of campaign.inspection)
      expect(text).toMatch(new RegExp(`${id} .*${[...op_codes, ...parts].join('.*')}`));
  });
});

describe('the op codes of its recall', () => {
  it('pay each outcome with one code, the time printed and administration once', () => {
    for (const { op_codes, time } of campaign.inspection) {
      expect(op_codes).toHaveLength(1);
      const paid = campaign.op_codes.find(({ code }) => code === op_codes[0])?.hours ?? 0;
      const work = (paid - (campaign.admin_hours ?? 0)) * 60;
      expect(Math.abs(work - (time?.minutes ?? 0))).toBeLessThanOrEqual(6);
    }
  });
});

/** 49 CFR 577.5(b), (c), (e) to (h) and 577.11, in this order. */
const WHAT_THE_LAW_ASKS = [
  'IMPORTANT SAFETY RECALL',
  'This notice applies to your vehicle, 1SAMPLE00T0000000.',
  'This notice is sent to you in accordance with the National Traffic and Motor Vehicle Safety Act.',
  'Norvane Motors of America, Inc. has decided that a defect which relates to motor vehicle safety exists in',
  'A bracket holds the fuel line',
  'can cause a vehicle fire',
  'Possible injury: burns.',
  'Until the remedy is performed',
  'without charge',
  'The work takes approximately',
  'have this defect remedied by repair, without charge',
  'The remedy is available now.',
  'Administrator, National Highway Traffic Safety Administration, 1200 New Jersey Avenue SE, Washington, DC 20590',
  '1-888-327-4236 (TTY: 1-800-424-9153)',
  'https://www.nhtsa.gov',
  'Federal regulation requires that any vehicle lessor receiving this recall notice must forward a copy of this notice to the lessee within ten days.',
  'you may be eligible for reimbursement',
];

describe('the owner letter of a safety recall', () => {
  it('says what the law asks for, in its order', async () => {
    const text = await textIn('owner-letter');
    const places = WHAT_THE_LAW_ASKS.map((phrase) => text.indexOf(phrase));
    expect(WHAT_THE_LAW_ASKS.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('opens with its heading, larger than everything else in it', async () => {
    const { pages } = await pdfOf('owner-letter');
    const texts = pages.flatMap((page) => page.texts).filter(({ text }) => text !== 'SAMPLE');
    const [largest, next] = [...texts].sort((a, b) => b.size - a.size);
    expect(largest?.text).toBe('IMPORTANT SAFETY RECALL');
    expect(largest?.size).toBeGreaterThan(next?.size ?? 0);
  });

  it('disclaims nothing and sells nothing (49 CFR 577.8)', async () => {
    expect(await textIn('owner-letter')).not.toMatch(
      /voluntary|precaution(ary| only)|abundance of caution|not safety|customer satisfaction|offer|upgrade/i,
    );
  });
});
