/** Errors of batch folders and their seals. */
import type { CodeTable } from './codeEntry.js';

export const BATCH_CODES = {
  OUTPUT_OCCUPIED: { exit: 2, hint: 'choose a new or an empty folder' },
  BATCH_UNFINISHED: { exit: 2, hint: 'continue with --resume, or remove the .partial folder to start over' },
  SCRATCH_BROKEN: { exit: 3, hint: 'remove the .partial folder and start over' },
  INTERRUPTED: { exit: 3, hint: 'run the same command again with --resume to continue' },
  BATCH_RUNNING: { exit: 2, hint: 'wait until the other run ends' },
  BATCH_DIFFERS: { exit: 2, hint: 'choose another folder: this one holds a different batch' },
  BATCH_VERSION: {
    exit: 3,
    hint: 'read it with the version that made it, or make the batch again in another folder; nothing in it was changed',
  },
  MAIL_BATCH_MISSING: {
    exit: 2,
    hint: 'make the mail batch first and pass its folder with --out: email supplements the letter of a recall and never replaces it',
  },
  KEY_INVALID: {
    exit: 3,
    hint: 'make a key pair with noticepress keygen FILE: FILE seals batches, FILE.pub checks them',
  },
  TEST_RUN: { exit: 2, hint: 'make the batch without --first, and pass its folder' },
  BATCH_MAILED: { exit: 2, hint: 'add --correct to replace the day that was entered before' },
  MAILING_MISSING: {
    exit: 2,
    hint: 'enter the batches that were mailed: noticepress mailed DIR --date DAY',
  },
  PIECE_UNKNOWN: { exit: 2, hint: 'the ids are in manifest.csv of the batch, in the column piece_id' },
  BATCH_BROKEN: { exit: 1, hint: 'do not mail from this folder; remove it and make the batch again' },
} as const satisfies CodeTable;
