/** Shows beside the pages where the words of a block are written, and what check found. */
import type { Place } from '../../base/problems.js';
import type { Finding } from '../../check/engine/finding.js';
import { type Html, html } from '../../web/html.js';
import { type Icon, icon } from '../../web/icons.js';
import type { Block } from '../studio/drawn/blocksOn.js';
import { type Desktop, editorPlace, placeFrame } from './editorPlace.js';

/** A block and the places of its words. */
export interface ShownSource {
  readonly block: Block;
  readonly places: readonly Place[];
}

export interface SideContent {
  readonly desktop: Desktop | undefined;
  readonly source: ShownSource | undefined;
  /** Undefined before the first check. */
  readonly findings: readonly Finding[] | undefined;
  /** The id of the block on the pages that a finding is about. */
  readonly shownAt: ReadonlyMap<Finding, string>;
  /** Whether a newer check is under way. */
  readonly checking: boolean;
}

export function sidePane({ desktop, source, findings, shownAt, checking }: SideContent): Html {
  const shown = desktop === undefined || source === undefined ? '' : sourceCard(desktop, source);
  const count = findings === undefined || findings.length === 0 ? '' : ` (${findings.length})`;
  return html`<aside class="pane finds" id="finds" tabindex="-1" aria-label="Source and findings">${shown}<section aria-labelledby="finds-title"><h2 id="finds-title">Findings${count}</h2>${listOf(desktop, findings, shownAt)}${checking ? html`<p class="soft" role="status">Checking …</p>` : ''}</section></aside>`;
}

function sourceCard(desktop: Desktop, { block, places }: ShownSource): Html {
  const [first, ...others] = places;
  if (first === undefined) return html``;
  const more = others.map((place) => html`<li>${editorPlace(desktop, place)}${fieldOf(place)}</li>`);
  return html`<section class="source" id="source" aria-labelledby="source-title" tabindex="-1"><h2 id="source-title">Where it is written</h2>
<p class="words">${block.words}</p>
<p>${editorPlace(desktop, first, html` data-editor`)}${fieldOf(first)}</p>${placeFrame(desktop, first)}${more.length === 0 ? '' : html`<h3>Also from</h3><ul>${more}</ul>`}</section>`;
}

const fieldOf = ({ field }: Place): Html =>
  field === undefined ? html`` : html` <code translate="no">${field}</code>`;

function listOf(
  desktop: Desktop | undefined,
  findings: readonly Finding[] | undefined,
  shownAt: SideContent['shownAt'],
): Html {
  if (findings === undefined || desktop === undefined) return html``;
  if (findings.length === 0) return html`<p>${icon('go')} Nothing found.</p>`;
  return html`<ul class="findlist">${findings.map((finding) => itemOf(desktop, finding, shownAt.get(finding)))}</ul>`;
}

const TONES: Readonly<Record<string, readonly [tone: string, shape: Icon, word: string]>> = {
  error: ['stop', 'stop', 'Error'],
  warning: ['sign', 'wait', 'Warning'],
  information: ['info', 'info', 'Note'],
};

function itemOf(
  desktop: Desktop,
  { severity, rule, message, place, documents }: Finding,
  block: string | undefined,
): Html {
  const [tone = 'info', shape = 'info', word = 'Note'] = TONES[severity] ?? [];
  const where = documents.length === 0 ? '' : html`<small>${documents.join(', ')}</small>`;
  return html`<li class="${tone}"><p><span class="chip ${tone}">${icon(shape)}${word}</span> <code translate="no">${rule}</code></p><p>${message}</p><p>${editorPlace(desktop, place)}${fieldOf(place)}${block === undefined ? '' : html` <button type="button" class="small" data-show-block="${block}">Show on the page</button>`}</p>${where}</li>`;
}
