/** Lifts what covers the last good pages, until something else is wrong. */

/** What was lifted last. */
let lifted = '';

export const isLifted = (veil: Element): boolean => veil.outerHTML === lifted;

export function openVeil(): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-lift]') !== null) lift();
  });
}

export function lift(): boolean {
  const veil = document.querySelector('#veil');
  lifted = veil?.outerHTML ?? lifted;
  veil?.remove();
  return veil !== null;
}
