/** Hashes a text (as UTF-8) or bytes with SHA-256, as 64 lowercase hexadecimal digits. */
import { hash } from 'node:crypto';

export function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content);
}
