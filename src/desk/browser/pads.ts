/** Signature pads: mouse, finger or pen. The strokes go to the server, which draws them in the form. */
import SignaturePad from 'signature_pad';

export function openPads(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-pad]')) openPad(box, box.dataset.pad ?? '');
}

function openPad(box: HTMLElement, who: string): void {
  const canvas = box.querySelector('canvas');
  const ink = document.querySelector<HTMLInputElement>(`input[name="${who}_ink"]`);
  const clear = document.querySelector<HTMLElement>(`[data-clear="${who}"]`);
  const typed = document.querySelector<HTMLInputElement>(`#${who}_typed`);
  if (canvas === null || ink === null) return;
  box.hidden = false;
  if (clear !== null) clear.hidden = false;
  const pad = new SignaturePad(canvas, { penColor: '#10243f', minWidth: 0.8, maxWidth: 2.4 });
  const label = (): void => {
    canvas.setAttribute('aria-label', (pad.isEmpty() ? box.dataset.empty : box.dataset.drawn) ?? '');
  };
  const resize = (): void => {
    const scale = Math.max(devicePixelRatio, 1);
    const { clientWidth, clientHeight } = canvas;
    canvas.width = clientWidth * scale;
    canvas.height = clientHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    pad.redraw();
  };
  pad.addEventListener('endStroke', () => {
    ink.value = strokesOf(pad, canvas.clientWidth, canvas.clientHeight);
    if (typed !== null) typed.value = '';
    label();
  });
  clear?.addEventListener('click', () => {
    pad.clear();
    ink.value = '';
    label();
  });
  resize();
  addEventListener('resize', resize);
}

/** Shares of the pad's width and height, to three digits. */
function strokesOf(pad: SignaturePad, width: number, height: number): string {
  const share = (value: number, of: number): number =>
    Math.round(Math.min(1, Math.max(0, value / of)) * 1000) / 1000;
  const strokes = pad
    .toData()
    .map(({ points }) => points.map(({ x, y }) => [share(x, width), share(y, height)]));
  return JSON.stringify({ aspect: Math.round((width / height) * 100) / 100, strokes });
}
