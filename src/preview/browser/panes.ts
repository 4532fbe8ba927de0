/** On a narrow window one pane is shown at a time; F6 goes from pane to pane on any. */

const PANES = ['docs', 'pages', 'finds'] as const;

export function openPanes(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const pane = event.target.closest<HTMLElement>('[data-pane]')?.dataset.pane;
    if (pane !== undefined) showPane(pane);
    else if (event.target.closest('a[data-live]') !== null) showPane('pages');
    else if (event.target.closest('a[data-block]') !== null) showPane('finds');
  });
}

/** @param back towards the first */
export function nextPane(back: boolean): void {
  const at = PANES.findIndex((id) => document.getElementById(id)?.contains(document.activeElement) === true);
  const next = PANES[(at + (back ? 2 : 1) + PANES.length) % PANES.length] ?? 'pages';
  showPane(next);
  document.getElementById(next)?.focus();
}

function showPane(pane: string): void {
  document.querySelector<HTMLElement>('#main')?.setAttribute('data-show', pane);
  for (const button of document.querySelectorAll<HTMLElement>('[data-pane]'))
    button.setAttribute('aria-pressed', String(button.dataset.pane === pane));
}
