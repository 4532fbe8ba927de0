/** Writes the email status of each mailed piece to a file next to the batch folder, which stays sealed. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { isDiskFull } from '../../base/diskFull.js';
import { Fault } from '../../base/problems.js';
import { csvRow } from '../../base/text/csvRow.js';
import type { NoticeStatus } from '../../mail/notices/queueNotices.js';
import type { RecordValues } from '../../shapes/recordModel.js';

export interface EmailList {
  readonly add: (record: RecordValues, status: NoticeStatus) => void;
  /** The list only appears under its name once it is complete. */
  finish(): void;
  abandon(): void;
}

const COLUMNS = ['piece_id', 'vin', 'status', 'reason'];
/** Characters buffered before they are written. */
const CHUNK = 1 << 16;
/** Readable only by its owner, because it shows who has an email address. */
const MODE = 0o600;

/** @throws Fault DISK_FULL or FILE_UNWRITABLE; without a batch folder nothing is written */
export function openEmailList(batchFolder: string | undefined): EmailList {
  if (batchFolder === undefined)
    return { add: () => undefined, finish: () => undefined, abandon: () => undefined };
  const path = `${batchFolder.replace(/[\\/]+$/, '')}.email.csv`;
  const scratch = `${path}.partial`;
  const file = guarded(path, () => {
    rmSync(scratch, { force: true });
    return openSync(scratch, 'wx', MODE);
  });
  let text = csvRow(COLUMNS);
  const flush = (): void => {
    guarded(path, () => writeSync(file, text));
    text = '';
  };
  return {
    add(record, status) {
      text += csvRow([record.piece_id, record.vin, status.kind, reasonOf(status)]);
      if (text.length >= CHUNK) flush();
    },
    finish() {
      flush();
      guarded(path, () => {
        closeSync(file);
        renameSync(scratch, path);
      });
    },
    abandon() {
      closeSync(file);
      rmSync(scratch, { force: true });
    },
  };
}

/** Never includes the address itself. */
function reasonOf(status: NoticeStatus): string {
  if (status.kind === 'queued') return '';
  if (status.kind === 'no address') return 'the owners file has no email address';
  return `${status.fault.code}: ${status.fault.message}`;
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const code = isDiskFull(cause) ? 'DISK_FULL' : 'FILE_UNWRITABLE';
    throw new Fault(code, `the email list cannot be written: ${why}`, { place: { file }, cause });
  }
}
