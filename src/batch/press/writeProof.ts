/** Writes a sample letter of each variant of a mailing into one PDF. */

import { layOut } from '../../compose/layOut.js';
import { ENVELOPES } from '../../post/envelopes/profiles.js';
import { type CoarsePicture, coarsePictures } from '../../render/coarsePictures.js';
import type { Letters } from '../../render/letters/letters.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Facets } from '../../shapes/recordModel.js';
import { sampleValues } from '../../shapes/recordValues.js';
import { type PrintedPdf, writePdf } from '../folder/writePdf.js';
import type { Mailing } from '../plan/mailing.js';
import type { BatchPlan } from '../plan/planBatch.js';
import { representative, withVehicleOf } from '../plan/representative.js';
import { type PaperPlan, paperOf, withListing } from './pieceVariants.js';
import { withWindows } from './windows/withWindows.js';

export interface Proof {
  readonly printed: PrintedPdf;
  readonly coarse: readonly CoarsePicture[];
}

/**
 * It contains every paragraph that the mailing prints: each document in each of its variants, in the order
 * of the piece. Returns the file's SHA-256 and page count, and the coarse pictures of the mailing.
 */
export async function writeProof(
  path: string,
  letters: Letters,
  fonts: FontBook,
  mailing: Mailing,
  plan: PaperPlan & Pick<BatchPlan, 'post'>,
  combinations: readonly Facets[],
): Promise<Proof> {
  const invented = representative(mailing, undefined, letters.conditions);
  const parts = new Map<string, FilledComposition>();
  // a label or card shows the names of the columns that it prints
  const enclosed = plan.inserts.flatMap(({ id, columns }) => columns.map((name) => `${id}.${name}=${name}`));
  const printedFor = withListing(combinations, plan.listing).flatMap((each) => paperOf(letters, plan, each));
  for (const [document, facets] of printedFor) {
    const variant = letters.variant(document, facets);
    if (parts.has(variant.id)) continue;
    const values = { ...sampleValues(withVehicleOf(mailing, invented, facets)), enclosed };
    const letter = letters.letter(variant, values);
    parts.set(variant.id, withWindows(letter, ENVELOPES[plan.post.envelope], values.address));
  }
  const title = `${mailing.name} proof`;
  const samples = [...parts.values()];
  const pages = [...samples, ...notesPage(letters, fonts, mailing)];
  const printed = await writePdf(path, pages, fonts, { title, language: 'en', watermark: 'SAMPLE' });
  return { printed, coarse: coarsePictures(samples) };
}

/** What nobody may take for settled; none where everything is. */
function notesPage(
  letters: Letters,
  fonts: FontBook,
  { name, standing }: Mailing,
): readonly FilledComposition[] {
  const note = (of: string, text: string) => ({ of: printable(of, fonts), note: printable(text, fonts) });
  const open = standing.flatMap((file) => file.open.map((point) => note(file.name, point)));
  const assumed = standing.flatMap((file) =>
    file.assumed.map(({ path, why }) => note(`${file.name} ${path}`, why)),
  );
  if (open.length + assumed.length === 0) return [];
  const notes = { title: `What is not settled in ${name}`, open, assumed };
  const layout = layOut(letters.merger.mergeProofNotes(notes), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(`the notes of the proof do not fit: ${filling.slot}`);
  return [{ composition: layout.compose(filling), filling }];
}

/** Notes may be in any script; characters missing from the fonts print as question marks. */
function printable(text: string, fonts: FontBook): string {
  return Array.from(text, (character) => (fonts.missing(character) === undefined ? character : '?')).join('');
}
