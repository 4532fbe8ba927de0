/** Small pages beside the large ones, drawn when the browser has nothing else to do, or after a second. */

let waiting: number | undefined;

export function openThumbs(): void {
  draw();
  document.addEventListener('drawn', () => {
    if (waiting !== undefined) cancelIdleCallback(waiting);
    waiting = requestIdleCallback(draw, { timeout: 1000 });
  });
  document.addEventListener('click', (event) => {
    const small = event.target instanceof Element ? event.target.closest('#thumbs a') : null;
    if (small === null) return;
    event.preventDefault();
    document.querySelector(small.getAttribute('href') ?? '#none')?.scrollIntoView({ block: 'start' });
  });
}

/** One page needs none, and of two sides they would tell nothing. */
function draw(): void {
  waiting = undefined;
  const thumbs = document.querySelector<HTMLElement>('#thumbs');
  if (thumbs === null) return;
  const sheets = [...document.querySelectorAll<HTMLElement>('#canvas > .sheet')];
  thumbs.hidden = sheets.length < 2 || document.querySelector('#canvas.pair') !== null;
  const old = new Map([...thumbs.children].map((each) => [(each as HTMLElement).dataset.mark, each]));
  const fresh = thumbs.hidden
    ? []
    : sheets.map((sheet, index) => old.get(markOf(sheet, index)) ?? thumbOf(sheet, index));
  thumbs.replaceChildren(...fresh);
}

const markOf = ({ dataset }: HTMLElement, index: number): string => `${dataset.mark} ${index}`;

function thumbOf(sheet: HTMLElement, index: number): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${sheet.id}`;
  link.dataset.mark = markOf(sheet, index);
  const picture = sheet.querySelector('svg')?.cloneNode(true);
  if (picture instanceof Element) {
    picture.setAttribute('aria-hidden', 'true');
    link.append(picture);
  }
  link.append(`Page ${index + 1}`);
  return link;
}
