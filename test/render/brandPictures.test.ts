import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { pngOf } from '../pictures/pngOf.js';
import { checkStructure } from '../print/structure/checkStructure.js';

const fonts = openFontBook();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-brand-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
    cpSync(join('fixtures', part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'figures'));
  for (const name of ['logo', 'hand', 'department', 'agency'])
    writeFileSync(
      join(folder, 'figures', `${name}.png`),
      pngOf({ width: 900, height: 200, type: 4, pixel: (x) => [0, x % 256] }),
    );
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

async function rendered(campaign: string, document: string, format: 'pdf' | 'html' | 'text' = 'html') {
  const workspace = openWorkspace(folder, nodeFiles);
  const request = { workspace, campaign, document, fonts, subject: { kind: 'sample' }, format } as const;
  return (await renderDocument(request)).bytes;
}

const LOGO = '  logo: { file: figures/logo.png, alt: Norvane }\n';
const HAND =
  'signature: { file: figures/hand.png, alt: { en: Signed by hand, es: Firmado a mano }, name: Ana Example, title: { en: Head of Quality, es: Directora de Calidad } }\n';
const LOGO_LINE = / {2}logo: .*\n/;
const SIGNATURE_LINES = /signature:\n(?: {2}.*\n)+/;

describe('the pictures of a brand', () => {
  it('stand in the letterhead and above the name of the person who signs', async () => {
    change('brands/norvane.yaml', (text) => text.replace(LOGO_LINE, LOGO).replace(SIGNATURE_LINES, HAND));
    const text = Buffer.from(await rendered('26NA04', 'owner-letter', 'text')).toString();
    expect(text).toContain('[Norvane]\n');
    expect(text).not.toContain('NORVANE\n');
    expect(text).toMatch(/\[Signed by hand\]\n\nAna Example\n\nHead of Quality/);
    expect(await checkStructure(await rendered('26NA04', 'owner-letter', 'pdf'))).toEqual([]);
  });

  it('leave room for a hand where there is none of a signature', async () => {
    change('brands/norvane.yaml', (text) =>
      text.replace(
        SIGNATURE_LINES,
        'signature: { name: Ana Example, title: { en: Quality, es: Calidad } }\n',
      ),
    );
    const html = Buffer.from(await rendered('26NA04', 'owner-letter')).toString();
    expect(html).toContain('Ana Example');
    expect(html).not.toContain('Signature of');
  });

  it('are refused without their description', () => {
    change('brands/norvane.yaml', (text) => text.replace(/ {2}alt: \{ en: Signature.*\n/, ''));
    expect(() => openWorkspace(folder, nodeFiles).brand('norvane')).toThrow(/file and alt go together/);
  });

  it('are missed where the brand file names them', () => {
    change('brands/norvane.yaml', (text) => text.replace(LOGO_LINE, LOGO));
    rmSync(join(folder, 'figures/logo.png'));
    const line =
      1 +
      readFileSync(join(folder, 'brands/norvane.yaml'), 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('logo:'));
    expect(() => openWorkspace(folder, nodeFiles).brand('norvane')).toThrow(
      expect.objectContaining({
        code: 'PICTURE_UNREADABLE',
        message: 'there is no picture figures/logo.png in the workspace',
        place: expect.objectContaining({ file: join(folder, 'brands/norvane.yaml'), line }),
      }),
    );
  });
});

describe('the marks of the agencies', () => {
  it('are missing from the label until the workspace gives them, which it says', async () => {
    const label = async () => Buffer.from(await rendered('26NA04', 'envelope', 'text')).toString();
    expect(await label()).toContain('place for the mark of NHTSA');
    change(
      'noticepress.yaml',
      (text) =>
        `${text}\nagency_marks:\n  department: { file: figures/department.png, alt: Mark of the department }\n  agency: { file: figures/agency.png, alt: Mark of the agency }\n`,
    );
    expect(await label()).toContain('[Mark of the department]\n\n[Mark of the agency]');
    expect(await label()).not.toContain('place for');
  });
});
