/** Checks who sealed a batch. */
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../folder/summary.js';
import { keyId, SIGNATURE_BYTES, SIGNATURE_FILE, shortKeyId, signatureHolds } from '../seal/signature.js';
import { isFile } from './checkFiles.js';
import { type Finding, finding } from './finding.js';

/** Without a key, only checks whether the signature named in the summary is there. */
export function checkSeal(
  folder: string,
  summary: Summary,
  publicKey: KeyObject | undefined,
): readonly Finding[] {
  const message = wrongWith(folder, summary, publicKey);
  return message === undefined ? [] : [finding(SIGNATURE_FILE, message)];
}

function wrongWith(
  folder: string,
  { signed_by }: Summary,
  publicKey: KeyObject | undefined,
): string | undefined {
  const path = join(folder, SIGNATURE_FILE);
  if (signed_by === undefined)
    return (
      publicKey &&
      'the batch is not sealed: it was made without --sign, or made again by someone without the key'
    );
  if (!isFile(path)) return 'it is missing';
  const signature = readFileSync(path);
  if (signature.length !== SIGNATURE_BYTES) return 'it is not an Ed25519 signature';
  if (publicKey === undefined) return undefined;
  const known = keyId(publicKey);
  if (signed_by !== known)
    return `the batch is sealed with the key ${shortKeyId(signed_by)}, not with ${shortKeyId(known)}`;
  const holds = signatureHolds(readFileSync(join(folder, 'summary.json')), signature, publicKey);
  return holds ? undefined : 'it is not the signature of summary.json, which was changed after it was sealed';
}
