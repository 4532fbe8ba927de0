import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import { lookUp, nameOf, readStructure } from '../structure/readStructure.js';
import { everything } from '../structuredParts.js';

const bytes = Buffer.from(JSON.stringify({ vin: '1HGCM82633A004352', model: 'ES 350 – señal' }));
const attachment = {
  name: 'disclosure.json',
  type: 'application/json',
  description: 'The data of this form',
  relationship: 'Data',
  bytes,
} as const;
const print = () =>
  printDocument([everything()], openFontBook(), { title: 'T', language: 'en', attachments: [attachment] });

describe('an attached file', () => {
  it('is found by name, with its bytes', async () => {
    const task = getDocument({ data: new Uint8Array(await print()), verbosity: 0 });
    const found = (await (await task.promise).getAttachments()) as Record<
      string,
      { filename: string; content: Uint8Array; description: string }
    >;
    await task.destroy();
    const [file] = Object.values(found);
    expect(file).toMatchObject({ filename: 'disclosure.json', description: 'The data of this form' });
    expect(Buffer.from(file?.content ?? []).equals(bytes)).toBe(true);
  });

  it('says its type, how it belongs to the document, and the checksum of its content', async () => {
    const { context } = await readStructure(await print());
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    const file = objects.find((each) => each instanceof PDFDict && nameOf(each, 'Type') === 'Filespec');
    const embedded = objects.find(
      (each) => each instanceof PDFStream && nameOf(each.dict, 'Type') === 'EmbeddedFile',
    );
    expect(file instanceof PDFDict && nameOf(file, 'AFRelationship')).toBe('Data');
    const dictionary = embedded instanceof PDFStream ? embedded.dict : context.obj({});
    expect(nameOf(dictionary, 'Subtype')).toBe('application/json');
    const parameters = lookUp(dictionary, 'Params', PDFDict);
    const checksum = parameters && lookUp(parameters, 'CheckSum', PDFHexString)?.asString();
    expect(checksum).toBe(createHash('md5').update(bytes).digest('hex'));
  });
});
