/** Draws the pages of forms for the screen, from the composition that prints. */
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { sheetSvg } from '../../print/html/sheetSvg.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { MadeForm } from './makeForms.js';
import { composeForm } from './printForm.js';

/** @returns one SVG element a page, escaped */
export function formSheets(
  workspace: Workspace,
  fonts: FontBook,
  { campaign, content }: Pick<MadeForm, 'campaign' | 'content'>,
): readonly string[] {
  const { part, values } = composeForm({ workspace, campaign, fonts, content });
  return sheetSvg(part, values);
}
