/** The keys of the preview. Those without Ctrl or Alt are never taken from a field, and can be turned off (WCAG 2.1.4). */

import { press } from '../../web/browser/press.js';
import { showBlock } from './blocks.js';
import { nextPane } from './panes.js';
import { lift } from './veil.js';
import { zoomTo } from './zoom.js';

export function openKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (taken(event)) event.preventDefault();
  });
}

function taken({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key === 'F6') {
    nextPane(shiftKey);
    return true;
  }
  if (ctrlKey || metaKey || altKey) return false;
  if (target instanceof Element && target.matches('input, select, textarea')) return false;
  if (key === 'Escape') return lift();
  if (document.querySelector<HTMLInputElement>('#single')?.checked === false) return false;
  if (key === '?') return openList();
  if (key === 'e') return press('[data-editor]');
  if (key === 'n' || key === 'p') return toFound(key === 'n' ? 1 : -1);
  const zoom = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }[key];
  if (zoom === undefined) return false;
  zoomTo(zoom);
  return true;
}

function openList(): boolean {
  const list = document.querySelector<HTMLDialogElement>('#keys');
  if (list === null || list.open) return false;
  list.showModal();
  return true;
}

/** The next place on the pages with a finding or a change, or the one before. */
function toFound(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<SVGAElement>('a[data-block][data-found]')];
  if (all.length === 0) return false;
  const at = all.indexOf(document.activeElement as SVGAElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
  showBlock(next?.dataset.block ?? '');
  return true;
}
