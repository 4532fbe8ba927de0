/** Decides what is stamped on the sheets of a piece: its Intelligent Mail barcode, and what the inserting machine reads. */
import type { MarkSettings } from '../../../campaign/schema/post/printSettings.js';
import { ENVELOPES, type EnvelopeName } from '../../../post/envelopes/profiles.js';
import { encodeImb } from '../../../post/imb/encodeImb.js';
import { type ImbMailer, routingCode, trackingCode } from '../../../post/imb/imbDigits.js';
import { omrDashes, omrText } from '../../../post/marks/omr.js';
import { FIRST_COPY, markText } from '../../../post/marks/sheetMark.js';
import type { SheetStamp } from '../../../print/stamp/openBatchFile.js';
import type { FilledComposition } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { Piece } from '../../../shapes/piece.js';
import type { AddressBlock } from './addressBlock.js';
import { ImbPlaces } from './imbPlaces.js';
import { StampPictures } from './stampPictures.js';

/** Plain data, so that it can be passed to another thread. */
export interface StampJob {
  readonly envelope: EnvelopeName;
  /** `first`: serial number of the first piece of the batch. */
  readonly imb: { readonly mailer: ImbMailer; readonly first: number } | undefined;
  readonly marks: MarkSettings | undefined;
  /** The batch, as its marks name it. */
  readonly job: string;
}

/** What is stamped on one piece, as its row of the manifest says it; empty texts where nothing is. */
export interface PieceStamp {
  /** The digits of the barcode, and its bars. */
  readonly imb: string;
  readonly bars: string;
  /** Of the first sheet. */
  readonly mark: string;
  readonly draw: SheetStamp | undefined;
}

/** Of a piece, what its stamps depend on. */
export type StampedPiece = Pick<Piece, 'seq' | 'zip' | 'isAbroad'>;

/** Stamps the pieces of one print file. */
export class PieceStamps {
  readonly #job: StampJob;
  readonly #pictures: StampPictures;
  readonly #places: ImbPlaces;

  constructor(job: StampJob, fonts: FontBook) {
    this.#job = job;
    this.#pictures = new StampPictures(job.marks);
    this.#places = new ImbPlaces(ENVELOPES[job.envelope], fonts);
  }

  of(
    piece: StampedPiece,
    parts: readonly FilledComposition[],
    address: AddressBlock | undefined,
  ): PieceStamp {
    const { imb: asked, marks } = this.#job;
    if (asked === undefined && marks === undefined) return NOTHING;
    const imb = this.#digitsOf(piece);
    const bars = imb === '' ? '' : encodeImb(imb);
    const sheets = sheetsOf(parts);
    const mark = this.#markOf(piece.seq, 1, sheets);
    const page = parts[0]?.composition.pages[0];
    const box = imb === '' || page === undefined ? undefined : this.#places.on(page, address);
    const draw: SheetStamp = (out, page, sheet) => {
      if (sheet === 1 && box !== undefined) this.#pictures.imb(out, page, box, bars);
      if (marks?.data_matrix !== undefined)
        this.#pictures.matrix(out, page, sheet === 1 ? mark : this.#markOf(piece.seq, sheet, sheets));
      if (marks?.omr !== undefined)
        this.#pictures.omr(out, page, omrDashes(marks.omr.dashes, { seq: piece.seq, sheet, sheets }));
    };
    return { imb, bars, mark, draw };
  }

  /** None abroad. */
  #digitsOf({ seq, zip, isAbroad }: StampedPiece): string {
    const { imb } = this.#job;
    if (imb === undefined || isAbroad) return '';
    return trackingCode(imb.mailer, imb.first + seq - 1) + routingCode(zip);
  }

  #markOf(seq: number, sheet: number, sheets: number): string {
    const { marks, job } = this.#job;
    if (marks?.data_matrix !== undefined) return markText({ job, seq, sheet, sheets, copy: FIRST_COPY });
    return marks?.omr === undefined ? '' : omrText(omrDashes(marks.omr.dashes, { seq, sheet, sheets }));
  }
}

const NOTHING: PieceStamp = { imb: '', bars: '', mark: '', draw: undefined };

/** Each part begins on a sheet of its own. */
function sheetsOf(parts: readonly FilledComposition[]): number {
  let sheets = 0;
  for (const { composition } of parts) sheets += Math.ceil(composition.pages.length / 2);
  return sheets;
}
