/** Redraws the page when a file was saved, and moves to another view without a reload. */
import { isLifted } from './veil.js';

const PARTS = ['#docs', '.toolbar', '#veil', '#finds', '#drawn', '#ways'] as const;

let newest = 0;

export function openLive(): void {
  const events = new EventSource('/events');
  addEventListener('pagehide', () => events.close());
  const campaign = document.querySelector<HTMLSelectElement>('#campaign');
  campaign?.addEventListener('change', () => campaign.form?.submit());
  if (document.querySelector('#canvas') === null) {
    // what is typed into a form stays
    events.addEventListener('saved', () => tell('A file was saved since: reload the page'));
    return;
  }
  // what was saved before it was open, or while the connection was gone
  events.addEventListener('open', () => void show(location.href));
  events.addEventListener('saved', () => void show(location.href, true));
  events.addEventListener('checked', () => void show(location.href));
  addEventListener('popstate', () => void show(location.href));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-live]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void go(link.href);
  });
}

function tell(words: string): void {
  document.querySelector('#drawn span')?.replaceChildren(words);
}

/** Shows an address and enters it in the history. */
export async function go(address: string): Promise<void> {
  history.pushState(null, '', address);
  await show(address);
}

/**
 * Replaces what differs. An answer that was overtaken is left alone.
 *
 * @param isUrgent the pages at once, and the rest when nothing more was saved
 */
async function show(address: string, isUrgent = false): Promise<void> {
  const turn = ++newest;
  const answer = await fetch(address, {
    headers: { 'x-pages': marksShown(), ...(isUrgent ? { 'x-urgent': '1' } : {}) },
  }).catch(() => undefined);
  if (answer === undefined) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (turn !== newest) return;
  if (page.querySelector('#canvas') === null) return location.reload();
  document.title = page.title;
  const heading = page.querySelector('h1')?.textContent ?? '';
  document.querySelector('h1')?.replaceChildren(heading);
  for (const part of PARTS) swap(part, page);
  showSheets(page);
  document.dispatchEvent(new Event('drawn'));
}

function swap(part: string, page: Document): void {
  const [before, after] = [document.querySelector(part), page.querySelector(part)];
  if (before === null && after !== null) {
    if (!isLifted(after)) document.querySelector('.stage')?.append(after);
  } else if (after === null) before?.remove();
  else if (before !== null && before.outerHTML !== after.outerHTML) keepFocus(before, after);
}

/** The focus stays on the link that had it. */
function keepFocus(before: Element, after: Element): void {
  const focused = document.activeElement;
  const [name] = ['href', 'id'].filter((each) => before.contains(focused) && focused?.hasAttribute(each));
  const value = name === undefined ? '' : (focused?.getAttribute(name) ?? '');
  before.replaceWith(after);
  if (name !== undefined) after.querySelector<HTMLElement>(`[${name}="${CSS.escape(value)}"]`)?.focus();
}

/** Only sheets that changed are drawn anew, so that the others keep their place and nothing flashes. Those it has come empty. */
function showSheets(page: Document): void {
  const canvas = document.querySelector<HTMLElement>('#canvas');
  const next = page.querySelector('#canvas');
  if (canvas === null || next === null) return;
  canvas.setAttribute('aria-label', next.getAttribute('aria-label') ?? '');
  const [old, fresh] = [sheetsIn(canvas), sheetsIn(next)];
  const isOther = titleOf(old[0]) !== titleOf(fresh[0]);
  const kept = new Map(old.map((sheet) => [sheet.dataset.mark, sheet]));
  if ([canvas, next].some(holdsOthers)) {
    if (contentOf(canvas) === contentOf(next)) return;
    for (const sheet of fresh.filter((each) => each.childElementCount === 0))
      sheet.append(...(kept.get(sheet.dataset.mark)?.cloneNode(true).childNodes ?? []));
    canvas.className = next.className;
    canvas.replaceChildren(...next.childNodes);
    return;
  }
  let first: Element | undefined;
  fresh.forEach((sheet, index) => {
    const before = old[index];
    const same = kept.get(sheet.dataset.mark);
    if (same !== undefined && same === before) {
      for (const name of ['id', 'aria-label']) same.setAttribute(name, sheet.getAttribute(name) ?? '');
      return;
    }
    if (same !== undefined && sheet.childElementCount === 0) sheet.append(...same.cloneNode(true).childNodes);
    if (same === undefined && picture(before) !== picture(sheet)) first ??= sheet;
    if (before === undefined) canvas.append(sheet);
    else before.replaceWith(sheet);
  });
  for (const extra of old.slice(fresh.length)) extra.remove();
  if (isOther) canvas.scrollTo(0, 0);
  else if (first !== undefined) bringIntoView(canvas, first);
}

const sheetsIn = (parent: Element): HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(':scope > .sheet'),
];

/** Something besides pages: a message, or the names of two sides. */
const holdsOthers = (parent: Element): boolean =>
  [...parent.children].some((child) => !child.classList.contains('sheet'));

/** The same as long as it shows the same. */
const contentOf = (parent: Element): string =>
  [...parent.children].map((child) => (child as HTMLElement).dataset.mark ?? child.outerHTML).join('\n');

const marksShown = (): string =>
  [...document.querySelectorAll<HTMLElement>('#canvas > .sheet')]
    .map(({ dataset }) => dataset.mark)
    .join(',');

const titleOf = (sheet: Element | undefined) => sheet?.getAttribute('aria-label')?.split(',')[0];

const picture = (sheet: Element | undefined): string => sheet?.querySelector('svg')?.outerHTML ?? '';

/** What was redrawn is scrolled to unless a part of it is on the screen. */
function bringIntoView(canvas: HTMLElement, sheet: Element): void {
  const [room, { top, bottom }] = [canvas.getBoundingClientRect(), sheet.getBoundingClientRect()];
  if (bottom < room.top || top > room.bottom) sheet.scrollIntoView({ block: 'start' });
}
