/** Lays marks over the pages, and sets them side by side as in a book. What is chosen stays while pages are redrawn. */

let facing = false;

export function openMarks(): void {
  document.addEventListener('change', ({ target }) => {
    const canvas = document.querySelector<HTMLElement>('#canvas');
    if (target instanceof HTMLSelectElement && target.id === 'marks' && canvas !== null)
      canvas.dataset.marks = target.value;
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-facing]') === null) return;
    facing = !facing;
    apply();
  });
  document.addEventListener('drawn', apply);
}

function apply(): void {
  const canvas = document.querySelector<HTMLElement>('#canvas');
  const select = document.querySelector<HTMLSelectElement>('#marks');
  if (canvas === null) return;
  canvas.classList.toggle('facing', facing);
  if (select !== null) select.value = canvas.dataset.marks ?? '';
  document.querySelector('[data-facing]')?.setAttribute('aria-pressed', String(facing));
}
