/** Decodes the HTML entities that a web form or an export left in a text: `O&#39;Neil`, `Smith &amp; Sons`. */
import { decodeHTMLStrict } from 'entities';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const CAPITALS = /&([A-Z])([A-Z\d]+);/g;

/** The decoded text, even if it was encoded twice or converted to capitals. Unknown entities are kept. */
export function withoutEntities(text: string): string {
  let decoded = text;
  for (let times = 0; times < 3 && ENTITY.test(decoded); times++)
    decoded = decodeHTMLStrict(inSmallLetters(decoded));
  return decoded;
}

/** `&EACUTE;` is a capital letter, `&NBSP;` a sign, because the names of entities are case-sensitive. */
function inSmallLetters(text: string): string {
  return text.replace(CAPITALS, (entity, first: string, rest: string) => {
    if (decodeHTMLStrict(entity) !== entity) return entity;
    const capital = `&${first}${rest.toLowerCase()};`;
    return decodeHTMLStrict(capital) === capital ? capital.toLowerCase() : capital;
  });
}
