/** Makes a key pair for sealing batches, in two files. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { keyId } from './signature.js';

export interface KeyPairFiles {
  /** The id of the public key, as in `summary.json`. */
  readonly id: string;
  readonly privatePath: string;
  readonly publicPath: string;
}

/** Only for the owner; a umask can only remove permissions. */
const PRIVATE_MODE = 0o600;
const PUBLIC_MODE = 0o644;

/**
 * Writes the private key to the path and the public key next to it, both or neither, and never overwrites a file.
 *
 * @throws Fault OUTPUT_OCCUPIED or FILE_UNWRITABLE
 */
export function makeKeyPair(path: string): KeyPairFiles {
  const publicPath = `${path}.pub`;
  for (const file of [path, publicPath]) if (existsSync(file)) throw occupied(file);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeNew(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), PRIVATE_MODE);
  try {
    writeNew(publicPath, publicKey.export({ type: 'spki', format: 'pem' }), PUBLIC_MODE);
  } catch (error) {
    rmSync(path);
    throw error;
  }
  return { id: keyId(publicKey), privatePath: path, publicPath };
}

function writeNew(file: string, text: string | Buffer, mode: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode, flush: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') throw occupied(file);
    throw new Fault('FILE_UNWRITABLE', `cannot be written (${code})`, { place: { file }, cause });
  }
}

function occupied(file: string): Fault {
  return new Fault('OUTPUT_OCCUPIED', 'the file exists, and a key is never overwritten', {
    place: { file },
    hint: 'choose another name: batches sealed with a lost key can no longer be made again',
  });
}
