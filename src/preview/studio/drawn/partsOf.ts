/** Lays out what a view shows: one document, the letters of a follow-up, or the documents of the package one after another. */
import { REMEDY } from '../../../campaign/schema/notices.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { composeDocument, lettersOf } from '../../../render/composeDocument.js';
import type { Letter } from '../../../render/letters/composer.js';
import { followUpLetters } from '../../../render/renderFollowUp.js';
import { packageParts } from '../../../render/renderPackage.js';
import type { Subject } from '../../../render/renderRequest.js';
import { documentKind } from '../../../shapes/documents/documentKinds.js';
import type { FilledComposition } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { Markup } from '../../../shapes/layout/markup.js';
import { sampleValues } from '../../../shapes/recordValues.js';
import type { Language } from '../../../shapes/units.js';
import type { FacetCount } from '../records/countRecords.js';
import { type ListedVariant, variantsOf } from '../records/variantsOf.js';
import type { View } from '../view.js';

export interface Part extends FilledComposition {
  /** What it was laid out from. */
  readonly markup: Markup;
  /** Across each page. */
  readonly mark: string | undefined;
}

export interface Parts {
  readonly title: string;
  /** The one asked for, if the document exists in it. */
  readonly language: Language;
  readonly parts: readonly Part[];
  /** Those that they are laid out in. */
  readonly fonts: FontBook;
  /** Id of the variant that is shown; undefined where a document has none. */
  readonly variant?: string | undefined;
}

export interface PartsAsked {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  readonly owners: string | undefined;
  readonly view: View;
  /** Of the record that letters are shown with; undefined for an invented one. */
  readonly vin: string | undefined;
}

/** Throws as `renderDocument`, `renderFollowUp` and `renderPackage` do. */
export async function partsOf(asked: PartsAsked): Promise<Parts> {
  const { workspace, fonts, owners, view, vin } = asked;
  const { document, followUp, notice } = view;
  if (followUp !== undefined) return followUpParts(asked, followUp);
  if (documentKind('package', document) !== undefined) {
    const { title, language, parts, made, ...laid } = packageParts({
      ...view,
      notice: notice === REMEDY ? undefined : notice,
      ...{ workspace, fonts },
    });
    const marked = made.map(({ letter, variant }, index) => ({
      ...letter,
      markup: variant.markup,
      mark: parts[index]?.watermark,
    }));
    return { title, language, parts: marked, fonts: laid.fonts };
  }
  const recorded = isRecorded(document);
  const listed = recorded && view.variant !== undefined ? listedIn(asked, undefined) : [];
  const chosen = listed.find(({ id }) => id === view.variant);
  if (chosen !== undefined) {
    const { letters, source } = lettersOf(workspace, view.campaign, fonts, notice);
    return partOf(letters.letter(chosen.variant, sampleValues(chosen.invented)), source, 'SAMPLE');
  }
  const { letter, source } = await composeDocument({
    ...{ workspace, fonts, owners, ...view },
    subject: subjectOf(recorded, vin),
  });
  return partOf(letter, source, recorded && vin === undefined ? 'SAMPLE' : undefined);
}

/** The variants of the document that the view shows; empty for one that is made for no record. */
export function listedIn(
  { workspace, fonts, view }: Pick<PartsAsked, 'workspace' | 'fonts' | 'view'>,
  counts: readonly FacetCount[] | undefined,
): readonly ListedVariant[] {
  const { campaign, notice, document, audience, language } = view;
  if (!isRecorded(document)) return [];
  return variantsOf({
    ...lettersOf(workspace, campaign, fonts, notice),
    document,
    audience,
    language,
    counts,
  });
}

function partOf(
  { composition, filling, variant }: Letter,
  { fonts }: { readonly fonts: FontBook },
  mark: string | undefined,
): Parts {
  const { title, language } = composition;
  const { id, markup } = variant;
  return { title, language, parts: [{ composition, filling, markup, mark }], fonts, variant: id };
}

async function followUpParts({ view, vin, ...asked }: PartsAsked, followUp: string): Promise<Parts> {
  const { document, language, audience } = view;
  const isLetter = documentKind('follow_up', document)?.reader === 'owner';
  const { made } = await followUpLetters({
    ...{ ...asked, followUp, document, language, audience },
    subject: subjectOf(isLetter, vin),
  });
  const mark = isLetter && vin === undefined ? 'SAMPLE' : undefined;
  const [first] = made;
  return {
    fonts: asked.fonts,
    title: first?.composition.title ?? '',
    language: first?.composition.language ?? language,
    parts: made.map(({ composition, filling, variant }) => ({
      ...{ composition, filling, mark },
      markup: variant.markup,
    })),
  };
}

/** Whether it is made for one owner. */
export function isRecorded(document: string): boolean {
  const kind = documentKind('campaign', document) ?? documentKind('follow_up', document);
  return kind?.reader === 'owner' && kind.record !== 'none';
}

function subjectOf(recorded: boolean, vin: string | undefined): Subject {
  if (!recorded) return { kind: 'none' };
  return vin === undefined ? { kind: 'sample' } : { kind: 'vin', vin };
}
