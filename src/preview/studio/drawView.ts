/** Draws the pages of a view from the composition that prints. */
import { sheetSvg } from '../../print/html/sheetSvg.js';
import { composeDocument } from '../../render/composeDocument.js';
import type { Subject } from '../../render/renderRequest.js';
import { documentKind } from '../../shapes/documents/documentKinds.js';
import type { DocumentId } from '../../shapes/documents/documents.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { Language } from '../../shapes/units.js';
import { type Block, blocksOn } from './blocksOn.js';
import type { Studio } from './studio.js';
import type { View } from './view.js';

/** One page. */
export interface Sheet {
  /** One `svg` element, escaped. */
  readonly svg: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

export interface Drawing {
  readonly title: string;
  /** The one asked for, if the document exists in it. */
  readonly language: Language;
  readonly sheets: readonly Sheet[];
}

/** Throws as `renderDocument` does. @param vin of a record; undefined for an invented one */
export async function drawView(
  { workspace, fonts, owners }: Studio,
  view: View,
  vin: string | undefined,
): Promise<Drawing> {
  const recorded = isRecorded(view.document);
  const sample = recorded && vin === undefined;
  const { letter } = await composeDocument({
    ...{ workspace: workspace(), fonts, owners, ...view },
    subject: subjectOf(recorded, vin),
  });
  return drawLetter(letter, fonts, sample ? 'SAMPLE' : undefined);
}

/** Whether it is made for one owner. */
export function isRecorded(document: DocumentId): boolean {
  const kind = documentKind('campaign', document);
  return kind?.reader === 'owner' && kind.record !== 'none';
}

function subjectOf(recorded: boolean, vin: string | undefined): Subject {
  if (!recorded) return { kind: 'none' };
  return vin === undefined ? { kind: 'sample' } : { kind: 'vin', vin };
}

function drawLetter(letter: FilledComposition, fonts: Studio['fonts'], mark: string | undefined): Drawing {
  const { composition, filling } = letter;
  const { title, language, pages, structure } = composition;
  const svgs = sheetSvg({ composition, filling }, {}, mark === undefined ? undefined : { text: mark, fonts });
  const sheets = pages.map(
    (page, index): Sheet => ({
      svg: svgs[index] ?? '',
      width: page.width,
      height: page.height,
      blocks: blocksOn(page, { filling, structure, fonts }),
    }),
  );
  return { title, language, sheets };
}
