/** Encrypts what the store keeps of people, and hashes what it is found by. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { Fault } from '../../base/problems.js';

/** What is encrypted for one use opens for no other: one column cannot be put in the place of another. */
export type SealUse = 'record' | 'salt' | 'text' | 'content';

export interface Sealer {
  /** Base64; an empty text stays empty. The same text is never sealed alike twice. */
  readonly seal: (text: string, use?: SealUse) => string;
  /** @throws Fault STORE_BROKEN for what was changed */
  readonly open: (sealed: string, use?: SealUse) => string;
  /** Whether a text looks as `seal` makes them: no reply of a server does. */
  readonly isSealed: (text: string) => boolean;
  readonly sealBytes: (content: Uint8Array) => Buffer;
  /** @throws Fault STORE_BROKEN for what was changed */
  readonly openBytes: (sealed: Uint8Array | ArrayBuffer) => Uint8Array;
  /** The same text has the same 22 characters, which tell nothing of it without the key. */
  readonly hash: (text: string) => string;
}

/** Bytes of the key of a workspace. */
export const KEY_BYTES = 32;
/** Bytes of a nonce and of a tag (NIST SP 800-38D 5.2.1, 8.2.2). */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const CIPHER = 'aes-256-gcm';
/** First byte of all that is sealed: the way in which it was. */
const VERSION = 1;
const HASH_CHARACTERS = 22;
/** Base64 of a first byte of 1, a nonce and a tag at least. */
const SEALED_TEXT = /^A[Q-Za-f][A-Za-z0-9+/]{38,}={0,2}$/;

/**
 * AES-256-GCM under one key, HMAC-SHA-256 under another; both are derived from the key of the workspace (RFC 5869).
 *
 * @param key of `KEY_BYTES`
 * @param newNonce random bytes, anew for each call
 */
export function sealerOf(key: Uint8Array, newNonce: () => Uint8Array): Sealer {
  const sealing = derived(key, 'seal');
  const finding = derived(key, 'find');

  function sealFor(use: SealUse, content: Uint8Array): Buffer {
    const nonce = newNonce();
    const cipher = createCipheriv(CIPHER, sealing, nonce).setAAD(Buffer.from(use));
    const hidden = [cipher.update(content), cipher.final()];
    return Buffer.concat([Buffer.of(VERSION), nonce, ...hidden, cipher.getAuthTag()]);
  }

  function openFor(use: SealUse, sealed: Uint8Array | ArrayBuffer): Buffer {
    const bytes = sealed instanceof ArrayBuffer ? Buffer.from(sealed) : sealed;
    const end = bytes.length - TAG_BYTES;
    if (bytes[0] !== VERSION || end < 1 + NONCE_BYTES) throw changed();
    const decipher = createDecipheriv(CIPHER, sealing, bytes.subarray(1, 1 + NONCE_BYTES));
    decipher.setAAD(Buffer.from(use)).setAuthTag(bytes.subarray(end));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES, end)), decipher.final()]);
    } catch {
      throw changed();
    }
  }

  return {
    sealBytes: (content) => sealFor('content', content),
    openBytes: (sealed) => openFor('content', sealed),
    seal: (text, use = 'record') => (text === '' ? '' : sealFor(use, Buffer.from(text)).toString('base64')),
    open: (sealed, use = 'record') =>
      sealed === '' ? '' : openFor(use, Buffer.from(sealed, 'base64')).toString(),
    isSealed: (text) => SEALED_TEXT.test(text),
    hash: (text) => createHmac('sha256', finding).update(text).digest('base64url').slice(0, HASH_CHARACTERS),
  };
}

const derived = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `noticepress store: ${purpose}`, KEY_BYTES));

const changed = (): Fault =>
  new Fault('STORE_BROKEN', 'something encrypted in the workspace store was changed: it cannot be read');
