/** Paragraphs of the pages: a click shows where the words are written, and arrow keys go from one to the next. */
import { go } from './live.js';

export function openBlocks(): void {
  enter();
  document.addEventListener('drawn', enter);
  document.addEventListener('click', (event) => {
    const block = event.target instanceof Element ? event.target.closest('a[data-block]') : null;
    const address = block?.getAttribute('href');
    if (address === null || address === undefined) return;
    event.preventDefault();
    void go(address).then(() => document.querySelector<HTMLElement>('#source')?.focus());
  });
  document.addEventListener('keydown', (event) => {
    const at = document.activeElement?.closest('a[data-block]');
    if (at === null || at === undefined) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const all = blocks();
    const next = all[all.indexOf(at as SVGAElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    one(next);
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  });
}

const blocks = (): SVGAElement[] => [...document.querySelectorAll<SVGAElement>('a[data-block]')];

/** One stop for the Tab key: the chosen block, else the first. */
function enter(): void {
  const all = blocks();
  const chosen = all.find((block) => block.hasAttribute('aria-current')) ?? all[0];
  if (chosen !== undefined) one(chosen);
}

function one(block: SVGAElement): void {
  for (const each of blocks()) each.setAttribute('tabindex', each === block ? '0' : '-1');
}
