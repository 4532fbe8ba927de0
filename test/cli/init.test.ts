import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { documentKinds } from '../../src/shapes/documents/documentKinds.js';
import { noticepress } from './noticepress.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-init-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = [
  { kind: 'service_campaign', code: '26NC01', mailed: 6 },
  { kind: 'safety_recall', code: '26NA01', mailed: 4 },
  { kind: 'support_program', code: '26NE01', mailed: 6 },
  { kind: 'whole_recalls', code: '26NA02', mailed: 4 },
];

describe.each(KINDS)('init --kind $kind', ({ kind, code, mailed }) => {
  const made = () => join(folder, kind);

  it('makes a workspace and prints commands that run', async () => {
    const { exit, out } = await noticepress('init', made(), '--kind', kind);
    expect(exit).toBe(0);
    const commands = out.split('\n').flatMap((line) => /^ {2}npx noticepress (.+)$/.exec(line)?.[1] ?? []);
    expect(commands).toContain(`batch --workspace ${made()} --campaign ${code} --out batch`);
    for (const command of commands) {
      const argv = command.replace(/--out (\S+)/, `--out ${join(made(), 'out-$1')}`).split(' ');
      expect(await noticepress(...argv)).toMatchObject({ exit: 0 });
    }
    const summary = readFileSync(join(made(), 'out-batch', 'summary.json'), 'utf8');
    expect(JSON.parse(summary)).toMatchObject({ records: 6, mailed, rejected: 0 });
  });

  it('packs the documents that its campaign file writes, and prints the others alone', async () => {
    const campaign = openWorkspace(made(), nodeFiles).campaign(code);
    const documents = documentKinds('campaign')
      .filter(({ section }) => campaign[section] !== undefined)
      .map(({ id }) => id);
    expect(campaign.package).toContain('dealer-letter');
    expect(documents).toEqual(expect.arrayContaining([...campaign.package]));
    for (const document of documents.filter((id) => !campaign.package.includes(id))) {
      const argv = ['render', document, '--workspace', made(), '--campaign', code, '--format', 'text'];
      expect(await noticepress(...argv, '--sample')).toMatchObject({ exit: 0 });
    }
  });

  it('names in each file a schema that is there', () => {
    const files = readdirSync(made(), { recursive: true, encoding: 'utf8' });
    const yaml = files.filter((file) => file.endsWith('.yaml'));
    expect(yaml).toHaveLength(2 + openWorkspace(made(), nodeFiles).campaignCodes().length);
    for (const file of yaml) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(made(), file), 'utf8')) ?? [];
      const path = join(made(), dirname(file), schema);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
      });
    }
    const settings = JSON.parse(readFileSync(join(made(), '.vscode', 'settings.json'), 'utf8'));
    const mapped = Object.keys(settings['yaml.schemas']);
    expect(mapped).toHaveLength(4);
    for (const schema of mapped) expect(existsSync(join(made(), schema))).toBe(true);
  });
});

describe('init', () => {
  it('prints in a recall letter what the law prescribes, and the promise of a second notice in the interim one', async () => {
    const letter = ['render', 'owner-letter', '--workspace', join(folder, 'safety_recall')];
    const argv = [...letter, '--campaign', '26NA01', '--sample', '--format', 'text'];
    const remedy = await noticepress(...argv);
    expect(remedy.out).toMatch(/IMPORTANT SAFETY RECALL/);
    expect(remedy.out.replaceAll(/\s+/g, ' ')).toContain(
      'This notice is sent to you in accordance with the National Traffic and Motor Vehicle Safety Act.',
    );
    const interim = await noticepress(...argv, '--notice', 'interim');
    expect(interim.out).toContain('26NB01');
    expect(interim.out.replaceAll(/\s+/g, ' ')).toMatch(/second notice|notify you again/i);
  });

  it('refuses a folder that holds something, and a file', async () => {
    const dir = join(folder, 'taken');
    mkdirSync(dir);
    writeFileSync(join(dir, 'noticepress.yaml'), 'mine');
    expect(await noticepress('init', dir)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('OUTPUT_OCCUPIED'),
    });
    expect(readdirSync(dir)).toEqual(['noticepress.yaml']);
    expect(await noticepress('init', join(dir, 'noticepress.yaml'))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('OUTPUT_OCCUPIED  this is a file, not a folder'),
    });
  });

  it('keeps editor settings that are there already', async () => {
    const dir = join(folder, 'settings');
    mkdirSync(join(dir, '.vscode'), { recursive: true });
    writeFileSync(join(dir, '.vscode', 'settings.json'), 'mine');
    const { exit, out } = await noticepress('init', dir);
    expect(exit).toBe(0);
    expect(out).toContain(`${join('.vscode', 'settings.json')} (yours, unchanged)`);
    expect(readFileSync(join(dir, '.vscode', 'settings.json'), 'utf8')).toBe('mine');
  });

  // a file system in which nobody makes folders, where the system has one
  it.runIf(existsSync('/proc/self'))('says where a workspace cannot be made', async () => {
    expect(await noticepress('init', '/proc/noticepress/here')).toMatchObject({
      exit: 3,
      err: expect.stringMatching(
        /^\/proc\/noticepress\/here {2}FILE_UNWRITABLE {2}the workspace cannot be written/,
      ),
    });
  });
});
