/** Reads who a piece goes to: names, attention line, company, care of (Publication 28, 214 and 331). */
import { alike, nameText } from './street/standardText.js';

export interface Addressees {
  /** In the order of the block. */
  readonly lines: readonly string[];
  /** How the owner is greeted, as written; blank if only the company is known. */
  readonly name: string;
  readonly company: string;
}

interface NamePart {
  readonly kind: 'attention' | 'care' | 'also' | 'plain';
  readonly text: string;
}

/** Matches names that contain more than a name. */
const MARKED =
  /ATTN|ATTENTION|\bATT[:.]|\bC ?\/ ?[O0]\b|\bCARE OF\b|%|^(?:AND|&|OR|AND\/OR)\s|\s(?:AND|&|OR)$/i;
/** Where a line begins that was written after another one. */
const BEHIND = /[\s,;(-]+(?=(?:ATTN|ATTENTION:|C ?\/ ?[O0]|IN CARE OF)\b|ATTENTION:|% ?[A-Z])/i;
const ATTENTION = /^[\s,:;-]*(?:ATTN|ATTENTION|ATT(?=[:.]))\b[\s.,:;-]*(?:TO:?\s+)?/i;
const CARE = /^[\s,:;-]*(?:C ?\/ ?[O0]\b|(?:IN )?CARE OF\b|%)[\s.,:;-]*/i;
const ALSO = /^(?:AND\/OR|AND|&|OR)\s+/i;

/** @param lines the lines of the address that name an addressee; see `isAddressee` */
export function addressees(name: string, company: string, lines: readonly string[]): Addressees {
  if (lines.length === 0 && !MARKED.test(name) && !MARKED.test(company)) return plain(name, company);
  const inName = partsOf(name);
  const inCompany = partsOf(company);
  const others = lines.flatMap(partsOf);
  const all = [...inName, ...inCompany, ...others];
  const said = distinct(all.filter(({ kind }) => kind === 'attention'));
  const also = all.filter(({ kind }) => kind === 'also');
  const owners = distinct([...inName.filter(isPlain), ...also, ...others.filter(isPlain)]);
  const firms = distinct(inCompany.filter(isPlain)).filter((firm) => !isIn(owners, firm));
  const names = firms.length > 0 ? owners.filter((owner) => !isIn(said, owner)) : owners;
  const attention = said.filter((text) => !isIn(names, text));
  const care = distinct([...inName, ...inCompany].filter(({ kind }) => kind === 'care'));
  const persons =
    firms.length > 0 && attention.length === 0 && names.length > 0 ? withAttention(names) : names;
  return {
    lines: [...attention.map(attentionLine), ...persons, ...firms, ...care.map((text) => `C/O ${text}`)].map(
      nameText,
    ),
    name: (owners.length > 0 ? owners : said.length > 0 ? said : firms.length > 0 ? [] : care)
      .filter(isGreeted)
      .join(' '),
    company: firms.join(' '),
  };
}

/** For a company with a contact person, the person is above the company, after ATTN. */
function plain(name: string, company: string): Addressees {
  if (company === '') return { lines: name === '' ? [] : [nameText(name)], name, company };
  if (name === '') return { lines: [nameText(company)], name, company };
  if (same(name, company)) return { lines: [nameText(name)], name, company: '' };
  return { lines: [`ATTN ${nameText(name)}`, nameText(company)], name, company };
}

/** Whether a line of an address names an addressee: `ATTN`, `C/O`, `AND MARY SMITH`. */
export function isAddressee(line: string): boolean {
  return MARKED.test(line) && (ATTENTION.test(line) || (ALSO.test(line) && !/\d/.test(line)));
}

/** Whether a line of an address is a care-of line. */
export function isCare(line: string): boolean {
  return MARKED.test(line) && CARE.test(line);
}

/** The line after one `C/O`. */
export function careLine(line: string): string {
  return nameText(`C/O ${partOf(line).text}`);
}

/** Whether a text may name an addressee; a cheap first check. */
export function isMarked(text: string): boolean {
  return MARKED.test(text);
}

/** Whether the name continues in the first line of the address: `John Smith &`. */
export function goesOn(name: string): boolean {
  return /\s(?:AND|&|OR)$/i.test(name);
}

function partsOf(text: string): NamePart[] {
  if (text === '') return [];
  return separated(text).map(partOf);
}

/** The text, with what follows `C/O` and `ATTN` on separate lines. */
export function separated(text: string): string[] {
  return MARKED.test(text) ? text.split(BEHIND).filter((part) => part.replace(CARE, '') !== '') : [text];
}

function partOf(text: string): NamePart {
  if (CARE.test(text)) return { kind: 'care', text: withoutAll(text, CARE).replace(/\)$/, '') };
  if (ATTENTION.test(text)) return { kind: 'attention', text: withoutAll(text, ATTENTION) };
  return { kind: ALSO.test(text) ? 'also' : 'plain', text };
}

/** `ATTN: ATTN Ana` is Ana. */
function withoutAll(text: string, mark: RegExp): string {
  return mark.test(text) ? withoutAll(text.replace(mark, ''), mark) : text;
}

const isPlain = ({ kind }: NamePart): boolean => kind === 'plain';

function distinct(parts: readonly NamePart[]): string[] {
  const texts: string[] = [];
  for (const { text } of parts) if (text !== '' && !isIn(texts, text)) texts.push(text);
  return texts;
}

function isIn(texts: readonly string[], text: string): boolean {
  return texts.some((known) => same(known, text));
}

/** Drops `OR CURRENT RESIDENT`, which is not an owner. */
function isGreeted(name: string): boolean {
  return !/^OR\s/i.test(name);
}

function same(one: string, other: string): boolean {
  return alike(one, other);
}

const attentionLine = (text: string, index: number): string => (index === 0 ? `ATTN ${text}` : text);

function withAttention([first = '', ...others]: readonly string[]): string[] {
  return [`ATTN ${first}`, ...others];
}
