/** Keeps who is signed in, in memory: a restart signs everyone out. */

export interface WebUser {
  readonly name: string;
  readonly role: 'staff' | 'manager';
}

export interface Session {
  /** The value of the cookie. */
  readonly id: string;
  /** What every form sends back: another site cannot know it. */
  readonly csrf: string;
  /** Undefined where a link was enough, on the machine itself. */
  readonly user: WebUser | undefined;
  /** What a page remembers from one request to the next. */
  readonly kept: Map<string, string>;
  lastSeen: number;
}

/** Milliseconds after which an unused session ends. */
const IDLE = 12 * 60 * 60 * 1000;
const MOST = 1000;

export class Sessions {
  readonly #open = new Map<string, Session>();
  readonly #random: () => string;
  #link: { readonly token: string; readonly lasts: boolean } | undefined;

  /** @param random text that nobody can guess, anew each time */
  constructor(random: () => string) {
    this.#random = random;
  }

  /** The token of a link that opens one session, once; or, if it `lasts`, as often as it is followed. */
  newLink(lasts = false): string {
    const token = this.#random();
    this.#link = { token, lasts };
    return token;
  }

  /** Undefined for a token that was used or never given out. */
  enter(token: string, now: number): Session | undefined {
    if (token !== this.#link?.token) return undefined;
    if (!this.#link.lasts) this.#link = undefined;
    return this.open(undefined, now);
  }

  open(user: WebUser | undefined, now: number): Session {
    for (const { id, lastSeen } of this.#open.values()) if (now - lastSeen > IDLE) this.#open.delete(id);
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST && oldest !== undefined) this.#open.delete(oldest);
    const session = { id: this.#random(), csrf: this.#random(), user, kept: new Map(), lastSeen: now };
    this.#open.set(session.id, session);
    return session;
  }

  find(id: string, now: number): Session | undefined {
    const session = this.#open.get(id);
    if (session === undefined) return undefined;
    if (now - session.lastSeen > IDLE) {
      this.#open.delete(id);
      return undefined;
    }
    session.lastSeen = now;
    return session;
  }

  end(id: string): void {
    this.#open.delete(id);
  }
}
