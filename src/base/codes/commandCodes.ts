/** Errors of the command line: what was asked for is not there. */
import type { CodeTable } from './codeEntry.js';

export const COMMAND_CODES = {
  INTERNAL: {
    exit: 3,
    hint: 'run it again with NOTICEPRESS_TRACE=1 and report the output: this is a bug in Noticepress',
  },
  USAGE: { exit: 2, hint: 'see the commands and their options with noticepress --help' },
  SCHEMA_PATH_UNKNOWN: {
    exit: 2,
    hint: 'give the path of a key, such as vehicles.lines, or none to see the whole schema',
  },
  DOCUMENT_UNKNOWN: { exit: 2, hint: 'see the documents with noticepress render --help' },
  DOCUMENT_ABSENT: { exit: 2, hint: 'add the text of this document to the campaign file' },
  PHASE_UNKNOWN: { exit: 2, hint: 'give a phase from the campaign file' },
  PHASE_UNAVAILABLE: {
    exit: 2,
    hint: 'wait until the phase opens, or mark it available in the campaign file; until then only an interim notice can be mailed (--notice interim)',
  },
  PHASE_AVAILABLE: { exit: 2, hint: 'mail the remedy notice: leave out --notice' },
  VIN_UNKNOWN: { exit: 2, hint: 'use --owners to pass the file that has this VIN, or use --sample' },
  VEHICLE_NOT_COVERED: { exit: 2, hint: 'see the reason with noticepress phase' },
} as const satisfies CodeTable;
