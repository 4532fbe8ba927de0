import { describe, expect, it } from 'vitest';
import { asNotice } from '../../../src/campaign/notices/asNotice.js';
import type { Brand } from '../../../src/campaign/schema/brandSchema.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import type { Recall } from '../../../src/campaign/schema/recall.js';
import { readPeriod } from '../../../src/campaign/schema/values/readPeriod.js';
import { LAW_FACTS } from '../../../src/campaign/statutory/lawFacts.js';
import { readStatute } from '../../../src/campaign/statutory/readStatute.js';
import { statuteOf } from '../../../src/campaign/statutory/statuteOf.js';
import type { StatutoryDocument } from '../../../src/campaign/statutory/statutorySchema.js';
import { faultOf } from '../faultOf.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const statute = readStatute();
const workspace = fixtureWorkspace();
/** At once, without phases. */
const WHOLE: Campaign = {
  ...workspace.campaign('26NA04'),
  phases: [],
  owner_mailing: readPeriod('mid-March 2026'),
};
const BRAND = workspace.brandOf(WHOLE);

const paper = (
  change: Partial<Campaign> = {},
  document: StatutoryDocument = 'owner-letter',
  brand: Brand = BRAND,
) => statuteOf(statute, { campaign: { ...WHOLE, ...change }, brand, document });
const texts = (change: Partial<Campaign> = {}, document: StatutoryDocument = 'owner-letter') =>
  paper(change, document)?.texts ?? {};
const recall = (change: Partial<Recall>): Partial<Campaign> => ({
  recall: { incidents: {}, obliged: true, statutory: {}, ...WHOLE.recall, ...change },
});
const noticed = (id: string, change: Partial<Campaign> = {}): Partial<Campaign> =>
  asNotice({ ...WHOLE, ...change }, id).campaign;
const without = (key: keyof Recall): Partial<Campaign> => {
  const { [key]: _, ...rest } = WHOLE.recall ?? { incidents: {}, obliged: true, statutory: {} };
  return { recall: { incidents: {}, obliged: true, statutory: {}, ...rest } };
};
/** An interim notice that does not say when it goes out. */
function undatedInterim(): Partial<Campaign> {
  const { mailing: _, ...interim } = WHOLE.notices?.interim ?? { statutory: true };
  return noticed('interim', { published: {}, notices: { interim }, remedy_from: readPeriod('TBD') });
}

/** Nothing of its own: the product prints every section. */
const bare = (change: Partial<Campaign> = {}): Partial<Campaign> => ({
  owner_letter: {
    greeting: { en: 'Dear Owner:' },
    opening: [],
    sections: [],
    closing: [{ en: 'Thank you.' }],
  },
  ...change,
});

describe('a recall that need not reimburse, since the agency agreed', () => {
  it('says nothing of it, without a sheet and without TTY', () => {
    const mute = { ...BRAND, contact: { ...BRAND.contact, tty: undefined } } as Brand;
    const exempt = { enclosures: [], ...recall({ reimbursement_exempt: 'All are under warranty' }) };
    const ids = paper(exempt, 'owner-letter', mute)?.statements.map(({ id }) => id);
    expect(ids).toContain('lessor');
    expect(ids).not.toContain('reimbursement');
    expect(texts()).toHaveProperty('reimbursement');
  });
});

describe('a fact that the file lists as open', () => {
  const open = (...paths: readonly string[]) => ({ open_points: [{ what: 'Not known yet.', paths }] });

  it('is said to be supplied, alone or with the text that it decides', () => {
    const { agency_numbers: _, ...rest } = WHOLE.recall ?? { incidents: {}, obliged: true, statutory: {} };
    const unnumbered = { recall: rest, ...open('recall.agency_numbers') };
    expect(texts(unnumbered, 'owner-notice').dealer_number?.en).toBe(
      'NHTSA Recall No. [to be supplied] (our number 26NA04)',
    );
    expect(texts({ ...without('crash'), ...open('recall.crash') }).risk).toEqual({
      en: '[to be supplied: evaluation of the risk]',
      es: '[por completar]',
    });
  });

  it('stands where its section is added', () => {
    const added = paper(bare({ condition: undefined, ...open('condition') }))?.added[0]?.paragraphs[0]?.en;
    expect(added).toBe('[to be supplied: what may go wrong with the vehicle]');
  });
});

