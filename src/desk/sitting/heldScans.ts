/** Keeps a scan in the store while somebody chooses its filing, for its own session. */
import type { ScannedFile } from '../../disclose/filings/checkScan.js';
import type { Session } from '../../web/sessions.js';
import type { Desk } from './desk.js';

export interface HeldScan {
  readonly scan: ScannedFile;
  /** Of forms, as they were read in it. */
  readonly marks: readonly string[];
  /** Number of the filing to which somebody wanted to attach it. */
  readonly wanted: number | undefined;
}

export interface HeldScans {
  /** One for each session: whoever uploads another has given up the first. */
  hold(session: Session, scan: HeldScan): Promise<void>;
  /** Undefined after a while. */
  find(session: Session): Promise<HeldScan | undefined>;
  drop(session: Session): Promise<void>;
}

/** Milliseconds that a choice may take. */
const LONGEST = 15 * 60 * 1000;

export function heldScans({ store: { door }, now }: Pick<Desk, 'store' | 'now'>): HeldScans {
  const oldest = (): string => new Date(now().getTime() - LONGEST).toISOString();
  return {
    hold: ({ id }, { scan, ...facts }) =>
      door.holdScan(id, { ...scan, ...facts }, now().toISOString(), oldest()),
    async find({ id }) {
      const held = await door.heldScan(id, oldest());
      if (held === undefined) return undefined;
      const { name, bytes, ...facts } = held;
      return { scan: { name, bytes }, ...facts };
    },
    drop: ({ id }) => door.dropScan(id),
  };
}
