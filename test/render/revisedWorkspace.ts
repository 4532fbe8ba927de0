/** A copy of the fixtures in which a campaign gets a new revision; the state before stands beside it. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

/** `change` makes the text of the new campaign file from that of the newest one. */
export function revisedWorkspace(code: string, newest: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-revision-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
    cpSync(join(FIXTURES, part), join(folder, part), { recursive: true });
  const file = join(folder, 'campaigns', `${code}.yaml`);
  const before = readFileSync(file, 'utf8');
  writeFileSync(join(folder, 'campaigns', `${code}@${newest}.yaml`), before);
  writeFileSync(file, change(before));
  return folder;
}

/** The text with one part replaced, which must stand in it once. */
export function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in the file`);
  return text.replace(from, () => to);
}
