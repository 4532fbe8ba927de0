/** Embeds the fonts of a document as CSS, each under a short name. */
import { Fault } from '../../base/problems.js';
import type { Face, FaceId, FontBook } from '../../shapes/layout/fontBook.js';
import type { Run } from '../content/readingRuns.js';
import { webFont } from './webFont.js';

export interface WebFace {
  /** The font family of its `@font-face`. */
  readonly name: string;
  readonly face: Face;
}

/** In order of first use. */
export function webFaces(runs: readonly Run[], fonts: FontBook): ReadonlyMap<FaceId, WebFace> {
  const faces = new Map<FaceId, WebFace>();
  for (const id of [...textsByFace(runs).keys()])
    faces.set(id, { name: `f${faces.size}`, face: requirePortable(fonts.open(id)) });
  return faces;
}

function requirePortable(face: Face): Face {
  if (face.embedding === 'any') return face;
  const { postscriptName } = face.description;
  throw new Fault(
    'FONT_LICENSE',
    `${postscriptName} cannot be in an HTML file: its license allows preview and print only`,
    {
      hint: 'make the paper as PDF, or set it in another font',
    },
  );
}

/** `@font-face` rules with the fonts embedded. */
export function fontFaceRules(
  runs: readonly Run[],
  faces: ReadonlyMap<FaceId, WebFace>,
  extra: string,
): string {
  const texts = textsByFace(runs);
  return [...faces]
    .map(([id, { name, face }]) => {
      const file = Buffer.from(webFont(face, [...(texts.get(id) ?? []), extra])).toString('base64');
      return `@font-face{font-family:${name};src:url(data:font/${face.outlines === 'cff' ? 'otf' : 'ttf'};base64,${file}) format("${face.outlines === 'cff' ? 'opentype' : 'truetype'}")}`;
    })
    .join('\n');
}

function textsByFace(runs: readonly Run[]): Map<FaceId, Set<string>> {
  const texts = new Map<FaceId, Set<string>>();
  const add = (face: FaceId, text: string) => texts.set(face, (texts.get(face) ?? new Set()).add(text));
  for (const run of runs) {
    if (run.kind === 'area' && run.item.kind === 'field') add(run.item.face, run.item.value);
    if (run.kind === 'drawn')
      for (const item of run.items) if (item.kind === 'text') add(item.face, item.text);
  }
  return texts;
}
