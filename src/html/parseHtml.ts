/** Parses HTML strictly: an end tag without a matching start tag is a fault. */
import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { Fault } from '../base/problems.js';
import { lastPlaceIn } from '../shapes/layout/elementPlace.js';

/**
 * Matches a comment, a start tag with its attributes, or an end tag, so that end tags inside the other two are
 * ignored.
 */
const COMMENT_OR_TAG = /<!--.*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|<\/[^>]*>/gis;

/** @throws Fault TEMPLATE_INVALID with the place of the last element before the end tag */
export function parseHtml(html: string, file: string): Document {
  const handler = new DomHandler();
  /** The end offsets of the end tags that closed an element. */
  const ends = new Set<number>();
  const parser = new Parser({
    onparserinit: (each) => handler.onparserinit(each),
    onopentag: (name, attributes) => handler.onopentag(name, attributes),
    onclosetag: (_name, implied) => {
      if (!implied) ends.add(parser.endIndex);
      handler.onclosetag();
    },
    ontext: (text) => handler.ontext(text),
    oncomment: (text) => handler.oncomment(text),
    oncommentend: () => handler.oncommentend(),
    onprocessinginstruction: (name, data) => handler.onprocessinginstruction(name, data),
    onend: () => handler.onend(),
  });
  parser.end(html);
  for (const { 0: tag, index } of html.matchAll(COMMENT_OR_TAG)) {
    if (!tag.startsWith('</') || ends.has(index + tag.length - 1)) continue;
    throw new Fault('TEMPLATE_INVALID', `${tag} has no matching start tag; it comes after this place`, {
      place: lastPlaceIn(html.slice(0, index)) ?? { file },
    });
  }
  return handler.root;
}
