/** Renders one document of a campaign in the requested format. */

import { Fault } from '../base/problems.js';
import { suggestion } from '../base/text/nearest.js';
import { noticeAsked } from '../campaign/notices/noticeAsked.js';
import { printAs } from '../print/printAs.js';
import { allDocuments, documentKind } from '../shapes/documents/documentKinds.js';
import { addressed } from './addressed.js';
import { coarsePictures } from './coarsePictures.js';
import { letterSource } from './letters/letterSource.js';
import { Letters } from './letters/letters.js';
import type { Rendered, RenderRequest } from './renderRequest.js';

/**
 * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, NOTICE_UNKNOWN, PHASE_UNKNOWN, VIN_UNKNOWN, VEHICLE_NOT_COVERED, USAGE
 * if a VIN is needed and missing, TEXT_TOO_WIDE; and the faults of campaign files and templates
 */
export async function renderDocument(request: RenderRequest): Promise<Rendered> {
  const { workspace, document, fonts } = request;
  if (documentKind('package', document) !== undefined)
    return (await import('./renderPackage.js')).renderPackage(request);
  const file = workspace.campaign(request.campaign);
  const kind = documentKind('campaign', document);
  if (kind === undefined)
    throw new Fault(
      'DOCUMENT_UNKNOWN',
      `there is no document "${document}"; ${suggestion(
        document,
        allDocuments().map(({ id }) => id),
      )}`,
    );
  if (kind.record === 'required' && request.subject.kind === 'none') {
    throw new Fault('USAGE', `${document} is made for one vehicle`, {
      hint: 'give --vin, or --sample for an invented one',
    });
  }
  const notice = noticeAsked(file, request.campaign, request.notice);
  const source = letterSource(workspace, file, fonts, notice);
  const letters = new Letters(source);
  const { facets, values, place, unmailed } = await addressed(request, source);
  const variant = letters.variant(document, facets, request.audience);
  const { composition, filling } = letters.letter(variant, values, place);
  const { title, language } = composition;
  const watermark = request.subject.kind === 'sample' ? 'SAMPLE' : undefined;
  const parts = [{ composition, filling }];
  const bytes = await printAs(request.format ?? 'pdf', parts, fonts, { title, language, watermark });
  const pages = composition.pages.length;
  const made = [{ source, variant, audience: request.audience, letter: { composition, filling } }];
  return { bytes, title, language, pages, coarse: coarsePictures(parts), unmailed, made };
}
