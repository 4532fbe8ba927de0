/** A browser is started and spoken to over a pipe, in Chromium's DevTools protocol. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export function startBrowser(program, args) {
  const child = spawn(program, [...args, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , to, from] = child.stdio;
  const waiting = new Map();
  const ended = new Promise((_, reject) => {
    for (const event of ['error', 'exit']) child.on(event, () => reject(new Error(`${program} ended`)));
  });
  // Whoever waits for an answer hears of it; what is written to a browser that has ended is lost.
  ended.catch(() => undefined);
  to.on('error', () => undefined);
  let [asked, rest] = [0, ''];
  from.setEncoding('utf8').on('data', (text) => {
    const messages = `${rest}${text}`.split('\0');
    rest = messages.pop();
    for (const { id, result } of messages.map((message) => JSON.parse(message))) waiting.get(id)?.(result);
  });
  return {
    /** Undefined when the browser refuses. `session` names a page. */
    async ask(method, params = {}, session = undefined) {
      const id = ++asked;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
      return Promise.race([answer, ended]).finally(() => waiting.delete(id));
    },
    /** Waits until it has ended, so that nobody writes into its profile any more. */
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      to.write(`${JSON.stringify({ id: ++asked, method: 'Browser.close' })}\0`);
      await gone;
    },
  };
}
