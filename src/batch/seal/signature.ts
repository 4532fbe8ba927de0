/** Seals a batch: an Ed25519 signature of summary.json, which lists the hash of every other file. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256Of } from '../../base/text/sha256Of.js';

/** Next to summary.json; `openssl pkeyutl -verify -rawin` reads its 64 bytes. */
export const SIGNATURE_FILE = 'summary.json.sig';
export const SIGNATURE_BYTES = 64;

/** The same text and key always have the same signature (RFC 8032). */
export function signatureOf(text: string, privateKey: KeyObject): Uint8Array {
  return sign(null, Buffer.from(text), privateKey);
}

export function signatureHolds(bytes: Uint8Array, signature: Uint8Array, publicKey: KeyObject): boolean {
  return verify(null, bytes, publicKey, signature);
}

/** SHA-256 of the public key (DER, SubjectPublicKeyInfo), in hexadecimal; of either key of a pair. */
export function keyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return sha256Of(publicKey.export({ type: 'spki', format: 'der' }));
}

/** Long enough to distinguish keys. */
export function shortKeyId(id: string): string {
  return id.slice(0, 16);
}
