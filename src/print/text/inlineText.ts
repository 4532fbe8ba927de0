/** Joins the text of an element, with link targets in angle brackets. */
import type { TextBranch, TextLeaf } from './readingTree.js';

/** `lines` keeps forced line breaks, as in an address. */
export function inlineText(kids: readonly (TextBranch | TextLeaf)[], lines: boolean): string {
  return kids
    .map((kid, index) =>
      kid.kind === 'leaf' ? leafText(kid, lines) : branchText(kid, lines, kids[index + 1]),
    )
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

function leafText({ text, ends }: TextLeaf, lines: boolean): string {
  return ends && lines ? `${text}\n` : text;
}

/** `next`: what follows it; a link in a text of a campaign is followed by its address. */
function branchText(branch: TextBranch, lines: boolean, next: TextBranch | TextLeaf | undefined): string {
  const text = inlineText(branch.kids, lines);
  const { href } = branch;
  const words = href === undefined || isGiven(href, text, next) ? text : `${text} <${href}>`;
  return `${startsWithSpace(branch) ? ' ' : ''}${words}${endOf(branch, lines)}`;
}

function isGiven(href: string, text: string, next: TextBranch | TextLeaf | undefined): boolean {
  // an address that is broken over lines is read with the period after it
  if ([text, text.replace(/[.,;:!?)]+$/, '')].some((each) => bare(each) === bare(href))) return true;
  return (
    next?.kind === 'leaf' &&
    next.text
      .trimStart()
      .toLowerCase()
      .startsWith(`(${bare(href)})`)
  );
}

/** An address in the form in which it is compared with the text of its link. */
function bare(address: string): string {
  return address
    .replace(/^(mailto|tel):/, '')
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function startsWithSpace({ kids: [first] }: TextBranch): boolean {
  return first?.kind === 'leaf' ? /^\s/.test(first.text) : first !== undefined && startsWithSpace(first);
}

/** The white space after its last word: a line break, a space or nothing. */
function endOf({ kids }: TextBranch, lines: boolean): string {
  const last = kids.at(-1);
  if (last === undefined) return '';
  if (last.kind === 'branch') return endOf(last, lines);
  if (last.ends) return lines ? '\n' : ' ';
  return /\s$/.test(last.text) ? ' ' : '';
}
