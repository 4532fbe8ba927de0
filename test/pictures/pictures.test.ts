import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allDocuments, isDocumentId } from '../../src/shapes/documents/documentKinds.js';
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
