/** Decodes the HTML entities that a web form or an export left in a text: `O&#39;Neil`, `Smith &amp; Sons`. */
import { decodeHTMLStrict } from 'entities';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const CAPITALS = /&([A-Z])([A-Z\d]+);/g;

/** The text as it was meant, also where it was encoded twice or turned to capitals. An unknown entity stays. */
export function withoutEntities(text: string): string {
  let decoded = text;
  for (let times = 0; times < 3 && ENTITY.test(decoded); times++)
    decoded = decodeHTMLStrict(inSmallLetters(decoded));
  return decoded;
}

/** `&EACUTE;` is a capital letter, `&NBSP;` a sign: entities are told apart by case. */
function inSmallLetters(text: string): string {
  return text.replace(CAPITALS, (entity, first: string, rest: string) => {
    if (decodeHTMLStrict(entity) !== entity) return entity;
    const capital = `&${first}${rest.toLowerCase()};`;
    return decodeHTMLStrict(capital) === capital ? capital.toLowerCase() : capital;
  });
}
