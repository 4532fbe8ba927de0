/** Finds the files of a batch folder that are missing, added or changed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../folder/hashFiles.js';
import { namesIn, type Summary } from '../folder/summary.js';
import { type Finding, finding } from './finding.js';

/** Reads every file to its end. @throws Fault FILE_UNREADABLE for an unreadable file */
export async function checkFiles(folder: string, summary: Summary): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sha256 } of [...summary.files, ...summary.beside]) {
    const wrong = await wrongWith(join(folder, name), sha256);
    if (wrong !== undefined) findings.push(finding(name, wrong));
  }
  const names = namesIn(summary);
  const added = readdirSync(folder).filter((name) => !names.has(name));
  return [...findings, ...added.map((name) => finding(name, 'it is not part of the batch'))];
}

async function wrongWith(path: string, sha256: string): Promise<string | undefined> {
  if (!existsSync(path)) return 'it is missing';
  if (!isFile(path)) return 'it is not a file';
  return (await hashFile(path)) === sha256 ? undefined : 'its content differs from what was recorded';
}

/** Follows links; false if there is nothing there. */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
