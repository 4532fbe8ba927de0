/** Reads the keys that batches are sealed and checked with. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fault } from '../../base/problems.js';

/** @throws Fault FILE_UNREADABLE or KEY_INVALID */
export function readPrivateKey(path: string): KeyObject {
  const pem = readText(path);
  if (isPublic(pem))
    throw invalid(path, 'it is a public key', 'pass the private key; FILE.pub only checks seals');
  if (pem.includes('ENCRYPTED'))
    throw invalid(
      path,
      'it is encrypted',
      'decrypt it with openssl pkey -in FILE -out KEY, and keep KEY to yourself',
    );
  return ed25519(path, () => createPrivateKey(pem));
}

/** @throws Fault FILE_UNREADABLE or KEY_INVALID */
export function readPublicKey(path: string): KeyObject {
  const pem = readText(path);
  if (pem.includes('PRIVATE KEY'))
    throw invalid(
      path,
      'it is a private key',
      'pass the public key, FILE.pub, and keep the private key to yourself',
    );
  return ed25519(path, () => createPublicKey(pem));
}

function isPublic(pem: string): boolean {
  return pem.includes('PUBLIC KEY') && !pem.includes('PRIVATE KEY');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('FILE_UNREADABLE', `the key cannot be read: ${why}`, { place: { file: path }, cause });
  }
}

function ed25519(path: string, open: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = open();
  } catch {
    throw invalid(path, 'it is not a key in PEM form');
  }
  const type = key.asymmetricKeyType ?? 'unknown';
  if (type === 'ed25519') return key;
  throw invalid(path, `it is a key of another kind (${type.toUpperCase()}); batches are sealed with Ed25519`);
}

function invalid(file: string, message: string, hint?: string): Fault {
  return new Fault('KEY_INVALID', message, { place: { file }, hint });
}
