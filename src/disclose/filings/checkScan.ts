/** Checks the scan of a signed form by what is in the file, whatever its name says. */
import { Fault } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';
import type { NewPaper } from '../../shapes/documents/filing.js';

/** Bytes of the largest scan. */
export const LARGEST_SCAN = 10 * 1024 * 1024;

export interface ScannedFile {
  /** As its owner called it, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Kind {
  readonly mediaType: NewPaper['mediaType'];
  readonly begins: readonly number[];
  /** What its last kilobyte must hold: a file that was cut off is no paper. */
  readonly ends: string;
}

const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], ends: '%%EOF' },
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], ends: '\xff\xd9' },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ends: 'IEND' },
];

const TAIL = 1024;

/** Keys of a PDF that make a viewer run, open or send something. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|RichMedia)\b/;

/** @throws Fault SCAN_INVALID for a file that is too large, cut off, of another kind, or a PDF in which something runs */
export function checkScan({ name, bytes }: ScannedFile): NewPaper['mediaType'] {
  const called = shortValue(name);
  if (bytes.byteLength > LARGEST_SCAN)
    throw new Fault('SCAN_INVALID', `${called} is larger than 10 MB`, {
      hint: 'scan at 200 to 300 dots per inch, in gray; nothing was stored',
    });
  const kind = KINDS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (kind === undefined)
    throw new Fault('SCAN_INVALID', `${called} is neither a PDF nor a JPEG nor a PNG file`);
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1');
  if (!tail.includes(kind.ends)) throw new Fault('SCAN_INVALID', `${called} was cut off: its end is missing`);
  const { mediaType } = kind;
  if (mediaType === 'application/pdf' && ACTIVE.test(Buffer.from(bytes).toString('latin1')))
    throw new Fault('SCAN_INVALID', `${called} contains a program or a file`, {
      hint: 'scan the paper, or print the PDF into a new one; nothing was stored',
    });
  return mediaType;
}
