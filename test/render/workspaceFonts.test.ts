/** Fonts of a workspace reach every paper, and their licenses hold. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { release } from '../../src/cli/handlers/analyst/release.js';
import { tableAt } from '../../src/fonts/tableAt.js';
import { renderForm } from '../../src/index.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { workspaceFonts } from '../../src/render/workspaceFonts.js';
import { OWNERS_HEADER } from '../batch/world.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { checkStructure } from '../print/structure/checkStructure.js';
import { addFonts, change, FONTS, fontsIn, setIn } from './fontWorkspace.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-fonts-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns', 'data'])
    cpSync(join('fixtures', part), join(folder, part), { recursive: true });
  addFonts(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = () => {
  const workspace = openWorkspace(folder, nodeFiles);
  return { workspace, fonts: workspaceFonts(workspace) };
};

async function rendered(document: string, format: 'pdf' | 'html' = 'pdf') {
  const request = { ...opened(), campaign: '20LC02', document, subject: { kind: 'sample' }, format } as const;
  return (await renderDocument(request)).bytes;
}

/** Rewrites the license bits of a font file. */
function license(file: string, bits: number): void {
  const path = join(folder, 'fonts', file);
  const bytes = readFileSync(path);
  const table = tableAt(bytes, 'OS/2');
  if (table === undefined) throw new Error(`${file} has no OS/2 table`);
  table.setUint16(8, bits);
  writeFileSync(path, bytes);
}

