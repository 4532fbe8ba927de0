/** Collects comments on the pages of a share folder, and saves them as a file. It runs from a disk, without a server. */

interface Comment {
  readonly paper: string;
  readonly page: number;
  /** The words of the paragraph. */
  readonly on: string;
  /** Where they are written, as the pages know it. */
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

const { campaign = '', drawn = '' } = document.body.dataset;
/** Kept for the next time, where the browser lets a file keep anything. */
const KEY = `noticepress comments ${campaign} ${drawn}`;
const comments: Comment[] = kept();
let chosen: HTMLElement | SVGElement | undefined;

const field = <Found extends HTMLElement>(id: string): Found => document.querySelector(`#${id}`) as Found;
const note = field<HTMLDialogElement>('note');

document.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest<SVGElement>('[data-words]') : null;
  if (place !== null) ask(place);
});
document.addEventListener('keydown', (event) => {
  const place = event.target instanceof Element ? event.target.closest<SVGElement>('[data-words]') : null;
  if (place === null || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  ask(place);
});
note.addEventListener('close', () => {
  const text = field<HTMLTextAreaElement>('text').value.trim();
  if (note.returnValue === 'keep' && text !== '' && chosen !== undefined) add(chosen, text);
  chosen?.focus();
});
field('save').addEventListener('click', save);
field('list').addEventListener('click', ({ target }) => {
  const at = target instanceof HTMLElement ? target.dataset.remove : undefined;
  if (at === undefined) return;
  comments.splice(Number(at), 1);
  show();
});
show();

function ask(place: HTMLElement | SVGElement): void {
  chosen = place;
  field('words').textContent = place.dataset.words ?? '';
  field<HTMLTextAreaElement>('text').value = '';
  note.returnValue = '';
  note.showModal();
}

function add({ dataset }: HTMLElement | SVGElement, text: string): void {
  const { paper = '', page = '', words: on = '', at = '' } = dataset;
  comments.push({ paper, page: Number(page), on, at, by: field<HTMLInputElement>('by').value.trim(), text });
  show();
}

function show(): void {
  const entries = comments.map(({ paper, page, on, by, text }, index) => {
    const entry = document.createElement('li');
    const where = document.createElement('small');
    where.textContent = `${paper}, page ${page}: “${on.slice(0, 60)}”${by === '' ? '' : `, ${by}`}`;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.dataset.remove = String(index);
    remove.textContent = 'Remove';
    entry.append(text, ' ', where, ' ', remove);
    return entry;
  });
  field('list').replaceChildren(...entries);
  field<HTMLButtonElement>('save').disabled = comments.length === 0;
  try {
    localStorage.setItem(KEY, JSON.stringify(comments));
  } catch {} // it may keep nothing
}

function kept(): Comment[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Comment[];
  } catch {
    return [];
  }
}

function save(): void {
  const content = JSON.stringify({ format: 1, campaign, drawn, comments }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${content}\n`], { type: 'application/json' }));
  link.download = `${campaign}-comments.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
