/** Says whether a paper prints a text of the campaign file. */
import { type Blocks, textsIn } from '../../campaign/schema/values/blocks.js';
import type { Text } from '../../campaign/schema/values.js';
import type { Paper } from '../rule/paper.js';

/** What no printed block has, or prints as something else: paths, the ends of paragraphs, marks of lists and links. */
const BREAKS = /\{\{.*?\}\}|\n\s*\n|\n\s*(?:[-*]|\d+[.)])\s+|[[\]()]/s;

/** By its longest run of words between paths; true for a text of paths only. */
export function printsText({ blocks, language }: Paper, text: Text): boolean {
  const run = longestRun(text[language] ?? text.en);
  return run === '' || blocks.some((block) => folded(block.text).includes(run));
}

/** Whether it prints at least one of the paragraphs. */
export function printsSomeOf(paper: Paper, texts: Blocks): boolean {
  return textsIn(texts).some((text) => printsText(paper, text));
}

function longestRun(text: string): string {
  const runs = text.split(BREAKS).map(folded);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

function folded(text: string): string {
  return text.replaceAll(/[*\\]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
