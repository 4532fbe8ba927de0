import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_IDS } from '../../src/shapes/documents.js';
import { PICTURED } from './pictured.mjs';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the pictures of README', () => {
  it('are of every document there is', () => {
    expect(PICTURED.map(({ document }) => document).toSorted()).toEqual([...DOCUMENT_IDS].toSorted());
  });

  it.each(PICTURED)('show the $document, with the command that makes it', (pictured) => {
    const { document, campaign, followUp, sample } = pictured;
    const from = campaign === undefined ? `--follow-up ${followUp}` : `--campaign ${campaign}`;
    const row = readme.split('\n').find((line) => line.includes(`test/pictures/${document}.png`));
    expect(row).toContain(`${document} ${from}${sample ? ' --sample' : ''}\``);
    expect(existsSync(join(import.meta.dirname, `${document}.png`))).toBe(true);
  });
});
