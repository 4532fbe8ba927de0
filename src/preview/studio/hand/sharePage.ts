/** The page of a share folder: it opens from a disk, loads nothing but the files beside it, and collects comments. */
import { Fault, formatFault } from '../../../base/problems.js';
import type { Finding } from '../../../check/engine/finding.js';
import { type Html, html, trusted } from '../../../web/html.js';
import type { Drawing } from '../drawn/drawView.js';

export interface SharedPaper {
  readonly id: string;
  /** `Owner Letter, Spanish`. */
  readonly name: string;
  /** Or why it cannot be drawn. */
  readonly drawing: Drawing | Fault;
}

export interface Shared {
  readonly campaign: string;
  readonly title: string;
  /** UTC. */
  readonly drawn: string;
  readonly papers: readonly SharedPaper[];
  readonly findings: readonly Finding[];
}

export function sharePage({ campaign, title, drawn, papers, findings }: Shared): string {
  const links = papers.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
  const found = findings.map(({ rule, message }) => html`<li><b>${rule}</b> ${message}</li>`);
  const list = found.length === 0 ? '' : html`<section><h2>What check found</h2><ul>${found}</ul></section>`;
  return `<!doctype html>\n${
    html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src 'self' file:; img-src data: blob:">
<title>${campaign} ${title}</title>
<link rel="stylesheet" href="share.css">
</head>
<body data-campaign="${campaign}" data-drawn="${drawn}">
<header><h1>${campaign} ${title}</h1><p>As it stood on ${drawn}. Press a paragraph to comment on it; send the saved file back.</p></header>
<main><nav aria-label="Papers"><h2>Papers</h2><ul>${links}</ul>${list}
<section id="comments" aria-label="Comments"><h2>Comments</h2><p><label for="by">Your name</label> <input id="by" autocomplete="name" maxlength="80"></p><ol id="list"></ol><p><button type="button" id="save" disabled>Save the comments as a file</button></p><noscript><p>Comments need scripts; the pages do not.</p></noscript></section></nav>
<div>${papers.map(paperOf)}</div></main>
<dialog id="note" aria-labelledby="note-title"><form method="dialog"><h2 id="note-title">Comment</h2><p id="words"></p><p><label for="text">What should change, or what is to be asked?</label><textarea id="text" rows="5" maxlength="4000"></textarea></p><p><button value="keep">Keep it</button> <button value="">Cancel</button></p></form></dialog>
<script src="share.js"></script>
</body>
</html>
`.text
  }`;
}

function paperOf({ id, name, drawing }: SharedPaper): Html {
  if (drawing instanceof Fault)
    return html`<section id="${id}"><h2>${name}</h2><p>It cannot be drawn: ${formatFault(drawing)}</p></section>`;
  const { sheets, language, message } = drawing;
  const pages = sheets.map(({ svg, width, height, blocks }, index) => {
    const hots = blocks.map(
      ({ words, at, x, y, width: w, height: h }) =>
        html`<g role="button" tabindex="0" data-words="${words}" data-at="${at}" data-paper="${name}" data-page="${index + 1}" aria-label="Comment on: ${words.slice(0, 60)}"><rect x="${x - 3}" y="${y - 1}" width="${w + 6}" height="${h + 2}" rx="2"/></g>`,
    );
    return html`<figure class="sheet"><figcaption>Page ${index + 1} of ${sheets.length}</figcaption><div>${trusted(svg)}<svg class="hots" viewBox="0 0 ${width} ${height}">${hots}</svg></div></figure>`;
  });
  const text = message === undefined ? '' : html`<p><b>${message.subject}</b></p><pre>${message.text}</pre>`;
  return html`<section id="${id}" lang="${language}"><h2 lang="en">${name}</h2>${pages}${text}</section>`;
}
