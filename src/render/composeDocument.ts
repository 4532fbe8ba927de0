/** Lays out one document of a campaign for one record: what every format prints. */
import { keptWith } from '../base/keptWith.js';
import { Fault } from '../base/problems.js';
import { suggestion } from '../base/text/nearest.js';
import { noticeAsked } from '../campaign/notices/noticeAsked.js';
import { REMEDY } from '../campaign/schema/notices.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import { allDocuments, documentKind } from '../shapes/documents/documentKinds.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import { addressed } from './addressed.js';
import type { Letter } from './letters/composer.js';
import { type LetterSource, letterSource } from './letters/letterSource.js';
import { Letters } from './letters/letters.js';
import type { RenderRequest } from './renderRequest.js';
import type { Addressed } from './vehicleRecord.js';
import { fontsOfRevision } from './workspaceFonts.js';

export interface Composed extends Pick<Addressed, 'unmailed'> {
  readonly source: LetterSource;
  readonly letter: Letter;
}

/** The letters of a campaign as one of its notices says it; kept as long as the workspace is. */
export function lettersOf(
  workspace: Workspace,
  campaign: string,
  fonts: FontBook,
  notice: string | undefined,
): { readonly source: LetterSource; readonly letters: Letters } {
  const file = workspace.campaign(campaign);
  const asked = noticeAsked(file, campaign, notice) ?? REMEDY;
  return keptWith(workspace, `letters ${campaign} ${asked}`, () => {
    const source = letterSource(workspace, file, fontsOfRevision(workspace, file, fonts), asked);
    return { source, letters: new Letters(source) };
  });
}

/** Throws as `renderDocument` does. */
export async function composeDocument(request: RenderRequest): Promise<Composed> {
  const { workspace, document, fonts } = request;
  workspace.campaign(request.campaign);
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
  const { source, letters } = lettersOf(workspace, request.campaign, fonts, request.notice);
  const { facets, values, place, unmailed } = await addressed(request, source);
  const variant = letters.variant(document, facets, request.audience);
  return { source, letter: letters.letter(variant, values, place), unmailed };
}
