/** Settles what a batch has for the post and for the inserting machine: its envelope, barcodes and marks. */
import { Fault } from '../../../base/problems.js';
import type { ImbSettings } from '../../../campaign/schema/post/imbSettings.js';
import { type MarkSettings, USUAL_MARKS } from '../../../campaign/schema/post/printSettings.js';
import type { WorkspaceSettings } from '../../../campaign/schema/workspaceSchema.js';
import { type EnvelopeName, USUAL_ENVELOPE } from '../../../post/envelopes/profiles.js';

export interface PlannedPost {
  readonly envelope: EnvelopeName;
  /** Undefined for pieces without an Intelligent Mail barcode. */
  readonly imb: ImbSettings | undefined;
  /** Undefined for sheets without marks. */
  readonly marks: MarkSettings | undefined;
  /** Whether letters leave room for a barcode, even where this batch has none. */
  readonly hasRoom: boolean;
}

/** What a request may say otherwise than the settings of the workspace. */
export interface PostRequest {
  readonly imb?: 'on' | 'none' | undefined;
  readonly marks?: 'on' | 'none' | undefined;
}

/** @throws Fault USAGE for a barcode without a mailer id */
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
    imb: request.imb === 'none' ? undefined : imb,
    marks: request.marks === 'none' ? undefined : marks,
    hasRoom: imb !== undefined,
  };
}

/** For the fingerprint; a workspace that says nothing of it is known as it was before. */
export function postKey(post: PlannedPost): PlannedPost | undefined {
  const { envelope, marks, hasRoom } = post;
  return envelope === USUAL_ENVELOPE && marks === undefined && !hasRoom ? undefined : post;
}
