import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import type { FileSource } from '../../../src/shapes/files.js';
import { faultOf } from '../faultOf.js';
import { FIXTURES, filesInMemory, fixtureText, fixtureWorkspace } from '../fixtureFiles.js';

const SMALL = `code: 24XC01
kind: special_service_campaign
program: Campaign
brand: lexus
title: Handle
`;

function inMemory(files: Readonly<Record<string, string>>) {
  return filesInMemory({
    'w/noticepress.yaml': 'format: 1\nname: Test\n',
    'w/brands/lexus.yaml': fixtureText('brands/lexus.yaml'),
    ...files,
  });
}

describe('the fixture workspace', () => {
  const workspace = fixtureWorkspace();

  it('reads every campaign and its brand', () => {
    for (const code of workspace.campaignCodes()) {
      const campaign = workspace.campaign(code);
      expect(campaign.code).toBe(code);
      expect(workspace.brandOf(campaign).name).toBe(code === '26NA04' ? 'Norvane' : 'Lexus');
      expect(workspace.linked(campaign).map((linked) => linked.code)).toEqual(campaign.linked);
    }
    expect(workspace.campaignCodes()).toEqual(expect.arrayContaining(['20LC02', '20LE02', '23LJ01']));
  });

  it('finds a campaign in any case, and by path', () => {
    expect(workspace.campaign('23lj01')).toBe(workspace.campaign('23LJ01'));
    expect(workspace.campaign(`${FIXTURES}/campaigns/23LJ01.yaml`).code).toBe('23LJ01');
  });

  it('names the known campaigns and the nearest one when there is none', () => {
    const fault = faultOf(() => workspace.campaign('23LJ10'));
    expect(fault.code).toBe('CAMPAIGN_UNKNOWN');
    expect(fault.message).toContain('20LC02, 20LE02, 23LJ01');
    expect(fault.message).toContain('did you mean 23LJ01?');
  });

  it('says where a path leads to nothing', () => {
    expect(faultOf(() => workspace.campaign('./nothing.yaml')).code).toBe('FILE_UNREADABLE');
  });

  it('lets a campaign and a document say brand facts differently, fact by fact', () => {
    const handles = workspace.brandOf(workspace.campaign('20LC02'));
    expect(handles.customer.one).toEqual({ en: 'customer' });
    expect(handles.contact).toMatchObject({
      phone: '1-800-255-3987',
      hours: [{ en: 'Monday through Friday, 7:00 am to 7:00 pm' }, { en: 'Saturday 8:00 am to 5:00 pm' }],
    });
    expect(handles.links).toMatchObject({
      recall: 'www.lexus.com/recall',
      community: 'http://www.lexus.com/drivers/',
    });

    const keys = workspace.campaign('23LJ01');
    expect(workspace.brandOf(keys, 'dealer-letter').contact.phone).toBe('1-800-255-3987');
    expect(workspace.brandOf(keys, 'dealer-faq').contact).toMatchObject({
      phone: '1-888-255-3987',
      time_zone: { en: 'Eastern Time' },
    });
    expect(workspace.brandOf(keys, 'batch-summary')).toEqual(workspace.brandOf(keys));
  });
});

