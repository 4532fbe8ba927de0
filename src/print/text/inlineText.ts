/** An element of text comes in; its words, with the addresses of links in angle brackets, go out. */
import type { TextBranch, TextLeaf } from './readingTree.js';

/** `lines` keeps the ends of lines that were asked for, as in an address. */
export function inlineText(kids: readonly (TextBranch | TextLeaf)[], lines: boolean): string {
  return kids
    .map((kid) => (kid.kind === 'leaf' ? leafText(kid, lines) : branchText(kid, lines)))
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

function leafText({ text, ends }: TextLeaf, lines: boolean): string {
  return ends && lines ? `${text}\n` : text;
}

function branchText(branch: TextBranch, lines: boolean): string {
  const text = inlineText(branch.kids, lines);
  const { href } = branch;
  const words = href === undefined || bare(href) === bare(text) ? text : `${text} <${href}>`;
  return `${startsWithSpace(branch) ? ' ' : ''}${words}${endOf(branch, lines)}`;
}

/** What an address and the words of its link have in common. */
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

/** What stands behind its last word: the end of its line, a space or nothing. */
function endOf({ kids }: TextBranch, lines: boolean): string {
  const last = kids.at(-1);
  if (last === undefined) return '';
  if (last.kind === 'branch') return endOf(last, lines);
  if (last.ends) return lines ? '\n' : ' ';
  return /\s$/.test(last.text) ? ' ' : '';
}