describe('fonts of a workspace', () => {
  it('are embedded in a letter, whose words are read as before', async () => {
    const bytes = await rendered('owner-letter');
    expect([...fontsIn(bytes)]).toEqual(expect.arrayContaining(['Inconsolata', 'LiberationSans']));
    const { pages } = await readPdf(bytes);
    const text = pages.map(textOf).join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Your local Lexus dealer will also be glad to answer any question.');
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('are in an HTML file as fonts that a browser reads, PostScript outlines too', async () => {
    const html = Buffer.from(await rendered('owner-faq', 'html')).toString();
    const [, file = ''] = /url\(data:font\/otf;base64,([^)]*)\) format\("opentype"\)/.exec(html) ?? [];
    const font = Buffer.from(file, 'base64');
    expect(font.toString('latin1', 0, 4)).toBe('OTTO');
    for (const tag of ['CFF ', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'])
      expect(tableAt(font, tag), tag).toBeDefined();
  });

  it('give way to ours in the fields of a form, which viewers fill with TrueType outlines', async () => {
    const { workspace, fonts } = opened();
    const blank = { settings: [], files: {}, store: undefined, sample: true, format: 'pdf' } as const;
    const nobody = { vin: undefined, dealer: undefined };
    const { bytes } = await renderForm({
      workspace,
      fonts,
      campaign: workspace.campaign('20LC02'),
      ...blank,
      ...nobody,
    });
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('are what a batch is known by, and print in threads with the same bytes', async () => {
    const owner =
      '2T2BAMCA2RC911964,Ana Example,,1 Sample St,,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05';
    const owners = join(folder, 'owners.csv');
    writeFileSync(owners, [OWNERS_HEADER, owner, ''].join('\n'));
    const context = () => batchContext({ ...opened(), campaign: '23LJ01', version: 'test' });
    const request = (out: string) => ({ out: join(folder, out), inputs: { owners } });
    const made = async (out: string, workers: number) => {
      await runBatch({ ...request(out), workers }, context());
      return readFileSync(join(folder, out, 'letters-0001.pdf'));
    };
    const [alone, threaded] = [await made('alone', 1), await made('threaded', 2)];
    expect(threaded.equals(alone)).toBe(true);
    expect([...fontsIn(alone)]).toContain('Inconsolata');
    expect((await verifyBatch(join(folder, 'alone'))).findings).toEqual([]);
    const { fingerprint } = await planBatch(request('alone'), context());
    license('text.otf', 0);
    expect((await planBatch(request('alone'), context())).fingerprint).not.toBe(fingerprint);
  });
});

describe('the license of a font', () => {
  it.each([
    [2, /forbids embedding/],
    [0x100, /forbids subsets/],
    [0x200, /bitmaps only/],
  ])('that does not allow our use is an error (fsType %i)', (bits, reason) => {
    license('titles.ttf', bits);
    expect(() => opened()).toThrow(reason);
    expect(() => opened()).toThrow(
      expect.objectContaining({
        code: 'FONT_LICENSE',
        place: { file: join(folder, 'noticepress.yaml'), field: 'fonts[1].faces[0].file' },
      }),
    );
  });

  it('for preview and print lets PDF files have it, and no HTML', async () => {
    license('titles.ttf', 4);
    expect([...fontsIn(await rendered('owner-letter'))]).toContain('LiberationSans');
    await expect(rendered('owner-letter', 'html')).rejects.toMatchObject({ code: 'FONT_LICENSE' });
  });
});

describe('a font file that cannot be used', () => {
  it('is named with the key that asks for it', () => {
    writeFileSync(join(folder, 'fonts/text.otf'), 'no font');
    expect(() => opened()).toThrow(expect.objectContaining({ code: 'FONT_INVALID' }));
    rmSync(join(folder, 'fonts/text.otf'));
    expect(() => opened()).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
  });
});

describe('a font family that nobody brings', () => {
  const unknown = (file: string, field: string, place: { readonly line: number; readonly column: number }) =>
    expect.objectContaining({
      code: 'FONT_UNKNOWN',
      message:
        'no font family "Typd"; the workspace has Source Sans 3, Source Serif 4, Typed, Plain; did you mean Typed?',
      place: { file: join(folder, file), field, ...place },
    });

  it('is reported at the line of the brand file that asks for it', () => {
    setIn(folder, 'Typd', 'Plain');
    const brand = readFileSync(join(folder, 'brands/lexus.yaml'), 'utf8').split('\n');
    const line = brand.findIndex((each) => each.startsWith('fonts:')) + 1;
    expect(() => opened().workspace.brand('lexus')).toThrow(
      unknown('brands/lexus.yaml', 'fonts.text', { line, column: 16 }),
    );
  });

  it('is reported at the line of a campaign or follow-up that asks for it', () => {
    cpSync('fixtures/follow-ups', join(folder, 'follow-ups'), { recursive: true });
    const speaks = 'speaks: { fonts: { titles: Typd } }\n';
    for (const file of ['campaigns/20LE02.yaml', 'follow-ups/2013-02.yaml'])
      change(folder, file, (text) => `${speaks}${text.replace(/^speaks:(\n {2}.*)+\n/m, '')}`);
    const { workspace } = opened();
    const at = { line: 1, column: 28 };
    expect(() => workspace.campaign('20LE02')).toThrow(
      unknown('campaigns/20LE02.yaml', 'speaks.fonts.titles', at),
    );
    expect(() => workspace.followUp('2013-02')).toThrow(
      unknown('follow-ups/2013-02.yaml', 'speaks.fonts.titles', at),
    );
  });
});

describe('a released revision', () => {
  it('is printed with the fonts of its day, whatever the workspace has now', async () => {
    const terminal = { out: () => undefined, err: () => undefined };
    release({ terminal } as never, { workspace: folder, code: '23LJ01' });
    const asked = { document: 'update-notice', subject: { kind: 'none' }, format: 'pdf' } as const;
    const printed = async (campaign: string) =>
      (await renderDocument({ ...opened(), ...asked, campaign })).bytes;
    const released = await printed('23LJ01@2024-01-31');
    change(folder, 'noticepress.yaml', (text) => text.replace(FONTS, ''));
    rmSync(join(folder, 'fonts'), { recursive: true });
    setIn(folder, 'Source Serif 4', 'Source Sans 3');
    expect(await printed('23LJ01@2024-01-31')).toEqual(released);
    expect([...fontsIn(released)]).toContain('Inconsolata');
    expect([...fontsIn(await printed('23LJ01'))]).not.toContain('Inconsolata');
  });
});
