/** Reads contents by their hash, and keeps those used last up to a number of bytes. */
import type { Sha256 } from '../../../shapes/mail/message.js';

export interface Contents {
  read(sha256: Sha256): Promise<Uint8Array>;
}

/**
 * All messages of a variant share their body and often their attachments: they are read once. Asked for twice
 * at once they are read once, too. What is larger than the bound is not kept.
 */
export function openContents(read: (sha256: Sha256) => Promise<Uint8Array>, bound: number): Contents {
  const kept = new Map<Sha256, Uint8Array>();
  const coming = new Map<Sha256, Promise<Uint8Array>>();
  let bytes = 0;

  function keep(sha256: Sha256, content: Uint8Array): void {
    if (content.byteLength > bound) return;
    kept.set(sha256, content);
    bytes += content.byteLength;
    for (const [oldest, old] of kept) {
      if (bytes <= bound) return;
      kept.delete(oldest);
      bytes -= old.byteLength;
    }
  }

  async function fetch(sha256: Sha256): Promise<Uint8Array> {
    try {
      const content = await read(sha256);
      keep(sha256, content);
      return content;
    } finally {
      coming.delete(sha256);
    }
  }

  return {
    read(sha256) {
      const known = kept.get(sha256);
      if (known !== undefined) {
        kept.delete(sha256);
        kept.set(sha256, known);
        return Promise.resolve(known);
      }
      const started = coming.get(sha256) ?? fetch(sha256);
      coming.set(sha256, started);
      return started;
    },
  };
}
