/** Writes the workspace of an example: that of `init`, with the changes that the example names. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { parsePath } from '../../src/base/path.js';
import type { Example, SampleName } from '../../src/check/rule/rule.js';

const SAMPLES = resolve(import.meta.dirname, '../../templates/init');

export const SAMPLE_CODES: Readonly<Record<SampleName, string>> = {
  safety_recall: '26NA01',
  service_campaign: '26NC01',
  support_program: '26NE01',
};

/** Its folder, which the test removes. */
export function exampleWorkspace({ sample, campaign = {}, brand = {}, files = {} }: Example): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-rule-'));
  for (const part of ['common', sample]) cpSync(join(SAMPLES, part), folder, { recursive: true });
  change(join(folder, 'campaigns', `${SAMPLE_CODES[sample]}.yaml`), campaign);
  change(join(folder, 'brands/norvane.yaml'), brand);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, file.endsWith('.png') ? 'base64' : 'utf8');
  }
  return folder;
}

function change(file: string, values: Readonly<Record<string, unknown>>): void {
  if (Object.keys(values).length === 0) return;
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [path, value] of Object.entries(values)) set(document, path, value);
  writeFileSync(file, document.toString());
}

function set(document: Document, path: string, value: unknown): void {
  const keys = parsePath(path);
  if (value === null) document.deleteIn(keys);
  else document.setIn(keys, document.createNode(value));
}
