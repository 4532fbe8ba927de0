/** Fonts of a workspace reach every paper, and their licenses hold. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { tableAt } from '../../src/fonts/tableAt.js';
import { renderForm } from '../../src/index.js';
import { readTables, withCharacterMap, writeTables } from '../../src/print/forms/withCharacterMap.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { workspaceFonts } from '../../src/render/workspaceFonts.js';
import { OWNERS_HEADER } from '../batch/world.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { checkStructure } from '../print/structure/checkStructure.js';

/** With PostScript outlines, and with TrueType outlines. */
const OTF = 'node_modules/bwip-js/fonts/Inconsolata.otf';
const TTF = 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf';

/** What the font lacks and our papers have, drawn with what it has. */
const NEAREST = new Map(
  [...'–—‘’“”…•·'].map((character, index) => [character, [...`--''"".**`][index] ?? '-']),
);

/** The font with a character map of Latin-1 and those characters. */
function withDashes(otf: Buffer): Uint8Array {
  const font = create(otf);
  if (!('layout' in font)) throw new Error('a font of one face');
  const latin = Array.from({ length: 0x60 * 2 + 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));
  const characters = [...latin.map((each): [string, string] => [each, each]), ...NEAREST];
  const glyphs = characters.flatMap(([character, drawn]): [number, number][] => {
    const point = drawn.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(point)) return [];
    return [[character.codePointAt(0) ?? 0, font.glyphForCodePoint(point).id]];
  });
  const others = readTables(otf).filter(({ tag }) => tag !== 'cmap');
  return withCharacterMap(writeTables(others), new Map(glyphs));
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-fonts-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns', 'data'])
    cpSync(join('fixtures', part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'fonts'));
  writeFileSync(join(folder, 'fonts/text.otf'), withDashes(readFileSync(OTF)));
  cpSync(TTF, join(folder, 'fonts/titles.ttf'));
  change('noticepress.yaml', (text) => `${text}${FONTS}`);
  change('brands/lexus.yaml', (text) =>
    text.replace(/^color: .*$/m, '$&\nfonts: { text: Typed, titles: Plain }'),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const FONTS = `
fonts:
  - family: Typed
    faces:
      - { file: fonts/text.otf }
  - family: Plain
    faces:
      - { file: fonts/titles.ttf }
`;

function change(file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

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

/** Names of embedded subsets, in clear or in an object stream. */
function fontsIn(pdf: Uint8Array): ReadonlySet<string | undefined> {
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) =>
    inflated(body),
  );
  const names = [text, ...streams].join('').match(/\/BaseFont *\/[A-Z]{6}\+[\w-]+/g) ?? [];
  return new Set(names.map((name) => name.split('+')[1]));
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
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
