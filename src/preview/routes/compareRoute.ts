/** Compares what is shown with another revision, language, brand or variant. */
import { Fault } from '../../base/problems.js';
import { sessionOf } from '../../web/openServer.js';
import { COMPARE_PATH, type Compared, changesPane, comparePane, compareTools } from '../pages/comparePage.js';
import { studioPage } from '../pages/studioPage.js';
import { type ComparedSide, compareParts } from '../studio/compare/compareParts.js';
import { type OtherSide, otherSides, viewOf, writtenSide } from '../studio/compare/otherSide.js';
import { drawParts } from '../studio/drawn/drawView.js';
import { partsOf } from '../studio/drawn/partsOf.js';
import { isMessage } from '../studio/listDocuments.js';
import type { Studio } from '../studio/studio.js';
import type { Query, View } from '../studio/view.js';
import { choiceOf } from './recordRoute.js';
import { pagesHeld, type Shown } from './shown.js';

export function compareRoute({ app, studio, painter, send }: Shown): void {
  app.get(COMPARE_PATH, async (request, reply) => {
    const query = request.query as Query;
    const vin = choiceOf(sessionOf(request)).record?.vin;
    const painted = await painter(query, { vin, isUrgent: false });
    const { view, crash, drawing } = painted;
    if (view === undefined || crash !== undefined || isMessage(view.document))
      return reply.redirect('/', 303);
    const sides = otherSides(painted, studio.workspace());
    const chosen = sides.find((side) => writtenSide(side) === query.with) ?? sides[0];
    const shown = chosen && (await comparedWith(studio, view, vin, chosen));
    const tools = compareTools(view, sides, chosen);
    const pane = comparePane(view, drawing?.title ?? '', tools, shown, pagesHeld(request));
    const side = changesPane(shown);
    return send(reply, studioPage(painted, { pane, side, sideName: 'Changes' }));
  });
}

/** Blocks of the left side are numbered far from those of the right. */
const LEFT = 1000;

/** A side that cannot be drawn, such as another brand that lacks a fact, says why. */
async function comparedWith(
  studio: Studio,
  view: View,
  vin: string | undefined,
  other: OtherSide,
): Promise<Compared | Fault> {
  try {
    return await compared(studio, view, vin, other);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

async function compared(
  { workspace, fonts, owners }: Studio,
  view: View,
  vin: string | undefined,
  other: OtherSide,
): Promise<Compared> {
  const now = workspace();
  const left = await partsOf({ ...viewOf(other, view, now), fonts, owners, vin });
  const right = await partsOf({ workspace: now, view, fonts, owners, vin });
  const [before, after] = [drawParts(left, LEFT), drawParts(right)];
  const sideOf = (parts: ComparedSide['parts'], sheets: typeof before): ComparedSide => ({
    parts,
    blocks: sheets.flatMap(({ blocks }) => blocks),
  });
  const changes =
    other.kind === 'language'
      ? undefined
      : compareParts(sideOf(left.parts, before), sideOf(right.parts, after));
  return { other, before, after, changes };
}
