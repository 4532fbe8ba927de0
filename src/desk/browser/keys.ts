/** The keys of the desk. Those without Ctrl or Alt are never taken from a field. */

import { press } from '../../web/browser/press.js';

export function openKeys(): void {
  document.addEventListener('keydown', (event) => {
    const done = event.ctrlKey && event.key === 'Enter' ? press('[data-next]') : other(event);
    if (done) event.preventDefault();
  });
}

function other({ altKey, ctrlKey, metaKey, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  if (altKey) {
    if (key === 'd') return press('[data-go="desk"]');
    if (key === 'c') return press('[data-go="cabinet"]');
    return /^[1-3]$/.test(key) && press(`[data-likely="${key}"]`);
  }
  const typing = target instanceof Element && target.matches('input, select, textarea');
  if (key !== '/' || typing) return false;
  const box = document.querySelector<HTMLElement>('#vin, #find');
  box?.focus();
  if (box === null) press('[data-go="desk"]');
  return true;
}
