/** Settles what a batch has for the post and for the inserting machine: its envelope, barcodes and marks. */
import { Fault } from '../../../base/problems.js';
import type { ImbSettings } from '../../../campaign/schema/post/imbSettings.js';
import {
  type MarkSettings,
  type PaperSettings,
  USUAL_MARKS,
} from '../../../campaign/schema/post/printSettings.js';
import type { WorkspaceSettings } from '../../../campaign/schema/workspaceSchema.js';
import { ENVELOPES, type EnvelopeName, USUAL_ENVELOPE } from '../../../post/envelopes/profiles.js';
import type { Paper } from '../../../post/postage/pieceMeasures.js';
import type { Seed } from '../../../select/pieces/addSeeds.js';
import { plannedSeeds } from './plannedSeeds.js';

export interface PlannedPost {
  readonly envelope: EnvelopeName;
  /** The most sheets in an envelope; undefined for as many as its profile says. */
  readonly mostSheets: number | undefined;
  /** Undefined for pieces without an Intelligent Mail barcode. */
  readonly imb: ImbSettings | undefined;
  /** Undefined for sheets without marks. */
  readonly marks: MarkSettings | undefined;
  /** Whether letters leave room for a barcode, even where this batch has none. */
  readonly hasRoom: boolean;
  /** Undefined where nobody asks for weights. */
  readonly paper: Paper | undefined;
  /** Who of the mailer's own gets a piece; undefined where nobody does. */
  readonly seeds: readonly Seed[] | undefined;
  /** Whether the sheets of every piece are measured; undefined where they are where it cannot be told otherwise. */
  readonly measuresEach: true | undefined;
  /** Whether there are separator and totals sheets; undefined without them. */
  readonly controlSheets: true | undefined;
  /** Whether there is what a mail shop imports; undefined without it. */
  readonly jobFiles: true | undefined;
}

/** What a request may say otherwise than the settings of the workspace. */
export interface PostRequest {
  readonly imb?: 'on' | 'none' | undefined;
  readonly marks?: 'on' | 'none' | undefined;
}

/** @throws Fault USAGE for a barcode without a mailer id, WORKSPACE_INVALID for a seed without an address */
export function plannedPost(
  { imb, print }: Pick<WorkspaceSettings, 'imb' | 'print'>,
  request: PostRequest,
): PlannedPost {
  if (request.imb === 'on' && imb === undefined)
    throw new Fault('USAGE', 'an Intelligent Mail barcode needs a mailer id, and the workspace has none', {
      hint: 'set imb in noticepress.yaml; noticepress schema workspace imb shows how',
    });
  const marks = request.marks === 'on' ? (print.marks ?? USUAL_MARKS) : print.marks;
  return {
    envelope: print.envelope,
    mostSheets: print.most_sheets,
    imb: request.imb === 'none' ? undefined : imb,
    marks: request.marks === 'none' ? undefined : marks,
    hasRoom: imb !== undefined,
    seeds: plannedSeeds(print.seeds),
    paper: print.paper && paperOf(print.paper),
    measuresEach: print.measure_each || undefined,
    controlSheets: print.control_sheets || undefined,
    jobFiles: print.job_files || undefined,
  };
}

function paperOf({ grams_per_square_meter, millimeters, envelope_grams }: PaperSettings): Paper {
  return { gramsPerSquareMeter: grams_per_square_meter, millimeters, envelopeGrams: envelope_grams };
}

export const mostSheetsOf = ({ mostSheets, envelope }: PlannedPost): number =>
  mostSheets ?? ENVELOPES[envelope].mostSheets;

/** For the fingerprint; a workspace that says nothing of it is known as it was before. */
export function postKey(post: PlannedPost): PlannedPost | undefined {
  const { envelope, hasRoom, imb: _, ...asked } = post;
  const isPlain = Object.values(asked).every((value) => value === undefined);
  return envelope === USUAL_ENVELOPE && isPlain && !hasRoom ? undefined : post;
}
