/** Renders one document of a campaign in the requested format. */

import { printAs } from '../print/printAs.js';
import { documentKind } from '../shapes/documents/documentKinds.js';
import { coarsePictures } from './coarsePictures.js';
import { composeDocument } from './composeDocument.js';
import type { Rendered, RenderRequest } from './renderRequest.js';

/**
 * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, NOTICE_UNKNOWN, PHASE_UNKNOWN, VIN_UNKNOWN, VEHICLE_NOT_COVERED, USAGE
 * if a VIN is needed and missing, TEXT_TOO_WIDE; and the faults of campaign files and templates
 */
export async function renderDocument(request: RenderRequest): Promise<Rendered> {
  const { document } = request;
  if (documentKind('package', document) !== undefined)
    return (await import('./renderPackage.js')).renderPackage(request);
  const { source, letter, unmailed } = await composeDocument(request);
  const { variant, composition, filling } = letter;
  const { title, language } = composition;
  const watermark = request.subject.kind === 'sample' ? 'SAMPLE' : undefined;
  const parts = [{ composition, filling }];
  const bytes = await printAs(request.format ?? 'pdf', parts, source.fonts, { title, language, watermark });
  const pages = composition.pages.length;
  const made = [{ source, variant, audience: request.audience, letter: { composition, filling } }];
  return { bytes, title, language, pages, coarse: coarsePictures(parts), unmailed, made };
}
