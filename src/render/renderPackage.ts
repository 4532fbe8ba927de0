/** Renders the dealer documents of a campaign as one document, in the campaign's order. */

import { Fault } from '../base/problems.js';
import { noticeAsked } from '../campaign/notices/noticeAsked.js';
import { noticesOf } from '../campaign/notices/noticeFacts.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { withSection } from '../campaign/workspace/withSection.js';
import type { DocumentPart } from '../print/content/documentOptions.js';
import { partBookmarks } from '../print/pdf/printDocument.js';
import { printAs } from '../print/printAs.js';
import { documentKind } from '../shapes/documents/documentKinds.js';
import { DOCUMENTS, type DocumentKind } from '../shapes/documents/documents.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import { BLANK_RECORD, sampleFacets, sampleValues } from '../shapes/recordValues.js';
import type { Language } from '../shapes/units.js';
import { coarsePictures } from './coarsePictures.js';
import { inventedAnswers } from './letters/inventedAnswers.js';
import { inventedFor } from './letters/inventedFor.js';
import { letterSource } from './letters/letterSource.js';
import { Letters } from './letters/letters.js';
import type { MadeWith, Rendered, RenderRequest } from './renderRequest.js';
import { fontsOfRevision } from './workspaceFonts.js';

type PackageRequest = Pick<
  RenderRequest,
  'workspace' | 'campaign' | 'notice' | 'fonts' | 'phase' | 'language' | 'format'
>;

/** The documents of a package, laid out. */
export interface PackageParts {
  readonly title: string;
  readonly language: Language;
  readonly parts: readonly DocumentPart[];
  readonly made: readonly MadeWith[];
  readonly fonts: FontBook;
}

/** With a bookmark for each document. Throws as `packageParts` does. */
export async function renderPackage(request: PackageRequest): Promise<Rendered> {
  const { title, language, parts, made, fonts } = packageParts(request);
  const options = { title, language, bookmarks: partBookmarks(parts) };
  const bytes = await printAs(request.format ?? 'pdf', parts, fonts, options);
  const pages = parts.reduce((sum, part) => sum + part.composition.pages.length, 0);
  return { bytes, title, language, pages, coarse: coarsePictures(parts), made };
}

/**
 * The documents that the campaign, or else one linked in its file, lists in `package`. A letter for one vehicle
 * and its envelope are addressed to an invented owner and marked SAMPLE; a form is blank.
 * @throws Fault DOCUMENT_ABSENT for a campaign without a package, NOTICE_UNKNOWN, PHASE_UNKNOWN; and the faults of campaign files
 * and templates
 */
export function packageParts(request: PackageRequest): PackageParts {
  const { workspace, fonts } = request;
  const file = withSection(workspace, workspace.campaign(request.campaign), 'package');
  const source = letterSource(
    workspace,
    file,
    fontsOfRevision(workspace, file, fonts),
    noticeAsked(file, request.campaign, request.notice) ?? noticeNow(file),
  );
  const { campaign } = source;
  const letters = new Letters(source);
  const nobody = inventedFor(campaign, request);
  const invented = inventedAnswers(nobody, [campaign, ...source.linked], source.conditions);
  const made: MadeWith[] = [];
  const parts = packageKinds(campaign, letters).map(({ id, reader, record }): DocumentPart => {
    const isSample = reader === 'owner' && record !== 'none';
    const values = isSample ? sampleValues(invented) : BLANK_RECORD;
    const facets = sampleFacets(isSample ? invented : nobody);
    const variant = letters.variant(id, facets);
    const { composition, filling } = letters.letter(variant, values);
    made.push({ source, variant, letter: { composition, filling } });
    return { composition, filling, watermark: isSample ? 'SAMPLE' : undefined };
  });
  const language = parts[0]?.composition.language ?? 'en';
  const title = `${campaign.code} ${DOCUMENTS[PACKAGE].title[language]}`;
  return { title, language, parts, made, fonts: source.fonts };
}

/** Dealers get a sample of the letter that is mailed now: the interim one, while the campaign has no remedy. */
function noticeNow(campaign: Campaign): string | undefined {
  if (campaign.stage !== 'interim') return undefined;
  return noticesOf(campaign).find(({ kind }) => kind === 'interim')?.id;
}

const PACKAGE = 'dealer-package';

/** Everything that the campaign lists; each must have its text. */
function packageKinds(campaign: Campaign, { merger }: Letters): DocumentKind[] {
  if (campaign.package.length === 0)
    throw absent(campaign, `${campaign.code} has no ${PACKAGE}: it lists no documents`);
  return campaign.package.map((id) => {
    const kind = documentKind('campaign', id);
    if (kind !== undefined && merger.has(id)) return kind;
    throw absent(
      campaign,
      `the package of ${campaign.code} lists ${id}, but the campaign has no text for it`,
    );
  });
}

function absent({ code }: Campaign, what: string): Fault {
  return new Fault('DOCUMENT_ABSENT', what, { place: { file: `${code}.yaml`, field: 'package' } });
}
