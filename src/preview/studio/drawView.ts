/** Draws the pages of a view from the composition that prints. */
import { sheetSvg } from '../../print/html/sheetSvg.js';
import { composeDocument } from '../../render/composeDocument.js';
import { documentKind } from '../../shapes/documents/documentKinds.js';
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

/** Throws as `renderDocument` does. */
export async function drawView({ workspace, fonts, owners }: Studio, view: View): Promise<Drawing> {
  const kind = documentKind('campaign', view.document);
  const sample = kind?.reader === 'owner' && kind.record !== 'none';
  const { letter } = await composeDocument({
    ...{ workspace: workspace(), fonts, owners, ...view },
    subject: { kind: sample ? 'sample' : 'none' },
  });
  return drawLetter(letter, fonts, sample ? 'SAMPLE' : undefined);
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
