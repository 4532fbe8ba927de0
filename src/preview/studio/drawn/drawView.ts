/** Draws the pages of a view from the compositions that print. */
import { sheetSvg } from '../../../print/html/sheetSvg.js';
import type { Page } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { Language } from '../../../shapes/units.js';
import { isMessage } from '../listDocuments.js';
import { type Block, blocksOn } from './blocksOn.js';
import { type DrawnMessage, drawMessage } from './drawMessage.js';
import { type Mark, marksOn } from './marksOn.js';
import { type Part, type Parts, type PartsAsked, partsOf } from './partsOf.js';

/** One page. */
export interface Sheet {
  /** One `svg` element, escaped. */
  readonly svg: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

export const NO_SHEET: Sheet = { svg: '', width: 0, height: 0, blocks: [], marks: [] };

export interface Drawing {
  readonly title: string;
  /** The one asked for, if the document exists in it. */
  readonly language: Language;
  /** None of a message. */
  readonly sheets: readonly Sheet[];
  /** Id of the variant that is shown. */
  readonly variant: string | undefined;
  readonly message: DrawnMessage | undefined;
}

/** Throws as `partsOf` and `drawMessage` do. */
export async function drawView(asked: PartsAsked): Promise<Drawing> {
  const { workspace, fonts, view } = asked;
  const { document } = view;
  if (isMessage(document)) {
    const message = await drawMessage(workspace, fonts, { ...view, document });
    return { title: message.subject, language: message.language, sheets: [], variant: undefined, message };
  }
  const { title, language, variant, ...laid } = await partsOf(asked);
  const sheets = drawParts(laid);
  return { title, language, sheets, variant, message: undefined };
}

/** @param from number of the first part: no two blocks on the screen have one id */
export function drawParts({ parts, fonts }: Pick<Parts, 'parts' | 'fonts'>, from = 0): readonly Sheet[] {
  return parts.flatMap((part, index) => sheetsOf(part, from + index, fonts));
}

function sheetsOf(part: Part, index: number, fonts: FontBook): readonly Sheet[] {
  const { composition, filling, mark } = part;
  const { pages, structure } = composition;
  const svgs = sheetSvg(part, {}, mark === undefined ? undefined : { text: mark, fonts });
  const laid = { filling, structure, fonts, part: index };
  return pages.map(
    (page: Page, at): Sheet => ({
      svg: svgs[at] ?? '',
      width: page.width,
      height: page.height,
      blocks: blocksOn(page, laid),
      marks: marksOn(page, laid),
    }),
  );
}
