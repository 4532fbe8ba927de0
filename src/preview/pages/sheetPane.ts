/** Shows the pages of the document, with a link on each paragraph to where its words are written. */
import type { Finding } from '../../check/engine/finding.js';
import { type Html, html } from '../../web/html.js';
import type { Drawing } from '../studio/drawn/drawView.js';
import type { Painted } from '../studio/paint.js';
import { addressOf, type View } from '../studio/view.js';
import { messagePane } from './messagePane.js';
import { pageTools } from './pageTools.js';
import type { RecordChoice } from './recordBox.js';
import { sheetBox } from './sheetBox.js';

export interface SheetMarks {
  /** Id of the block whose source is shown. */
  readonly chosen: string | undefined;
  /** What was found, by the id of the first block that it is about. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Marks of the pages that the browser has: they come empty. */
  readonly known: ReadonlySet<string>;
}

export function sheetPane(painted: Painted, choice: RecordChoice, veil: Html, marks: SheetMarks): Html {
  const { view, drawing } = painted;
  const content = view === undefined || drawing === undefined ? '' : contentOf(painted, view, drawing, marks);
  return stage(
    pageTools(painted, choice),
    `Pages of ${drawing?.title ?? 'nothing yet'}`,
    html`${content}`,
    veil,
  );
}

/** The pane in the middle. */
export function stage(tools: Html, label: string, content: Html, veil: Html, kind = ''): Html {
  return html`<section class="pane pages" id="pages" tabindex="-1" aria-label="Pages">${tools}<div class="stage">
<nav class="thumbs" id="thumbs" aria-label="Small pages" hidden></nav><div class="canvas ${kind}" id="canvas" tabindex="0" role="region" aria-label="${label}">${content}</div>${veil}</div></section>`;
}

function contentOf({ drawnAt }: Painted, view: View, drawing: Drawing, marks: SheetMarks) {
  if (drawing.message !== undefined) return messagePane(view, drawing.message, drawnAt);
  const { title, sheets, language } = drawing;
  const { known, chosen, findings } = marks;
  return sheets.map((sheet, index) =>
    sheetBox(sheet, {
      ...{ id: `page-${index + 1}`, language, known },
      label: `${title}, Page ${index + 1} of ${sheets.length}`,
      hot: ({ id }) => ({
        address: `${addressOf(view, { block: id })}#source`,
        isChosen: id === chosen,
        found: findings.get(id)?.severity,
        told: findings.get(id)?.message,
      }),
    }),
  );
}
