/** Asks for a record of the owners file, and shows whose letter it is. */
import { type Html, html } from '../../web/html.js';
import { type FoundRecord, HARDEST } from '../studio/records/searchRecords.js';
import { addressOf, type View } from '../studio/view.js';

export interface RecordChoice {
  /** The token that every form of the session sends. */
  readonly csrf: string;
  /** Whose letter is shown; undefined for an invented owner. */
  readonly record: FoundRecord | undefined;
  /** What was asked for last, with what it found; undefined once a record is chosen. */
  readonly search: RecordSearch | undefined;
}

export interface RecordSearch {
  readonly asked: string;
  readonly found: readonly FoundRecord[];
}

/** Names and VINs travel by POST, so that no address, and no history of a browser, has them. */
export function recordBox(view: View, { csrf, record, search }: RecordChoice): Html {
  const form = (content: Html): Html =>
    html`<form method="post" action="/record" class="record"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="back" value="${addressOf(view, { variant: undefined })}">${content}</form>`;
  const shown =
    record === undefined
      ? html`<span class="chip">SAMPLE</span>`
      : html`<span class="chip" translate="no">${record.name}, ${record.vin}</span> <button type="submit" name="vin" value="" class="small">Show SAMPLE</button>`;
  const options = HARDEST.map((each) => html`<option value="${each}"></option>`);
  return html`${form(html`${shown}<label class="unseen" for="record">Record: VIN or name</label><input id="record" name="record" list="hardest" placeholder="VIN or name" autocomplete="off" maxlength="80"><datalist id="hardest">${options}</datalist> <button type="submit" class="small">Find</button>`)}${search === undefined ? '' : form(answer(search))}`;
}

function answer({ asked, found }: RecordSearch): Html {
  if (found.length === 0) return html`<span role="status">No record has “${asked}”.</span>`;
  const buttons = found.map(
    ({ vin, name }) =>
      html`<button type="submit" name="vin" value="${vin}" class="small" translate="no">${name}, ${vin}</button>`,
  );
  return html`<span role="status">${found.length} records:</span> ${buttons}`;
}
