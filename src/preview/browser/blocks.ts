/** Paragraphs of the pages: a click shows where the words are written, and arrow keys go from one to the next. */
import { go } from './live.js';

export function openBlocks(): void {
  enter();
  document.addEventListener('drawn', enter);
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const shown = event.target.closest<HTMLElement>('[data-show-block]');
    if (shown !== null) {
      event.preventDefault();
      showBlock(shown.dataset.showBlock ?? '');
      return;
    }
    const block = event.target.closest('a[data-block]');
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

/** Brings a block to the middle of the window, with the focus on it. */
export function showBlock(id: string): void {
  const block = blocks().find((each) => each.dataset.block === id);
  if (block === undefined) return;
  one(block);
  block.scrollIntoView({ block: 'center' });
  block.focus();
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
