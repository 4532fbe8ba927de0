/** Lays marks over the pages, and sets them side by side as in a book. What is chosen stays while pages are redrawn. */

let facing = false;

export function openMarks(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.id === 'marks') lay(target.value);
  });
  // chosen before the script was there
  const chosen = document.querySelector<HTMLSelectElement>('#marks')?.value;
  if (chosen !== undefined) lay(chosen);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-facing]') === null) return;
    facing = !facing;
    apply();
  });
  document.addEventListener('drawn', apply);
}

function lay(marks: string): void {
  const canvas = document.querySelector<HTMLElement>('#canvas');
  if (canvas !== null) canvas.dataset.marks = marks;
}

function apply(): void {
  const canvas = document.querySelector<HTMLElement>('#canvas');
  const select = document.querySelector<HTMLSelectElement>('#marks');
  if (canvas === null) return;
  canvas.classList.toggle('facing', facing);
  if (select !== null) select.value = canvas.dataset.marks ?? '';
  document.querySelector('[data-facing]')?.setAttribute('aria-pressed', String(facing));
}