describe('a workspace', () => {
  it('never takes an earlier revision for a campaign', () => {
    const files = inMemory({
      'w/campaigns/24XC01.yaml': SMALL,
      'w/campaigns/24XC01@2023-12-21.yaml': SMALL,
      'w/campaigns/README.md': 'notes',
    });
    expect(openWorkspace('w', files).campaignCodes()).toEqual(['24XC01']);
  });

  it('reads an earlier revision by its path', () => {
    const files = inMemory({ 'w/campaigns/24XC01@2023-12-21.yaml': SMALL });
    expect(openWorkspace('w', files).campaign('w/campaigns/24XC01@2023-12-21.yaml').code).toBe('24XC01');
  });

  it('is refused without noticepress.yaml', () => {
    expect(faultOf(() => openWorkspace('elsewhere', inMemory({})))).toMatchObject({
      code: 'WORKSPACE_INVALID',
      place: { file: 'elsewhere/noticepress.yaml' },
    });
  });

  it('is refused with a wrong noticepress.yaml, which is named with its line', () => {
    const text = 'format: 1\nname: Test\ncolumns:\n  owner: { vin: VIN NUMBER }\n';
    const fault = faultOf(() => openWorkspace('w', inMemory({ 'w/noticepress.yaml': text })));
    expect(fault).toMatchObject({ code: 'WORKSPACE_INVALID', place: { line: 4, column: 3 } });
    expect(fault.message).toContain('did you mean "owners"?');
  });

  it('is refused when it maps a column that we do not know, and told which is meant', () => {
    const text = 'format: 1\nname: Test\ncolumns:\n  owners:\n    vin: VIN NUMBER\n    adress1: STREET\n';
    const fault = faultOf(() => openWorkspace('w', inMemory({ 'w/noticepress.yaml': text })));
    expect(fault).toMatchObject({
      code: 'WORKSPACE_INVALID',
      place: { line: 6, column: 5, field: 'columns.owners.adress1' },
    });
    expect(fault.message).toContain('the key "adress1" is not known here; did you mean "address1"?');
  });

  it('takes one mapping for all tables', () => {
    const text =
      'format: 1\nname: Test\ncolumns:\n  owners: &ours { vin: VIN NO, name: OWNER }\n  vehicles: *ours\n';
    const { settings } = openWorkspace('w', inMemory({ 'w/noticepress.yaml': text }));
    expect(settings.columns.vehicles).toEqual({ vin: 'VIN NO', name: 'OWNER' });
  });

  it('has column mappings and the usual file names', () => {
    const text = 'format: 1\nname: Test\ncolumns:\n  owners: { vin: VIN NUMBER }\n';
    const { settings } = openWorkspace('w', inMemory({ 'w/noticepress.yaml': text }));
    expect(settings.columns).toEqual({
      owners: { vin: 'VIN NUMBER' },
      vehicles: {},
      remedied: {},
      exclude: {},
      population: {},
      addresses: {},
    });
    expect(settings.data.remedied).toBe('data/remedied.csv');
  });

  it('refuses a file whose name is not its code', () => {
    const files = inMemory({ 'w/campaigns/24XC02.yaml': SMALL });
    expect(faultOf(() => openWorkspace('w', files).campaign('24XC02')).message).toContain(
      'holds the campaign 24XC01',
    );
  });

  it.each([
    [
      'linked: [24XE01]',
      'linked[0]',
      '24XC01 is linked with 24XE01, which has no file; campaigns/ has 24XC01',
    ],
    ['prerequisites: [24XE01]', 'prerequisites[0]', '24XC01 has the prerequisite 24XE01, which has no file'],
  ])('refuses a campaign that names one without a file, with its line: %s', (line, field, what) => {
    const file = 'w/campaigns/24XC01.yaml';
    const workspace = openWorkspace('w', inMemory({ [file]: `${SMALL}${line}\n` }));
    const fault = faultOf(() => workspace.campaign('24XC01'));
    expect(fault).toMatchObject({ code: 'CAMPAIGN_INVALID', place: { file, line: 6, field } });
    expect(fault.message).toContain(what);
  });

  it('refuses a brand that has no file at the line that names it, and tells those that have', () => {
    const file = 'w/campaigns/24XC01.yaml';
    const workspace = openWorkspace('w', inMemory({ [file]: SMALL.replace('lexus', 'lexis') }));
    const fault = faultOf(() => workspace.campaign('24XC01'));
    expect(fault.place).toEqual({ file, line: 4, column: 8, field: 'brand' });
    expect(fault.message).toBe('no brand "lexis"; brands/ has lexus; did you mean lexus?');
  });
});

describe('the files of this machine', () => {
  it('are a file source', () => {
    const files: FileSource = nodeFiles;
    expect(files.exists(`${FIXTURES}/noticepress.yaml`)).toBe(true);
    expect(files.list(`${FIXTURES}/brands`)).toContain('lexus.yaml');
    expect(files.list(`${FIXTURES}/nowhere`)).toEqual([]);
  });

  it('are refused when they are no UTF-8 text, and read without their byte order mark', () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x6e, 0xf1, 0x6f]));
    writeFileSync(join(folder, 'mark.yaml'), Buffer.from([0xef, 0xbb, 0xbf, 0x61]));
    expect(faultOf(() => nodeFiles.readText(join(folder, 'latin.yaml'))).code).toBe('FILE_UNREADABLE');
    expect(faultOf(() => nodeFiles.readText(folder)).code).toBe('FILE_UNREADABLE');
    expect(nodeFiles.readText(join(folder, 'mark.yaml'))).toBe('a');
    rmSync(folder, { recursive: true });
  });
});

describe('a workspace that is opened again', () => {
  it('parses only what has changed, and what was read with it', () => {
    const files = {
      'w/noticepress.yaml': 'format: 1\nname: Test\n',
      'w/brands/lexus.yaml': fixtureText('brands/lexus.yaml'),
      'w/campaigns/24XC01.yaml': SMALL,
      'w/campaigns/24XC02.yaml': SMALL.replace('24XC01', '24XC02'),
    };
    const memory = new Map();
    const open = () => openWorkspace('w', filesInMemory(files), memory);
    const both = () => ['24XC01', '24XC02'].map((code) => open().campaign(code));
    const [first, second] = both();
    files['w/campaigns/24XC01.yaml'] = SMALL.replace('Handle', 'Pump');
    expect(both()).toEqual([{ ...first, title: { en: 'Pump' } }, second]);
    expect(both()[1]).toBe(second);
    const [pump] = both();
    files['w/brands/lexus.yaml'] = files['w/brands/lexus.yaml'].replace('name: Lexus', 'name: Luxor');
    expect(both().map(({ beside }) => beside.brand)).toEqual(['Luxor', 'Luxor']);
    expect(both()[0]).not.toBe(pump);
    files['w/campaigns/24XC01.yaml'] = `${SMALL}kind: [`;
    expect(faultOf(both).code).toBe('CAMPAIGN_INVALID');
  });
});
