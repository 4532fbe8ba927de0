/** Keeps a scan while somebody chooses its filing: in memory only, for its own session. */
import type { ScannedFile } from '../../disclose/filings/checkScan.js';
import type { Session } from '../../web/sessions.js';

export interface HeldScan {
  readonly scan: ScannedFile;
  /** Of forms, as they were read in it. */
  readonly marks: readonly string[];
  /** Number of the filing to which somebody wanted to attach it. */
  readonly wanted: number | undefined;
}

/** Milliseconds that a choice may take. */
const LONGEST = 15 * 60 * 1000;
/** Each has up to 10 MB; the oldest makes room. */
const MOST = 20;

export class HeldScans {
  readonly #held = new Map<string, HeldScan & { readonly at: number }>();

  /** One for each session: whoever uploads another has given up the first. @param now milliseconds */
  hold({ id }: Session, scan: HeldScan, now: number): void {
    this.#held.delete(id);
    this.#held.set(id, { ...scan, at: now });
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST && oldest !== undefined) this.#held.delete(oldest);
  }

  /** Undefined after a while, and for one that made room. */
  find({ id }: Session, now: number): HeldScan | undefined {
    const held = this.#held.get(id);
    return held !== undefined && held.at + LONGEST > now ? held : undefined;
  }

  drop({ id }: Session): void {
    this.#held.delete(id);
  }
}
