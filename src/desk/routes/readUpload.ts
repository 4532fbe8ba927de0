/** Takes an uploaded file out of a request. */
import type { FastifyRequest } from 'fastify';
import type { ScannedFile } from '../../disclose/filings/checkScan.js';

/** Undefined where no file was chosen. The name is without folders and without what no file name has. */
export async function readUpload(request: FastifyRequest, name: string): Promise<ScannedFile | undefined> {
  const body = request.body;
  const part: unknown =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  if (!isFile(part)) return undefined;
  const bytes = await part.toBuffer();
  if (bytes.length === 0) return undefined;
  const [last = ''] = part.filename.split(/[/\\]/).slice(-1);
  const plain = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '');
  return { name: plain.slice(-100) || 'scan', bytes };
}

interface FilePart {
  readonly filename: string;
  readonly toBuffer: () => Promise<Buffer>;
}

const isFile = (part: unknown): part is FilePart =>
  typeof part === 'object' &&
  part !== null &&
  'toBuffer' in part &&
  'filename' in part &&
  typeof part.filename === 'string';
