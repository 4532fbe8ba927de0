/** Writes the email status of each mailed piece to a file next to the batch folder, which stays sealed. */
import { renameSync, rmSync } from 'node:fs';
import { openFileSink } from '../../base/files/fileSink.js';
import { unwritable } from '../../base/files/unwritable.js';
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
/** @throws Fault DISK_FULL or FILE_UNWRITABLE; without a batch folder nothing is written */
export function openEmailList(batchFolder: string | undefined): EmailList {
  if (batchFolder === undefined)
    return { add: () => undefined, finish: () => undefined, abandon: () => undefined };
  const path = `${batchFolder.replace(/[\\/]+$/, '')}.email.csv`;
  const scratch = `${path}.partial`;
  const file = openFileSink(scratch);
  let text = csvRow(COLUMNS);
  const flush = (): void => {
    file.write(Buffer.from(text));
    text = '';
  };
  return {
    add(record, status) {
      text += csvRow([record.piece_id, record.vin, status.kind, reasonOf(status)]);
      if (text.length >= CHUNK) flush();
    },
    finish() {
      flush();
      file.close();
      try {
        renameSync(scratch, path);
      } catch (cause) {
        throw unwritable(path, cause);
      }
    },
    abandon() {
      file.abandon();
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
