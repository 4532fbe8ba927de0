/** Describes who is signed in; keeps it in memory, where a restart signs everyone out. */

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

/** What keeps them. */
export interface Sessions {
  /** The session of the link with this token; undefined for one that was used or never given out. */
  readonly enter?: (token: string, now: number) => Session | undefined;
  open(
    user: WebUser | undefined,
    now: number,
    kept?: Readonly<Record<string, string>>,
  ): Session | Promise<Session>;
  find(id: string, now: number): Session | undefined | Promise<Session | undefined>;
  /** Keeps what a page put into `kept`. */
  save(session: Session): void | Promise<void>;
  end(id: string): void | Promise<void>;
}

/** Milliseconds after which an unused session ends. */
export const IDLE = 12 * 60 * 60 * 1000;
const MOST = 1000;

export class MemorySessions implements Sessions {
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

  enter(token: string, now: number): Session | undefined {
    if (token !== this.#link?.token) return undefined;
    if (!this.#link.lasts) this.#link = undefined;
    return this.open(undefined, now);
  }

  open(user: WebUser | undefined, now: number, kept: Readonly<Record<string, string>> = {}): Session {
    for (const { id, lastSeen } of this.#open.values()) if (now - lastSeen > IDLE) this.#open.delete(id);
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST && oldest !== undefined) this.#open.delete(oldest);
    const [id, csrf] = [this.#random(), this.#random()];
    const session = { id, csrf, user, kept: new Map(Object.entries(kept)), lastSeen: now };
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

  /** A page changes the session itself. */
  save(): void {}

  end(id: string): void {
    this.#open.delete(id);
  }
}
