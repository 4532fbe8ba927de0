/** Errors of files and folders, and of the limits of this machine and this program. */
import type { CodeTable } from './codeEntry.js';

export const FILE_CODES = {
  // files and folders
  FILE_UNREADABLE: { exit: 3, hint: 'check that the file exists and that you may read it' },
  FILE_INCOMPLETE: { exit: 3, hint: 'get the file again: it ends in the middle of a row' },
  FILE_EMPTY: { exit: 3, hint: 'export the table again; no output was written' },
  ROWS_UNEXPECTED: { exit: 3, hint: 'get the file again, or correct --expect; nothing was made' },
  COLUMN_MISSING: { exit: 3, hint: 'add the column, or map its header under "columns" in noticepress.yaml' },
  COLUMN_UNKNOWN: {
    exit: 3,
    hint: 'map the header under "columns" in noticepress.yaml, or list it under "ignore"',
  },
  EXCLUSION_UNREADABLE: {
    exit: 3,
    hint: 'correct or remove these rows; otherwise owners meant to be excluded might be mailed',
  },
  FILE_MISPLACED: { exit: 3, hint: 'pass the file with the option for its kind' },
  COLUMN_REPEATED: { exit: 3, hint: 'rename or remove one of the two columns with this name' },
  SHEETS_DIFFER: {
    exit: 3,
    hint: 'write print: { measure_each: true } in noticepress.yaml, so that every piece is laid out before they are sorted into file groups; nothing was made',
  },
  LIST_MISSING: {
    exit: 3,
    hint: 'take it out of the texts and templates of the letter where it lists several vehicles (record.lists_vehicles), or write households.letter: each in the campaign file; nothing was made',
  },
  WINDOW_SHOWS: {
    exit: 3,
    hint: 'move it out of the window in the template, or name the envelope under print.envelope in noticepress.yaml; nothing was made',
  },
  SERIALS_EXHAUSTED: {
    exit: 3,
    hint: 'add a range under imb.serials in noticepress.yaml, or get another mailer id; nothing was made',
  },
  DISK_FULL: { exit: 3, hint: 'free some space and run the same command again with --resume' },
  FILE_UNWRITABLE: { exit: 3, hint: 'check that the folder exists and that you may write to it' },
  OUTPUT_IS_INPUT: { exit: 2, hint: 'choose another path: a file that is read is never overwritten' },
  // limits of this machine and this program
  NESTED_TOO_DEEP: { exit: 3, hint: 'reduce the nesting' },
  FILES_EXHAUSTED: {
    exit: 3,
    hint: 'raise the limit of open files (ulimit -n 1024), then run the command again',
  },
  MEMORY_EXHAUSTED: {
    exit: 3,
    hint: 'raise the memory limit (ulimit -v, node --max-old-space-size), then run the command again; continue a batch with --resume',
  },
  INSTALLATION_BROKEN: { exit: 3, hint: 'reinstall the packages on this machine: npm ci' },
  PROFILE_INVALID: {
    exit: 3,
    hint: 'give the output profile of the press as its operator has it: ICC, class prtr, gray, RGB or CMYK',
  },
} as const satisfies CodeTable;
