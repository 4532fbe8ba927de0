/** Finds which files of a batch folder are missing, added or changed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../folder/hashFiles.js';
import { namesIn, type Summary } from '../folder/summary.js';
import { type Finding, finding } from './finding.js';

/** Reads every file to its end. @throws Fault FILE_UNREADABLE for one that may not be read */
export async function checkFiles(folder: string, summary: Summary): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sha256 } of [...summary.files, ...summary.beside]) {
    const wrong = await wrongWith(join(folder, name), sha256);
    if (wrong !== undefined) findings.push(finding(name, wrong));
  }
  const names = namesIn(summary);
  const added = readdirSync(folder).filter((name) => !names.has(name));
  return [...findings, ...added.map((name) => finding(name, 'the batch has no such file'))];
}

async function wrongWith(path: string, sha256: string): Promise<string | undefined> {
  if (!existsSync(path)) return 'it is missing';
  if (!isFile(path)) return 'it is not a file';
  return (await hashFile(path)) === sha256 ? undefined : 'its bytes are not those that were recorded';
}

/** Also through a link; false for what is not there. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
