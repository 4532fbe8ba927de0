import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticepress } from './noticepress.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Runs what `npm run build` made. */
const PROGRAM = join(import.meta.dirname, '../../bin/noticepress.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('lists every command in its help', async () => {
    const { exit, out } = await noticepress('--help');
    expect(exit).toBe(0);
    for (const name of ['init', 'schema', 'render', 'batch', 'verify', 'decode', 'phase'])
      expect(out).toContain(`noticepress ${name}`);
  });

  it.each([
    { argv: [], says: 'a command is missing' },
    { argv: ['bach'], says: 'Did you mean batch?' },
    { argv: ['decode', '23LJ01', '--colour'], says: 'Unknown argument: colour' },
    { argv: ['decode', '23-LJ', '--workspace', FIXTURES], says: 'is not a campaign code' },
    {
      argv: ['render', 'owner-letter', '--workspace', FIXTURES, '--campaign', '23LJ02', '--sample'],
      says: 'did you mean 23LJ01?',
    },
    { argv: ['render', 'poster', '--workspace', FIXTURES, '--campaign', '23LJ01'], says: 'DOCUMENT_UNKNOWN' },
    {
      argv: ['render', 'csp-sheet', '--workspace', FIXTURES, '--campaign', '23LJ01', '--sample'],
      says: 'DOCUMENT_ABSENT',
    },
    {
      argv: ['render', 'owner-letter', '--workspace', FIXTURES, '--campaign', '23LJ01'],
      says: 'made for one vehicle',
    },
    {
      argv: [
        'render',
        'owner-letter',
        '--workspace',
        FIXTURES,
        '--campaign',
        '20LC02',
        '--sample',
        '--lang',
        'es',
      ],
      says: 'there is no owner-letter in Spanish\n  hint: remove --lang to make it in English',
    },
    {
      argv: ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--phase', '6', '--out', 'nowhere'],
      says: 'PHASE_UNAVAILABLE',
    },
    {
      argv: ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--phase', '9', '--out', 'nowhere'],
      says: 'PHASE_UNKNOWN',
    },
    {
      argv: ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--wave', '3/2', '--out', 'nowhere'],
      says: 'write a wave as',
    },
    {
      argv: ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--wave', 'half', '--out', 'nowhere'],
      says: 'USAGE  --wave half is not a wave',
    },
    {
      argv: ['outbox', 'list', '--workspace', FIXTURES, '--limit', 'abc'],
      says: 'USAGE  --limit must be a whole number of at least 0',
    },
    {
      argv: ['outbox', 'list', '--workspace', FIXTURES, '--limit', '-3'],
      says: 'USAGE  --limit must be a whole number of at least 0',
    },
    {
      argv: ['notify', '--workspace', FIXTURES, '--campaign', '23LJ01', '--phase', 'x'],
      says: 'USAGE  --phase must be a whole number of at least 1',
    },
    {
      argv: ['batch', '--workspace', FIXTURES, '--campaign', '23LJ01', '--out'],
      says: 'USAGE  Not enough arguments following: out',
    },
    {
      argv: ['batch', '--campaign', '23LJ01', '--owners', 'a.csv', '--owners', 'b.csv', '--out', 'nowhere'],
      says: 'USAGE  --owners is given twice',
    },
    { argv: ['batch', '--follow-up', 'a', '--follow-up=b'], says: 'USAGE  --follow-up is given twice' },
    { argv: ['batch', '--split', '5', '--split', '6'], says: 'USAGE  --split is given twice' },
    {
      argv: ['phase', '--workspace', FIXTURES, '--campaign', '23LJ01', '--model', 'LC'],
      says: 'give --vin, or --model and --built',
    },
  ])('ends with 2 and says how it is used: $argv', async ({ argv, says }) => {
    const { exit, out, err } = await noticepress(...argv);
    expect(err).toContain(says);
    expect(err).toContain('hint: ');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(existsSync('nowhere')).toBe(false);
  });

  it.each([
    {
      argv: [
        'phase',
        '--workspace',
        tmpdir(),
        '--campaign',
        '23LJ01',
        '--model',
        'LC',
        '--built',
        '2022-12-01',
      ],
      says: 'WORKSPACE_INVALID',
    },
    {
      argv: [
        'batch',
        '--workspace',
        FIXTURES,
        '--campaign',
        '23LJ01',
        '--owners',
        'no-such.csv',
        '--out',
        'nowhere',
      ],
      says: 'no-such.csv  FILE_UNREADABLE',
    },
  ])('ends with 3 when the run fails: $says', async ({ argv, says }) => {
    const { exit, err } = await noticepress(...argv);
    expect(err).toContain(says);
    expect(exit).toBe(3);
  });

  it('decodes a campaign code', async () => {
    const { exit, out } = await noticepress('decode', '20LE02', '--workspace', FIXTURES);
    expect(exit).toBe(0);
    expect(out).toMatch(/E +Current phase \/ program +Customer Support Program/);
  });

  it('says in which phase an LC of December 2022 is, and why', async () => {
    const { exit, out } = await noticepress(
      'phase',
      '--workspace',
      FIXTURES,
      '--campaign',
      '23LJ01',
      '--model',
      'LC',
      '--built',
      '2022-12-15',
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/phase +1, remedy available/);
    expect(out).toContain('2022-11-07 to 2022-12-28');
  });

  const LIMIT = 'vehicles:\n  when: { any: [{ sold_in: TX }, { registered_in: TX }] }\n';

  it('says of a campaign limited to states whom it covers, and why it does not cover a VIN elsewhere', async () => {
    const campaign = join(folder, '23LJ01.yaml');
    const text = readFileSync(join(FIXTURES, 'campaigns/23LJ01.yaml'), 'utf8');
    writeFileSync(campaign, text.replace('vehicles:\n', LIMIT));
    const owners = join(folder, 'vermont.csv');
    writeFileSync(
      owners,
      'vin,name,address1,city,state,zip,model,model_year,production_date\n7ZZFJ4RB8RA900101,Ana Vale,1 Elm St,Barre,VT,05641,RX 350h,2024,2023-09-05\n',
    );
    const argv = ['phase', '--workspace', FIXTURES, '--campaign', campaign];
    const asked = await noticepress(...argv, '--model', 'LC', '--built', '2022-12-15');
    expect(asked.out).toMatch(/limited to +vehicles sold or registered in Texas/);
    const found = await noticepress(...argv, '--vin', '7ZZFJ4RB8RA900101', '--owners', owners);
    expect(found.out).toContain(
      'it is not known where it was sold and it is registered in VT; 23LJ01 is limited to vehicles sold or registered in Texas',
    );
  });

  it('prints a JSON Schema whose first example an editor could use', async () => {
    const { out } = await noticepress('schema');
    const schema: unknown = JSON.parse(out);
    expect(schema).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['code', 'kind', 'brand', 'title']),
    });
    const part = await noticepress('schema', 'brand', 'contact.hours');
    expect(JSON.parse(part.out)).toMatchObject({ type: 'array' });
    expect(await noticepress('schema', 'brand', 'contact.hour')).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('did you mean hours?'),
    });
  });

  it('writes a document to a file, and to standard output without one', async () => {
    const file = join(folder, 'letter.pdf');
    const argv = ['render', 'owner-letter', '--workspace', FIXTURES, '--campaign', '23LJ01', '--sample'];
    const { exit, err } = await noticepress(...argv, '--out', file);
    expect(exit).toBe(0);
    expect(err).toMatch(/: 23LJ01 Owner Letter, 1 page\n$/);
    const { out } = await noticepress(...argv);
    expect(out).toBe(readFileSync(file, 'latin1'));
  });

  it('refuses a document for a vehicle that the campaign does not cover', async () => {
    const owners = join(folder, 'one.csv');
    writeFileSync(
      owners,
      'vin,name,address1,city,state,zip,model,model_year,production_date\n7ZZFJ4RB8RA900101,Ana Vale,1 Elm St,Waco,TX,76701,Fjord,2024,2024-03-08\n',
    );
    const { exit, err } = await noticepress(
      'render',
      'owner-letter',
      '--workspace',
      FIXTURES,
      '--campaign',
      '23LJ01',
      '--vin',
      '7ZZFJ4RB8RA900101',
      '--owners',
      owners,
    );
    expect(err).toContain(
      'VEHICLE_NOT_COVERED  23LJ01 does not cover 7ZZFJ4RB8RA900101: Fjord is not a model of 23LJ01',
    );
    expect(exit).toBe(2);
  });

  it.runIf(existsSync('/proc/self'))('says where a batch cannot be made', async () => {
    const wanted = ['--campaign', '23LJ01', '--phase', '5', '--out', '/proc/noticepress/batch'];
    expect(await noticepress('batch', '--workspace', 'fixtures', ...wanted)).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/^\/proc\/noticepress\/batch\.partial {2}FILE_UNWRITABLE/),
    });
  });

  it('finds what was changed in a batch folder', async () => {
    const dir = join(folder, 'batch');
    await noticepress(
      'batch',
      '--workspace',
      'fixtures',
      '--campaign',
      '23LJ01',
      '--phase',
      '5',
      '--out',
      dir,
    );
    writeFileSync(join(dir, 'manifest.csv'), `${readFileSync(join(dir, 'manifest.csv'), 'utf8')}\n`);
    const { exit, out } = await noticepress('verify', dir);
    expect(exit).toBe(1);
    expect(out).toContain('manifest.csv');
  });

  // a device that is always full, where the system has one
  it.runIf(existsSync('/dev/full'))('ends with 3 when its output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'schema'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(stderr).toMatch(/^FILE_UNWRITABLE {2}standard output cannot be written/);
    expect(status).toBe(3);
  });

  it('does not mind a reader that goes away', () => {
    const pipe = `"${process.execPath}" "${PROGRAM}" schema | true; exit \${PIPESTATUS[0]}`;
    const { status, stderr } = spawnSync('bash', ['-c', pipe], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('exits as it should where nobody hears of problems', () => {
    const full = openSync('/dev/full', 'w');
    const absent = [PROGRAM, 'verify', join(folder, 'absent')];
    const { status } = spawnSync(process.execPath, absent, { stdio: ['ignore', 'ignore', full] });
    closeSync(full);
    expect(status).toBe(3);
  });

  it('may have -- before the names of files', async () => {
    const plain = await noticepress('decode', '--workspace', FIXTURES, '23LJ01');
    expect(plain.exit).toBe(0);
    expect(await noticepress('decode', '--workspace', FIXTURES, '--', '23LJ01')).toEqual(plain);
  });
});
