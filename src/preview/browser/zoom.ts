/** Makes the pages larger and smaller; they are drawings, crisp at any size. */

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
/** Pixels of a point at the size of print. */
const PRINT = 96 / 72;

/** Undefined: as wide as there is room. */
let zoom: number | undefined;

export function openZoom(): void {
  document.addEventListener('drawn', apply);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zoom]') : null;
    if (button !== null) zoomTo(button.dataset.zoom ?? '');
  });
}

export function zoomTo(wanted: string): void {
  const now = zoom ?? widthNow();
  if (wanted === 'fit') zoom = undefined;
  if (wanted === 'in') zoom = STEPS.find((step) => step > now + 0.01) ?? now;
  if (wanted === 'out') zoom = STEPS.findLast((step) => step < now - 0.01) ?? now;
  apply();
}

function apply(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>('.sheet'))
    sheet.style.width = zoom === undefined ? '' : `${pointsOf(sheet) * PRINT * zoom}px`;
}

function widthNow(): number {
  const sheet = document.querySelector<HTMLElement>('.sheet');
  return sheet === null ? 1 : sheet.clientWidth / (pointsOf(sheet) * PRINT);
}

const pointsOf = (sheet: HTMLElement): number =>
  Number(sheet.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2] ?? 612);
