/** The rules of the structural checker, and what it finds by them. */

/**
 * All that is checked. What only a person can judge is not: whether a heading is one, an alternative text says
 * what its figure shows, the reading order makes sense. Nor are colours, contrast, spoken language of a text,
 * the inside of font programs, and most of what PDF/A asks.
 */
export const RULES = {
  tagged: 'the file has a structure and says that it is tagged',
  language: 'the file names its language',
  title: 'metadata and information name the same title, and viewers are asked to show it',
  marked: 'whatever a page paints stands in content of an element or in an artifact, and none in another',
  reached:
    'each sequence of content belongs to exactly one element, and each element to content that is there',
  order: 'on each page the elements are read in the order in which they are drawn',
  parents: 'the parent tree leads from each content and each annotation to the element that holds it',
  types: 'elements have standard types, and stand where ISO 32000-1 14.8.4 lets them',
  headings: 'the first heading is H1, and no level is left out on the way down',
  tables: 'each table has head cells, each with a scope, and as many columns in each row',
  lists: 'lists hold items, items a label or a body, and lists with labels say how they are numbered',
  figures: 'each figure has an alternative text and a box',
  links: 'each link stands in a Link element and says in words where it leads',
  fields:
    'each field has a name, a tooltip and an appearance, stands in a Form element, and needs no viewer to draw it',
  tabs: 'pages with annotations take the order of tabs from the structure',
  fonts: 'each font is embedded, and its codes lead to characters',
  claims: 'the standards claimed in the metadata agree with the file, as far as named in checkClaims',
} as const;

export type Rule = keyof typeof RULES;

export interface Finding {
  readonly rule: Rule;
  readonly what: string;
}
