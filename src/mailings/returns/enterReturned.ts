/** Enters pieces that came back: scans of their ids, barcodes or marks, with the reason. */
import { chunksOf } from '../../base/chunksOf.js';
import type { Problem } from '../../base/problems.js';
import {
  type MailingStore,
  type ReturnedPiece,
  UNREACHABLE,
  type Unreachable,
} from '../../shapes/mailings/mailings.js';
import type { IsoDay } from '../../shapes/units.js';
import { scanKey } from '../made/scanKey.js';
import { scannedRows } from '../table/scannedRows.js';
import { returnReason } from './returnReason.js';

export interface Returns {
  readonly rows: number;
  /** Pieces that are entered now. */
  readonly entered: number;
  /** Pieces that had come back before. */
  readonly already: number;
  /** Vehicles of the pieces of this file. */
  readonly vehicles: number;
  /** Pieces of this file by what their reason means. */
  readonly reasons: Readonly<Partial<Record<Unreachable, number>>>;
  readonly problems: readonly Problem[];
}

/** Rows that are looked up together. */
const AT_ONCE = 1000;

/**
 * A reason that it does not know counts as `other`, under its own words, which 49 CFR 573.7(b)(6) asks to specify.
 *
 * @param today for rows without a day
 * @throws Fault FILE_UNREADABLE, COLUMN_MISSING, and those of the store
 */
export async function enterReturned(store: MailingStore, path: string, today: IsoDay): Promise<Returns> {
  const problems: Problem[] = [];
  const counts: Record<Unreachable, number> = {
    undeliverable: 0,
    exported: 0,
    stolen: 0,
    scrapped: 0,
    other: 0,
  };
  let [rows, entered, pieces, vehicles] = [0, 0, 0, 0];
  for await (const some of chunksOf(scannedRows(path), AT_ONCE)) {
    rows += some.length;
    const good = some.filter(({ problem }) => problem === undefined);
    problems.push(...some.flatMap(({ problem }) => problem ?? []));
    const known = await store.identify([...new Set(good.map(({ scanned }) => scanKey(scanned)))]);
    const returned = new Map<string, ReturnedPiece>();
    for (const { source, line, scanned, word = '', day = today } of good) {
      const of = known.get(scanKey(scanned));
      if (of === undefined) {
        problems.push({
          source,
          line,
          column: 'piece_id',
          code: 'PIECE_UNKNOWN',
          value: scanned,
          hint: STRANGE,
        });
        continue;
      }
      const { batch, piece } = of;
      if (returned.has(piece)) continue;
      const kind = returnReason(word) ?? 'other';
      returned.set(piece, { batch, piece, day, kind, words: word });
      counts[kind] += 1;
      vehicles += of.vehicles;
    }
    pieces += returned.size;
    entered += await store.putReturned([...returned.values()]);
  }
  const reasons = Object.fromEntries(
    UNREACHABLE.filter((kind) => counts[kind] > 0).map((kind) => [kind, counts[kind]]),
  );
  return { rows, entered, already: pieces - entered, vehicles, reasons, problems };
}

const STRANGE =
  'no batch that was entered as mailed has this piece: enter its batch with noticepress mailed DIR --date DAY';
