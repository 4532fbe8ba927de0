/** Prints parts as one self-contained HTML file with the same pages as the PDF. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { Page } from '../../shapes/layout/composition.js';
import type { FaceId, FontBook } from '../../shapes/layout/fontBook.js';
import type { DocumentOptions, DocumentPart } from '../content/documentOptions.js';
import { type Run, readingRuns } from '../content/readingRuns.js';
import { separateWords } from '../content/separateWords.js';
import { drawing } from './drawing.js';
import { fontFaceRules, type WebFace, webFaces } from './fontFaces.js';
import { length } from './length.js';
import { NARROW_SCREEN } from './narrowScreen.js';
import { pageBody } from './pageBody.js';
import { watermarkShape } from './watermarkShape.js';

interface ReadPart {
  readonly part: DocumentPart;
  readonly watermark: string | undefined;
  readonly runs: readonly (readonly Run[])[];
}

/**
 * Text is positioned in its own font, inside elements that carry its meaning; it can be selected, and links work.
 * Rules, backgrounds and figures are one picture behind the text of each page.
 */
export function printHtml(parts: readonly DocumentPart[], fonts: FontBook, options: DocumentOptions): string {
  const read = parts.map((part): ReadPart => readPart(part, options.watermark));
  const runs = read.flatMap((part) => part.runs.flat());
  const faces = webFaces(runs, fonts);
  const pages = parts.flatMap((part) => part.composition.pages);
  const marks = [...new Set(read.map((part) => part.watermark ?? ''))].join('');
  const boldFace = marks === '' ? undefined : fonts.face(fonts.families[0] ?? '', 700, false);
  const all = withFace(faces, boldFace, fonts);
  const values = Object.fromEntries(
    Object.entries(options.values ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const body = read.map((part) => partHtml(part, all, boldFace, values)).join('\n');
  return `<!DOCTYPE html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(options.title)}</title>
<style>
${fontFaceRules(runs, all, marks)}
${[...all.values()].map(faceRule).join('\n')}
${STYLE}
${sheetRules(pages)}
${NARROW_SCREEN}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function readPart(part: DocumentPart, watermark: string | undefined): ReadPart {
  const { composition, filling } = part;
  const runs = separateWords(
    composition.pages.map((page) => readingRuns(page, filling)),
    composition.structure,
  );
  return { part, runs, watermark: part.watermark ?? watermark };
}

/** Adds the face of the watermark, which the text of the pages may not use. */
function withFace(
  faces: ReadonlyMap<FaceId, WebFace>,
  face: FaceId | undefined,
  fonts: FontBook,
): ReadonlyMap<FaceId, WebFace> {
  if (face === undefined || faces.has(face)) return faces;
  return new Map([...faces, [face, { name: `f${faces.size}`, face: fonts.open(face) }]]);
}

function partHtml(
  { part, runs, watermark }: ReadPart,
  faces: ReadonlyMap<FaceId, WebFace>,
  bold: FaceId | undefined,
  values: Readonly<Record<string, string>>,
): string {
  const { composition } = part;
  const links = new Map(runs.flat().flatMap((run) => linkOf(run)));
  const context = { structure: composition.structure, links, faces, values };
  const pages = composition.pages.map((page, index) => {
    const own = runs[index] ?? [];
    const size = `width="${length(page.width)}pt" height="${length(page.height)}pt" viewBox="0 0 ${length(page.width)} ${length(page.height)}"`;
    const mark =
      watermark === undefined
        ? ''
        : watermarkShape(page, watermark, bold === undefined ? undefined : faces.get(bold));
    const picture = `<svg class="b" aria-hidden="true" ${size}>${mark}${drawing(own)}</svg>`;
    return `<div class="p ${sheetName(page)}">${picture}${pageBody(own, context)}</div>`;
  });
  return `<section lang="${composition.language}" aria-label="${escapeHtml(composition.title)}">\n${pages.join('\n')}\n</section>`;
}

function linkOf(run: Run): [number, string][] {
  return run.kind === 'area' && run.item.kind === 'link' ? [[run.item.node, run.item.href]] : [];
}

function faceRule({ name }: WebFace): string {
  return `.${name}{font-family:${name}}`;
}

const sheetName = ({ width, height }: Page): string => `s${Math.round(width)}x${Math.round(height)}`;

function sheetRules(pages: readonly Page[]): string {
  const sheets = new Map(pages.map((page) => [sheetName(page), page]));
  return [...sheets]
    .map(([name, { width, height }]) => {
      const [w, h] = [length(width), length(height)];
      return `@page ${name}{size:${w}pt ${h}pt;margin:0}\n.${name}{page:${name};width:${w}pt;height:${h}pt}`;
    })
    .join('\n');
}

/**
 * Structure elements generate no boxes; text is positioned on the page. Browsers round the ascent of a font to whole
 * pixels, so an empty box one em high sits on the baseline and positions the text exactly.
 */
const STYLE = `html,body{margin:0;padding:0}
main,section,.p h1,.p h2,.p h3,.p h4,.p h5,.p h6,.p p,.p ul,.p ol,.p li,.p dl,.p dt,.p dd,.p blockquote,.p section,.p article,.p table,.p caption,.p thead,.p tbody,.p tfoot,.p tr,.p th,.p td,.p figcaption,.p div,.p a,.p span:not(.t){display:contents}
.p{position:relative;overflow:hidden;background:#ffffff;break-after:page;break-inside:avoid;-webkit-print-color-adjust:exact;print-color-adjust:exact}
section:last-child>.p:last-child{break-after:auto}
.b{position:absolute;left:0;top:0}
.t{position:absolute;white-space:pre;line-height:0;font-weight:400;font-style:normal;font-synthesis:none;font-kerning:normal;font-variant-ligatures:none;text-rendering:geometricPrecision;text-decoration:none;-webkit-text-size-adjust:none;text-size-adjust:none}
.t::before{content:"";display:inline-block;height:1em}
.i{position:absolute;box-sizing:border-box;margin:0;padding:0 2pt;border:0;background:transparent}
.comb{font-family:monospace;letter-spacing:calc(var(--cell) - 1ch);padding:0 0 0 calc((var(--cell) - 1ch) / 2)}
@media screen{body{background:#e6e8ea;padding:12pt 0}.p{margin:0 auto 12pt;box-shadow:0 1pt 4pt #0000004d}}`;
