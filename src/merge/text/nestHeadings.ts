/** Puts the headings of a campaign text below the heading around the text. */

/** Of a heading that a text brings: `OWN` in the text that writes it, `BROUGHT` once it is part of something else. */
export const TEXT_HEADING = 'data-text-heading';
export const OWN = 'own';
const BROUGHT = 'brought';

const HEADING = /<(\/?)h([1-6])((?:\s[^>]*)?)>/g;

type IsAround = (attributes: string) => boolean;

/** Of a text that may bring others: their headings stand below its own, each level counted from the one around it. */
export function nestInText(html: string): string {
  return nested(html, (attributes) => attributes.includes(`${TEXT_HEADING}="${OWN}"`)).replaceAll(
    `${TEXT_HEADING}="${OWN}"`,
    `${TEXT_HEADING}="${BROUGHT}"`,
  );
}

/** Of a document: the headings of its texts stand below those of its template. */
export function nestInDocument(html: string): string {
  return nested(html, (attributes) => !attributes.includes(TEXT_HEADING)).replaceAll(
    ` ${TEXT_HEADING}="${BROUGHT}"`,
    '',
  );
}

function nested(html: string, isAround: IsAround): string {
  if (!html.includes(TEXT_HEADING)) return html;
  let around = 0;
  let open = 0;
  return html.replace(HEADING, (_, end: string, level: string, attributes: string) => {
    if (end === '') {
      open = isAround(attributes) ? Number(level) : Math.min(6, around + Number(level));
      if (isAround(attributes)) around = open;
    }
    return `<${end}h${open}${attributes}>`;
  });
}
