import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigit, yearCode } from '../../../src/base/facts/vin.js';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import type { LookedUp } from '../../../src/disclose/lookup/lookedUp.js';
import { lookUpVin } from '../../../src/disclose/lookup/lookUpVin.js';
import { remedyState } from '../../../src/disclose/lookup/remedyState.js';
import { formContent } from '../../../src/disclose/papers/formContent.js';
import type { DeskStore } from '../../../src/disclose/permission/knownFacts.js';
import type { Stated } from '../../../src/disclose/permission/ruling.js';
import type { MailedNotice } from '../../../src/shapes/mailings/mailings.js';
import type { Owner, Vehicle } from '../../../src/shapes/records.js';
import { noticepress } from '../../cli/noticepress.js';
import { FIXTURES, unknownVin } from '../desk.js';

const CASES = join(import.meta.dirname, '../../cases');
const workspace = openWorkspace(FIXTURES, nodeFiles);
const fjordVin = (serial: string): string => withCheckDigit(`2T2BZMCA0${yearCode(2023)}C${serial}`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-lookup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A store that knows one vehicle. */
const storeOf = (
  vin: string,
  vehicle: Vehicle,
  done: readonly string[] = [],
  mailed: readonly MailedNotice[] = [],
): DeskStore => ({
  mailings: { noticesTo: async (asked) => (asked === vin ? mailed : []) },
  findVehicle: async (asked) => (asked === vin ? vehicle : undefined),
  findOwner: async (): Promise<Owner | undefined> => undefined,
  remediesOf: async (asked) =>
    asked === vin ? done.map((campaign) => ({ vin, campaign, date: undefined, outcome: '' })) : [],
});

async function lookUp(vin: string, store?: DeskStore, stated?: Stated): Promise<LookedUp> {
  const found = await lookUpVin({ workspace, store, files: {}, vin, stated });
  if (found.kind === 'wrong') throw new Error(found.hint);
  return found;
}

const RX: Vehicle = { model: 'RX 350', modelYear: 2017, productionDate: '2016-11-02', status: 'used' };
const FJORD: Vehicle = {
  model: 'Fjord Hybrid',
  modelYear: 2023,
  productionDate: '2023-08-02',
  status: 'used',
};

describe('a look-up', () => {
  it.each([
    ['none', undefined, ['20V-012', '20V-682']],
    ['that it was added later', { filing: 'added' }, ['20V-682']],
    ['that it was there from the first', { filing: 'first' }, ['20V-012']],
  ])('tells the recall numbers of the vehicle: of what is known, %s', async (_known, attributes, numbers) => {
    const taken = openWorkspace(join(CASES, '20TA02'), nodeFiles);
    const vin = unknownVin(2019);
    const store = storeOf(vin, { model: 'Avalon', modelYear: 2019, status: 'used', attributes });
    const found = await lookUpVin({ workspace: taken, store, files: {}, vin, stated: undefined });
    if (found.kind === 'wrong') throw new Error(found.hint);
    expect(found.campaigns.find(({ code }) => code === '20TA02')?.agency_numbers).toEqual(numbers);
  });

  it('asks every campaign and every follow-up of the workspace', async () => {
    const { campaigns, follow_ups } = await lookUp(unknownVin(2017), storeOf(unknownVin(2017), RX));
    expect(campaigns.map(({ code }) => code).toSorted()).toEqual(workspace.campaignCodes());
    expect(follow_ups.map(({ name }) => name)).toEqual(workspace.followUpNames());
    expect(campaigns.filter(({ covered }) => covered).map(({ code }) => code)).toEqual(['20LC02', '20LE02']);
    for (const { why, remedy } of campaigns) {
      expect(why).not.toBe('');
      expect(['available', 'not-available', 'done']).toContain(remedy);
    }
  });

  it('knows what is done from the store as well as from the remedied file', async () => {
    const vin = unknownVin(2017);
    const { campaigns } = await lookUp(vin, storeOf(vin, RX, ['20LC02']));
    expect(campaigns.find(({ code }) => code === '20LC02')).toMatchObject({ remedy: 'done', open: false });
    expect(campaigns.find(({ code }) => code === '20LE02')).toMatchObject({ open: true });
    const inFile = await lookUp('JTJAAAAB5RA937258');
    expect(inFile.campaigns[0]).toMatchObject({
      code: '23LJ01',
      remedy: 'done',
      step: 'none',
      form: { may_sign: false },
    });
    expect(inFile).toMatchObject({ step: 'none', sentence: 'Nothing is open on this vehicle.' });
  });

  it('answers for a VIN whose only row cannot be used, and tells what is wrong with it', async () => {
    const vin = unknownVin(2017, '000311');
    const row = `${vin},Ana Lind,1 Elm St,Austin,TX,7870X,RX 350,2017`;
    const owners = join(folder, 'bad-address.csv');
    const head = 'vin,name,address1,city,state,zip,model,model_year';
    writeFileSync(owners, `${head},production_date\n${row},2016-11-02\n`);
    const found = await lookUpVin({ workspace, store: undefined, files: { owners }, vin });
    expect(found).toMatchObject({
      kind: 'read',
      known: true,
      vehicle: { model: 'RX 350', production_date: '2016-11-02' },
      unread: [{ name: expect.stringMatching(/bad-address\.csv:2/), code: 'ADDRESS_INCOMPLETE' }],
    });
    expect(JSON.stringify(found)).not.toContain('Ana Lind');
    const settings = ['status=used'];
    const campaign = workspace.campaign('20LC02');
    const order = { workspace, campaign, vin, dealer: undefined, settings, store: undefined };
    expect((await formContent({ ...order, files: { owners } })).vehicle).toMatchObject({ vin });
    writeFileSync(owners, `${head},production_date\n${row},2016-31-02\n`.replace('7870X', '78701'));
    expect(await lookUpVin({ workspace, store: undefined, files: { owners }, vin })).toMatchObject({
      unread: [{ code: 'DATE_INVALID' }],
    });
    await expect(formContent({ ...order, files: { owners } })).rejects.toMatchObject({
      code: 'DATE_INVALID',
    });
  });

  it('says by the phase whether the remedy is available, and when it is expected', async () => {
    const vin = fjordVin('000011');
    const { campaigns, sentence } = await lookUp(vin, storeOf(vin, FJORD));
    const [recall] = campaigns;
    const phase = workspace.campaign('26NA04').phases[1];
    expect(recall).toMatchObject({
      code: '26NA04',
      covered: true,
      phase: { number: 2, of: 2 },
      remedy: phase?.available ? 'available' : 'not-available',
      state: 'interim',
      expected: phase?.remedy_from?.printed.en,
      step: 'sign',
    });
    expect(sentence).toMatch(/^26NA04 is open and its remedy is not available yet/);
  });

  it.each([
    ['retraction', [], 'done', false, 'closes'],
    ['supplement', ['26NA04'], 'interim', true, 'reopens'],
    ['reminder', ['26NA04'], 'done', false, 'none'],
  ] as const)('tells what a %s did to the record', async (id, work, state, open, effect) => {
    const vin = fjordVin('000013');
    const mailed = [{ campaign: '26NA04', notice: id, day: '2027-05-03' }] as const;
    const noticed = {
      ...workspace,
      campaign: (code: string) => {
        const file = workspace.campaign(code);
        const notice = { kind: id, statutory: true } as const;
        return code === '26NA04' ? { ...file, notices: { ...file.notices, [id]: notice } } : file;
      },
    };
    const store = storeOf(vin, FJORD, work, mailed);
    const found = await lookUpVin({ workspace: noticed, store, files: {}, vin });
    expect(found.kind === 'read' && found.campaigns.find(({ code }) => code === '26NA04')).toMatchObject({
      notices: [{ id, day: '2027-05-03', effect }],
      state,
      open,
    });
  });

  it.each(['new', 'demonstrator'] as const)(
    'holds a %s vehicle under a recall, and says so first',
    async (status) => {
      const vin = fjordVin('000012');
      const found = await lookUp(vin, storeOf(vin, { ...FJORD, status }));
      expect(found).toMatchObject({
        step: 'hold',
        sentence: 'Do not deliver this vehicle until 26NA04 is done.',
      });
      const reasons = found.campaigns[0]?.form?.reasons.map(({ code }) => code);
      expect(reasons).toContain('DISCLOSURE_OPEN_RECALL');
    },
  );

  it('asks for what is missing of a VIN without a record, and takes the word of the dealer', async () => {
    const vin = unknownVin(2017);
    const nothing = await lookUp(vin);
    expect(nothing).toMatchObject({ known: false, step: 'ask' });
    expect(nothing.campaigns.find(({ code }) => code === '20LC02')).toMatchObject({
      covered: null,
      remedy: 'not-available',
      state: 'unknown',
    });
    const stated = await lookUp(vin, undefined, RX);
    expect(stated.known).toBe(false);
    expect(stated.campaigns[0]).toMatchObject({ code: '20LC02', covered: true, form: { may_sign: true } });
  });

  it('names up to three vehicles on record that a mistyped VIN may mean', async () => {
    const vin = unknownVin(2017);
    const swapped = vin.slice(0, 15) + vin.charAt(16) + vin.charAt(15);
    const found = await lookUpVin({ workspace, store: storeOf(vin, RX), files: {}, vin: swapped });
    expect(found).toMatchObject({
      kind: 'wrong',
      code: 'VIN_CHECK_DIGIT',
      likely: [{ vin, model: 'RX 350', model_year: 2017 }],
    });
    const inFile = await lookUpVin({ workspace, store: undefined, files: {}, vin: 'JTJAAAAB5RA93725' });
    expect(inFile).toMatchObject({ kind: 'wrong', likely: [{ vin: 'JTJAAAAB5RA937258' }] });
  });

  it('tells which file it could not read, and answers from the others', async () => {
    const broken = { ...workspace, campaignCodes: () => ['20LC02', 'NONE01'] };
    const found = await lookUpVin({ workspace: broken, store: undefined, files: {}, vin: unknownVin(2017) });
    expect(found).toMatchObject({
      campaigns: [{ code: '20LC02' }],
      unread: [{ name: 'NONE01', code: 'CAMPAIGN_UNKNOWN' }],
    });
  });
});

describe('the state of a remedy', () => {
  const campaign = workspace.campaign('23LJ01');
  it('is unknown where it depends on a phase that nobody knows', () => {
    expect(remedyState(campaign, undefined)).toBe('unknown');
    const allOpen = { ...campaign, phases: campaign.phases.map((phase) => ({ ...phase, available: true })) };
    expect(remedyState(allOpen, undefined)).toBe('available');
  });
  it('tells interim steps from waiting', () => {
    const closed = campaign.phases.find(({ available }) => !available);
    expect(remedyState(campaign, closed)).toBe('not-yet');
    expect(remedyState({ ...campaign, notices: { interim: { promises: 'remedy' } } } as never, closed)).toBe(
      'interim',
    );
  });
});

describe('lookup', () => {
  it('prints the answer as JSON, and exits with 0 whatever is open', async () => {
    const { exit, out } = await noticepress('lookup', '2T2BAMCA2RC911964', '--workspace', FIXTURES, '--json');
    expect(exit).toBe(0);
    const { format, vin, campaigns } = JSON.parse(out);
    expect({ format, vin }).toEqual({ format: 1, vin: '2T2BAMCA2RC911964' });
    expect(campaigns[0]).toMatchObject({ code: '23LJ01', covered: true, remedy: 'available' });
  });

  it('exits with 2 and prints likely VINs where the VIN cannot be read', async () => {
    const json = await noticepress('lookup', '2T2BAMCA2RC911946', '--workspace', FIXTURES, '--json');
    expect(json.exit).toBe(2);
    expect(JSON.parse(json.out).likely[0].vin).toBe('2T2BAMCA2RC911964');
    const text = await noticepress('lookup', '2T2BAMCA2RC911946', '--workspace', FIXTURES);
    expect(text).toMatchObject({ exit: 2, out: '' });
    expect(text.err).toContain('2T2BAMCA2RC911964');
  });

  it('agrees with phase, which reads the store and the remedied file too', async () => {
    const phase = await noticepress(
      'phase',
      '--campaign',
      '23LJ01',
      '--vin',
      'JTJAAAAB5RA937258',
      '--workspace',
      FIXTURES,
      '--json',
    );
    expect(JSON.parse(phase.out)).toMatchObject({ kind: 'covered', remedy: 'done', phase: { number: 5 } });
    const remedied = join(folder, 'remedied.csv');
    writeFileSync(remedied, 'vin,campaign,date\n2T2BAMCA2RC911964,23LJ01,2024-02-01\n');
    const other = await noticepress(
      'phase',
      '--campaign',
      '23LJ01',
      '--vin',
      '2T2BAMCA2RC911964',
      '--workspace',
      FIXTURES,
      '--remedied',
      remedied,
      '--json',
    );
    expect(JSON.parse(other.out).remedy).toBe('done');
  });
});