describe('the prescribed texts of an owner letter', () => {
  it('come in the order of the law', () => {
    const ids = paper(bare())?.statements.map(({ id }) => id);
    expect(ids).toEqual([
      'heading',
      'applies',
      'opening',
      'decision',
      'component',
      'causes',
      'risk',
      'remedy_free',
      'remedy_date',
      'remedy_time',
      'complaint',
      'lessor',
      'lookup',
      'reimbursement',
    ]);
  });

  it('name maker, defect and vehicles in the decision', () => {
    expect(texts().decision?.en).toBe(
      'Norvane Motors of America, Inc. has decided that a defect which relates to motor vehicle safety exists in certain 2023 - 2024 model year Fjord and Fjord Hybrid vehicles.',
    );
  });

  it('name each standard that is not met', () => {
    const standard = [
      { number: '103', title: { en: 'Windshield Defrosting' } },
      { number: '111', title: { en: 'Rear Visibility' } },
    ];
    expect(texts(recall({ basis: 'noncompliance', standard })).decision?.en).toMatch(
      /fail to conform to Federal Motor Vehicle Safety Standard No\. 103, Windshield Defrosting, and No\. 111, Rear Visibility\.$/,
    );
  });

  it('say whose decision it was where the agency decided', () => {
    expect(texts(recall({ decided_by: 'agency' })).decision?.en).toMatch(
      /^The Administrator of the National Highway Traffic Safety Administration has decided/,
    );
  });

  it.each([
    ['without_warning', 'This defect can cause a vehicle crash without prior warning.'],
    ['with_warning', 'If this warning is not heeded, a vehicle crash can occur.'],
    ['none', 'Possible injury: burns.'],
  ] as const)('weigh the risk of a crash: %s', (crash, sentence) => {
    expect(texts(recall({ crash })).risk?.en).toBe(sentence);
  });

  it('add what the sections of the campaign leave out, under headings of their own', () => {
    const added = paper(bare())?.added.map(({ id, paragraphs }) => [id, paragraphs[0]?.en]);
    expect(added).toMatchObject([
      ['description', '{{campaign.condition}}'],
      ['precautions', '{{campaign.owner_actions.0.text}}'],
      ['risk', '{{campaign.risk}}'],
      ['remedy', '{{campaign.remedy}}'],
      ['complaint', expect.stringContaining('1-888-327-4236')],
      ['lessor', expect.stringContaining('within ten days')],
      ['lookup', expect.stringContaining('nhtsa.gov/recalls')],
    ]);
  });

  it('promise a second notice while there is no remedy', () => {
    const interim = noticed('interim', { remedy_from: readPeriod('TBD') });
    expect(texts(interim).interim?.en).toMatch(/do not know yet when .* second notice/);
    expect(texts(interim)).not.toHaveProperty('remedy_date');
    const quarter = noticed('interim', { remedy_from: readPeriod('first quarter of 2026') });
    expect(texts(quarter).interim?.en).toContain('from the first quarter of 2026.');
    expect(texts(noticed('interim', { remedy_from: readPeriod('June 2026') })).interim?.en).toContain(
      'We expect it from June 2026.',
    );
    expect(texts().interim).toBeUndefined();
  });

  it('are those of the notice, whatever is available', () => {
    const late = { available: false, remedy_from: readPeriod('June 2026') };
    expect(texts(late)).not.toHaveProperty('interim');
    expect(texts(late).remedy_date?.en).toBe('The remedy will be available from June 2026.');
    expect(texts(noticed('interim', { remedy_from: readPeriod('June 2026') }))).toHaveProperty('interim');
  });

  it('bear the code of the notice, in messages as well', () => {
    expect(
      texts(noticed('interim', { remedy_from: readPeriod('TBD') }), 'owner-notice').dealer_number?.en,
    ).toBe('NHTSA Recall No. 26V-999 (our number 26NB04)');
    expect(texts({}, 'owner-notice').dealer_number?.en).toContain('(our number 26NA04)');
  });

  it('are printed for a notice under the law only', () => {
    const correction = noticed('correction', { notices: { correction: { statutory: false } } });
    expect(paper(correction)).toBeUndefined();
    expect(paper(correction, 'envelope')).toBeUndefined();
    expect(paper(correction, 'dealer-letter')).toBeDefined();
  });

  it('may be replaced by the campaign, where they are not locked', () => {
    const own = { text: { en: 'Look here.' }, reason: 'shorter', approved: 'Counsel 2026-03-01' };
    expect(texts(recall({ statutory: { lookup: own } })).lookup).toEqual({ en: 'Look here.' });
  });
});

