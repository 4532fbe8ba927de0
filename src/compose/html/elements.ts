/** The elements and attributes that compose supports. */

/** Attributes that any element may have. */
export const COMMON_ATTRIBUTES: readonly string[] = ['class', 'id', 'style', 'lang', 'title', 'role'];

/** Elements, and the attributes that each has besides the common ones and `data-*`. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  html: [],
  body: [],
  div: [],
  section: [],
  article: [],
  header: [],
  footer: [],
  main: [],
  aside: [],
  nav: [],
  address: [],
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: ['value'],
  dl: [],
  dt: [],
  dd: [],
  blockquote: [],
  figure: ['aria-label'],
  figcaption: [],
  hr: [],
  table: [],
  caption: [],
  colgroup: [],
  col: ['span'],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  a: ['href'],
  b: [],
  strong: [],
  i: [],
  em: [],
  cite: [],
  u: [],
  small: [],
  sup: [],
  sub: [],
  span: [],
  br: [],
  input: ['name', 'type', 'value', 'maxlength', 'required', 'checked'],
  img: ['src', 'alt', 'aria-hidden'],
  svg: ['viewbox', 'aria-label', 'aria-hidden'],
  slot: ['name'],
};

/** Inline elements that are nodes of the structure. */
export const INLINE_NODES: readonly string[] = ['a'];

/** Attributes that the structure keeps, for a tagged PDF. */
export const STRUCTURE_ATTRIBUTES: readonly string[] = [
  'scope',
  'alt',
  'aria-label',
  'lang',
  'colspan',
  'rowspan',
];
