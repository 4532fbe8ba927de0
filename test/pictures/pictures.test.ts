import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allDocuments, isDocumentId } from '../../src/shapes/documents/documentKinds.js';
import { DESK_PAGES } from './deskPages.mjs';
import { PICTURED } from './pictured.mjs';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the pictures of README', () => {
  it('are of documents that there are, each once', () => {
    const pictured = PICTURED.map(({ document }) => document);
    expect(pictured.filter((document) => !isDocumentId(document))).toEqual([]);
    expect(new Set(pictured).size).toBe(pictured.length);
  });

  it('leave no document out', () => {
    const pictured: readonly string[] = PICTURED.map(({ document }) => document);
    expect(allDocuments().filter(({ id }) => !pictured.includes(id))).toEqual([]);
  });

  it.each(PICTURED)('show the $document, with the command that makes it', (pictured) => {
    const { document, campaign, followUp, sample } = pictured;
    const from = campaign === undefined ? `--follow-up ${followUp}` : `--campaign ${campaign}`;
    const row = readme.split('\n').find((line) => line.includes(`test/pictures/${document}.png`));
    expect(row).toContain(`${document} ${from}${sample ? ' --sample' : ''}\``);
    expect(existsSync(join(import.meta.dirname, `${document}.png`))).toBe(true);
  });
});

describe('the pictures of the desk', () => {
  it('are of each page, in each size and color, and the gallery shows them all', () => {
    const folder = join(import.meta.dirname, 'desk');
    const gallery = readFileSync(join(import.meta.dirname, 'desk.md'), 'utf8');
    const expected = DESK_PAGES.flatMap(([name]) =>
      ['desktop-light', 'desktop-dark', 'phone-light', 'phone-dark'].map((kind) => `${name}-${kind}.webp`),
    );
    expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
    expect(expected.filter((name) => !gallery.includes(`(desk/${name})`))).toEqual([]);
    const shown = [...readme.matchAll(/test\/pictures\/(desk\/[\w-]+\.webp)/g)].map(([, name = '']) => name);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !existsSync(join(import.meta.dirname, name)))).toEqual([]);
  });
});
