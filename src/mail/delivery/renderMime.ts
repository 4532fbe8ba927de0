/** Writes a message that nodemailer composed as bytes, at once instead of through its streams. */
import type MimeNode from 'nodemailer/lib/mime-node';
import type { Encodings } from './loadEncodings.js';

const BREAK = '\r\n';

/**
 * The message that nodemailer's own `build()` returns with Windows line ends, for less processor time; the number of its
 * bytes is the size that the server is told. Content is text or bytes in memory.
 */
export function renderMime(root: MimeNode, encodings: Encodings): Buffer {
  const parts: string[] = [];
  write(root, encodings, parts);
  const text = parts.join('');
  return Buffer.from(text.endsWith(BREAK) ? text : text + BREAK, 'latin1');
}

function write(node: MimeNode, encodings: Encodings, parts: string[]): void {
  parts.push(node.buildHeaders(), BREAK, BREAK, contentOf(node, encodings));
  if (node.multipart === undefined || node.multipart === false) return;
  for (const [index, child] of node.childNodes.entries()) {
    parts.push(`${index > 0 ? BREAK : ''}--${node.boundary}${BREAK}`);
    write(child, encodings, parts);
  }
  parts.push(`${BREAK}--${node.boundary}--${BREAK}`);
}

/** Seven-bit characters. */
function contentOf(node: MimeNode, { quotedPrintable, base64 }: Encodings): string {
  const { content } = node;
  if (content === undefined || content === '') return '';
  if (typeof content !== 'string' && !Buffer.isBuffer(content))
    throw new TypeError('the content of a message is neither text nor bytes in memory');
  const encoding = node.getTransferEncoding();
  if (encoding === 'base64') return base64(content);
  const text = content.toString();
  return encoding === 'quoted-printable' ? quotedPrintable(text) : text.replaceAll(/\r?\n|\r/g, BREAK);
}
