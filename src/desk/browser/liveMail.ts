/** Shows how far the mail is, without a reload: the server says when it has moved on. */

export function watchMail(): void {
  if (document.querySelector('[data-mail]') === null) return;
  const events = new EventSource('/events');
  events.addEventListener('mail', (event) => {
    show('[data-mail]', parsed(String(event.data)).body.innerHTML);
    if (document.querySelector('[data-mails]') !== null) void showMessages();
  });
  addEventListener('pagehide', () => events.close());
}

/** The lists of messages on this page, as the server has them now. */
async function showMessages(): Promise<void> {
  const answer = await fetch(location.pathname).catch(() => undefined);
  if (answer?.ok !== true) return;
  const lists = parsed(await answer.text()).querySelectorAll('[data-mails]');
  document.querySelectorAll('[data-mails]').forEach((list, index) => {
    const newest = lists[index];
    if (newest !== undefined && newest.innerHTML !== list.innerHTML) list.replaceWith(newest);
  });
}

const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

/** What our own server made and escaped. */
function show(selector: string, html: string): void {
  const place = document.querySelector(selector);
  if (place !== null && place.innerHTML !== html) place.innerHTML = html;
}
