/** The keys of the preview. Those without Ctrl or Alt are never taken from a field. */
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
  if (key === 'e') return press('[data-editor]');
  const zoom = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }[key];
  if (zoom === undefined) return false;
  zoomTo(zoom);
  return true;
}

function press(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
}
