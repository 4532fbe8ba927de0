/** Gives the browser the faces of papers beside that of the pages: the serif, and the fonts of the workspace. */
import type { FaceId, FontBook } from '../../shapes/layout/fontBook.js';
import type { Shown } from './shown.js';

export function faceRoute({ app, studio }: Pick<Shown, 'app' | 'studio'>): void {
  app.get('/faces.css', (_request, reply) => {
    const rules = facesShown(studio.fonts).map((face, index) => faceRule(face, index));
    return reply.type('text/css; charset=utf-8').send(rules.join('\n'));
  });
  app.get<{ Params: { index: string } }>('/face/:index', (request, reply) => {
    const { fonts } = studio;
    const face = facesShown(fonts)[Number(request.params.index)];
    if (face === undefined) return reply.callNotFound();
    return reply.type('font/sfnt').send(Buffer.from(fonts.open(face).file()));
  });
}

/** Small capitals and figures of other kinds are drawn with the face that they belong to; the first family is that of the pages. */
function facesShown({ faces, families: [ours = ''] }: FontBook): readonly FaceId[] {
  return faces.filter((face) => !face.startsWith(`${ours}/`) && !FEATURES.test(face));
}

/** Ends the name of a face with other glyphs of the same file. */
const FEATURES = /\+[a-z]{4}$/;

function faceRule(face: FaceId, index: number): string {
  const [family = '', look = ''] = face.split('/');
  const style = /^\d+i/.test(look) ? 'italic' : 'normal';
  const name = JSON.stringify(family);
  return `@font-face{font-family:${name};font-weight:${Number.parseInt(look, 10)};font-style:${style};src:url("/face/${index}")}`;
}