describe('the date of a paper', () => {
  it('chooses the wording in force, and before the earliest version takes that', () => {
    const old = paper({ owner_mailing: readPeriod('2003-05') });
    expect(old?.texts.opening?.en).toContain('the requirements of the National Traffic');
    expect(old?.texts.complaint?.en).toContain('400 Seventh Street SW');
    const early = old?.statements.filter((each) => each.early).map(({ id }) => id);
    expect(early).toContain('heading');
  });

  it('leaves the label off the envelope before 18 February 2014', () => {
    expect(texts({ owner_mailing: readPeriod('2014-02') }, 'envelope')).not.toHaveProperty(
      'envelope_label_1',
    );
    expect(texts({ owner_mailing: readPeriod('2014-03') }, 'envelope')).toHaveProperty('envelope_label_1');
    expect(texts({ owner_mailing: readPeriod('2014-02') }, 'envelope')).toHaveProperty('envelope_notation');
  });
});

describe('a fact that a text needs', () => {
  const { legal_name: _, ...nameless } = BRAND;
  const mute = { ...BRAND, contact: { ...BRAND.contact, tty: undefined } } as Brand;
  const GONE: readonly [string, Partial<Campaign>, StatutoryDocument?, Brand?][] = [
    ['recall.basis', without('basis')],
    ['recall.crash', without('crash')],
    ['recall.component', without('component')],
    ['recall.injury', without('injury')],
    ['recall.standard', recall({ basis: 'noncompliance' })],
    ['recall.agency_numbers', without('agency_numbers'), 'dealer-letter'],
    ['recall.agency_numbers', without('agency_numbers'), 'disclosure-form'],
    ['recall.decided_by', {}, 'owner-letter', nameless],
    ['legal_name', recall({ decided_by: 'Volta Pumps' }), 'owner-letter', nameless],
    ['warnings', { ...recall({ crash: 'with_warning' }), warnings: undefined }],
    ['condition', bare({ condition: undefined })],
    ['owner_actions', bare({ owner_actions: undefined })],
    ['risk', bare({ risk: undefined })],
    ['remedy', bare({ remedy: undefined })],
    ['remedy_is', { remedy_is: undefined }],
    ['repairs', bare({ repairs: [] })],
    ['remedy_from', { stage: 'interim' }],
    ['remedy_from', noticed('interim')],
    ['owner_mailing', { owner_mailing: undefined, published: {} }],
    ['notices.interim.mailing', undatedInterim()],
    ['recall.vehicles', { vehicles: undefined }],
    ['contact.tty', { enclosures: [] }, 'owner-letter', mute],
  ];

  it('is among these, whichever it is, unless its paper can be made without it', () => {
    const optional = ['recall.causes', 'recall.report', 'reimbursement.checklist'];
    const known = new Set([...GONE.map(([field]) => field), ...optional]);
    expect(
      Object.values(LAW_FACTS)
        .map(({ key }) => key)
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it.each(GONE)(
    'is asked for when it is gone: %s',
    (field, change, document = 'owner-letter', brand = BRAND) => {
      const fault = faultOf(() => paper(change, document, brand));
      expect(fault).toMatchObject({ code: 'RECALL_FACT', place: { field } });
      expect(fault.message).toMatch(/is missing: 49 CFR .* asks for it/);
      expect(fault.hint).toMatch(/^give /);
    },
  );
});

it('says that only the interim letter can be made while the day of the remedy is TBD', () => {
  const undated = { available: false, remedy_from: readPeriod('TBD') };
  const fault = faultOf(() => paper(undated));
  expect(fault).toMatchObject({ code: 'RECALL_FACT', place: { field: 'remedy_from' } });
  expect(fault.message).toContain('remedy_from says TBD: only the interim owner-letter can be made');
  expect(fault.hint).toMatch(/^make it with --notice interim/);
  const without = faultOf(() => paper({ ...undated, notices: {} }));
  expect(without.hint).toMatch(/^add an interim notice .* --notice interim/);
});

describe('what is no safety recall', () => {
  it.each(workspace.campaignCodes())('has prescribed texts only where it is one: %s', (code) => {
    const campaign = workspace.campaign(code);
    const { kind } = campaign;
    if (kind === 'safety_recall') return expect(campaign.recall).toBeDefined();
    for (const document of ['owner-letter', 'dealer-letter', 'envelope', 'disclosure-form'] as const)
      expect(statuteOf(statute, { campaign, brand: workspace.brandOf(campaign), document })).toBeUndefined();
    return expect(campaign.recall).toBeUndefined();
  });
});

describe('every prescribed text', () => {
  it('says where it is written and how sure we are, in both languages', () => {
    for (const { id, versions, zone } of statute.texts)
      for (const { en, es, source } of versions) {
        expect(`${id} ${en}`).not.toBe(`${id} `);
        expect(source).not.toBe('');
        if (zone !== 'label') expect(`${id} ${es ?? ''}`).not.toBe(`${id} `);
      }
  });
});
