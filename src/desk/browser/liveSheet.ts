/** Draws the form anew while its details are typed. The server draws it: what is shown is what will print. */

/** Milliseconds without a key before the form is drawn. */
const PAUSE = 250;

export function drawWhileTyped(): void {
  const form = document.querySelector<HTMLFormElement>('[data-details]');
  if (form === null) return;
  form.querySelector<HTMLElement>('[data-draw]')?.setAttribute('hidden', '');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const draw = async (): Promise<void> => {
    const turn = ++newest;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    try {
      const answer = await fetch('/form', { method: 'POST', body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const drawn = page.querySelector('[data-sheets]');
      // an answer that was overtaken, or a refusal, keeps the form as it was
      if (turn === newest && drawn !== null) document.querySelector('[data-sheets]')?.replaceWith(drawn);
    } catch {
      // the server is away: the form that was drawn last stays, and filing will say so
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), PAUSE);
  });
}
