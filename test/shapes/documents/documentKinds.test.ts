import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaignJsonSchema, followUpJsonSchema } from '../../../src/campaign/schema/json/jsonSchema.js';
import {
  allDocuments,
  documentKind,
  documentKinds,
  mainLetterFrom,
} from '../../../src/shapes/documents/documentKinds.js';

const TEMPLATES = join(import.meta.dirname, '../../../templates');
const SCHEMAS = {
  campaign: campaignJsonSchema(),
  package: campaignJsonSchema(),
  follow_up: followUpJsonSchema(),
};

describe('each document of the registry', () => {
  it.each(allDocuments())('$id prints a section that its file can have', ({ source, section }) => {
    expect(Object.keys(SCHEMAS[source].properties ?? {})).toContain(section);
  });

  it.each(allDocuments())('$id has a template and a style sheet of its name, or binds others', (kind) => {
    const files = ['hbs', 'css'].map((ext) => join(TEMPLATES, kind.id, `${kind.id}.${ext}`));
    expect(files.map(existsSync)).toEqual(kind.source === 'package' ? [false, false] : [true, true]);
  });

  it.each(allDocuments())('$id is for owners if it goes into their envelope', ({ reader, ...kind }) => {
    if (kind.enclosable || kind.isMainLetter) expect(reader).toBe('owner');
  });

  it.each(allDocuments())('$id is made from a campaign if a package may hold it', ({ packaged, source }) => {
    if (packaged) expect(source).toBe('campaign');
  });
});

describe('the registry of documents', () => {
  it('has one letter that is mailed unless another document is named, for each kind of file', () => {
    expect(mainLetterFrom('campaign')).toBe('owner-letter');
    expect(mainLetterFrom('follow_up')).toBe('follow-up-letter');
    expect(allDocuments().filter(({ isMainLetter }) => isMainLetter)).toHaveLength(2);
  });

  it('finds a document under its own kind of file only', () => {
    expect(documentKind('follow_up', 'follow-up-letter')?.section).toBe('owner_letter');
    expect(documentKind('campaign', 'follow-up-letter')).toBeUndefined();
    expect(documentKind('campaign', 'toString')).toBeUndefined();
    expect(documentKinds('package').map(({ id }) => id)).toEqual(['dealer-package']);
  });
});
