/**
 * Every error and problem that a person can meet: one code each, with the hint that goes with it and
 * the exit code it leads to.
 */

import { shortened } from './text/shortened.js';

/** What the process ends with. 0 done; 1 done, but a person is needed; 2 wrong usage; 3 the run failed. */
export type ExitCode = 0 | 1 | 2 | 3;

interface Entry {
  readonly exit: ExitCode;
  readonly hint: string;
}

export const CODES = {
  // rows of a record file: data with a place, never thrown
  ROW_MALFORMED: { exit: 1, hint: 'compare the row with the header: count its fields and its quotes' },
  VIN_LENGTH: { exit: 1, hint: 'a VIN has 17 characters; read it again from the title' },
  VIN_CHARACTER: { exit: 1, hint: 'a VIN has digits and capital letters, and never I, O or Q' },
  VIN_CHECK_DIGIT: { exit: 1, hint: 'one character is wrong; read the VIN again from the title' },
  DATE_INVALID: { exit: 1, hint: 'dates are days of the calendar, written 2023-08-15' },
  MODEL_YEAR_MISMATCH: { exit: 1, hint: 'the tenth character of the VIN says another model year' },
  NAME_MISSING: { exit: 1, hint: 'give a name or a company' },
  ADDRESS_INCOMPLETE: { exit: 1, hint: 'a piece needs a street line, a city, a state and a ZIP Code' },
  ADDRESS_DOUBTFUL: { exit: 1, hint: 'the address contradicts itself; correct the field that is wrong' },
  GLYPH_MISSING: {
    exit: 1,
    hint: 'the letter fonts have Latin, Greek and Cyrillic; write the name in one of them',
  },
  TEXT_TOO_WIDE: { exit: 1, hint: 'shorten the name or the address until the block holds it' },
  TEXT_MISREAD: {
    exit: 1,
    hint: 'another program read the letters in the wrong encoding; correct them at the source (the piece is mailed as it is)',
  },
  VEHICLE_UNKNOWN: {
    exit: 1,
    hint: 'add the VIN to the vehicles file; without it nothing says whether it is covered',
  },
  VEHICLE_INCOMPLETE: {
    exit: 1,
    hint: 'add the model and the production date of this VIN; without them nothing says whether it is covered',
  },
  MODEL_DOUBTFUL: {
    exit: 1,
    hint: 'correct the model if it is misspelled; the campaign covers one named nearly so',
  },
  YEAR_CONTRADICTED: {
    exit: 1,
    hint: 'add the model year: the tenth character of the VIN and the production date say different ones',
  },
  OWNERS_DIFFER: {
    exit: 1,
    hint: 'one vehicle, two owners: find out who owns it; one of the two was mailed to',
  },
  ROW_REPEATED: { exit: 1, hint: 'the first row of this VIN was taken; remove one of the two' },
  CAMPAIGN_BLANK: {
    exit: 1,
    hint: 'name the campaign whose remedy was done; until then the row suppresses nobody',
  },
  // files and folders
  FILE_UNREADABLE: { exit: 3, hint: 'check that the file exists and may be read' },
  FILE_INCOMPLETE: { exit: 3, hint: 'the file ends in the middle of a row; fetch it again' },
  FILE_EMPTY: { exit: 3, hint: 'export the table again; nothing was made' },
  ROWS_UNEXPECTED: { exit: 3, hint: 'fetch the file again, or correct --expect; nothing was made' },
  COLUMN_MISSING: { exit: 3, hint: 'add the column, or map its header under "columns" in noticepress.yaml' },
  COLUMN_UNKNOWN: {
    exit: 3,
    hint: 'map the header under "columns" in noticepress.yaml, or list it under "ignore"',
  },
  EXCLUSION_UNREADABLE: {
    exit: 3,
    hint: 'correct or remove these rows: while nobody knows which vehicles they mean, their owners would be mailed to',
  },
  FILE_MISPLACED: { exit: 3, hint: 'give the file with the option of its kind' },
  COLUMN_REPEATED: { exit: 3, hint: 'two columns bear one name; rename or remove one' },
  DISK_FULL: { exit: 3, hint: 'free some space and run the same command again with --resume' },
  FILE_UNWRITABLE: { exit: 3, hint: 'check that the folder exists and may be written' },
  OUTPUT_IS_INPUT: { exit: 2, hint: 'choose another place: nothing that is read is ever overwritten' },
  // limits of this machine and of this program
  NESTED_TOO_DEEP: { exit: 3, hint: 'write it flatter: nothing that a person writes is nested this deeply' },
  FILES_EXHAUSTED: { exit: 3, hint: 'allow more open files (ulimit -n 1024), then run the command again' },
  MEMORY_EXHAUSTED: {
    exit: 3,
    hint: 'allow more memory (ulimit -v, node --max-old-space-size), then run the command again; a batch goes on with --resume',
  },
  INSTALLATION_BROKEN: { exit: 3, hint: 'install the packages again on this machine: npm ci' },
  // workspace, campaign and brand files
  WORKSPACE_INVALID: { exit: 3, hint: 'noticepress init makes a workspace that runs' },
  CAMPAIGN_INVALID: { exit: 3, hint: 'noticepress schema prints what a campaign file may say' },
  CAMPAIGN_UNKNOWN: { exit: 2, hint: 'give a code that has a file in campaigns/, or a path' },
  FOLLOW_UP_UNKNOWN: { exit: 2, hint: 'give the name of a file in follow-ups/, or a path' },
  AUDIENCE_UNKNOWN: { exit: 2, hint: 'give an audience that the follow-up file names' },
  REVISION_UNKNOWN: {
    exit: 2,
    hint: 'an earlier revision stands in campaigns/, as 23LJ01@2023-12-21.yaml',
  },
  TRANSLATION_MISSING: { exit: 3, hint: 'give the text in es as well, or take es out of "languages"' },
  PATH_UNKNOWN: { exit: 3, hint: 'a text may name only what the campaign, the brand or the record has' },
  // templates
  TEMPLATE_INVALID: { exit: 3, hint: 'mend the template at the place named' },
  FACET_UNKNOWN: { exit: 3, hint: 'a facet or slot must be declared in the table of record fields' },
  SLOT_TESTED: {
    exit: 3,
    hint: 'a slot can only be printed; declare the values as a facet to decide by them',
  },
  ELEMENT_UNKNOWN: { exit: 3, hint: 'templates/README.md lists the elements that compose knows' },
  CSS_UNKNOWN: {
    exit: 3,
    hint: 'templates/README.md lists the properties, values and selectors that compose knows',
  },
  SLOT_MISPLACED: { exit: 3, hint: 'a slot stands in text, nowhere else' },
  BOX_TOO_TALL: { exit: 3, hint: 'shorten what must stay together, or let it break over pages' },
  FIELD_UNKNOWN: { exit: 2, hint: 'give the value to a field that the form has' },
  FIELD_INVALID: { exit: 2, hint: 'mend the value that was set, or leave it out; nothing was made' },
  TEXT_OVERFLOWS: { exit: 3, hint: 'the text is larger than the fixed box that holds it' },
  TOO_MANY_VARIANTS: { exit: 3, hint: 'declare the facet as a slot, or read it in fewer documents' },
  // workspace store, outbox and email
  STORE_UNREACHABLE: {
    exit: 3,
    hint: 'check DATABASE_URL, and that the database runs and lets this user in',
  },
  STORE_BUSY: {
    exit: 3,
    hint: 'wait until the other program has finished, or end it, then run the command again',
  },
  STORE_FOREIGN: {
    exit: 3,
    hint: 'move the file away, or point the workspace at a database of its own; nothing in it was changed',
  },
  STORE_BROKEN: { exit: 3, hint: 'restore the store from its backup, or move it away to begin a new one' },
  STORE_TOO_NEW: { exit: 3, hint: 'a newer Noticepress wrote this store; update this one' },
  OUTBOX_BROKEN: { exit: 3, hint: 'the store misses what a message needs; restore it from its backup' },
  MESSAGE_UNKNOWN: { exit: 2, hint: 'noticepress outbox list shows the messages and their ids' },
  MESSAGE_SETTLED: { exit: 2, hint: 'a message that was sent, or is being sent, is not sent again' },
  MESSAGE_REFUSED: { exit: 1, hint: 'noticepress outbox show tells why; mend it, then outbox retry' },
  MAIL_HEADER_INVALID: { exit: 3, hint: 'a name or subject of a message is one line of plain text' },
  MAIL_ADDRESS_INVALID: { exit: 1, hint: 'an address is written name@example.com' },
  MAIL_TOO_LARGE: { exit: 1, hint: 'mail servers refuse messages this large; send fewer or smaller files' },
  MAIL_SETTINGS_INVALID: { exit: 3, hint: 'README, "Sending email", lists the settings' },
  MAIL_SECRET_EXPOSED: { exit: 3, hint: 'chmod 600 the file, so that nobody else reads the password' },
  SMTP_HOST_UNKNOWN: {
    exit: 3,
    hint: 'check the name of the mail server; every message stays in the outbox',
  },
  SMTP_UNREACHABLE: {
    exit: 3,
    hint: 'check host, port, firewall and SMTP_SECURITY (starttls on port 587, tls on 465); every message stays in the outbox',
  },
  SMTP_TLS_MISSING: {
    exit: 3,
    hint: 'messages about a person leave encrypted only; use a server that offers TLS, and the SMTP_SECURITY of its port (starttls on 587, tls on 465). Every message stays in the outbox',
  },
  SMTP_CERTIFICATE: {
    exit: 3,
    hint: 'the certificate must be valid for the host name; name the file of your own authority if you have one. Every message stays in the outbox',
  },
  SMTP_LOGIN: {
    exit: 3,
    hint: 'check SMTP_USER and the password; every message stays in the outbox',
  },
  SMTP_SENDER: {
    exit: 3,
    hint: 'have the server let the sender send (sender in noticepress.yaml, when queued), and check SMTP_USER; every message stays in the outbox',
  },
  SMTP_REFUSED: {
    exit: 3,
    hint: 'the server refuses messages for a reason of its own (relaying, quota, policy, a block): ask its administrator. Every message stays in the outbox',
  },
  // command line
  INTERNAL: {
    exit: 3,
    hint: 'this is a fault of the program: run it again with NOTICEPRESS_TRACE=1 and report what it prints',
  },
  USAGE: { exit: 2, hint: 'noticepress --help shows the commands and their options' },
  DOCUMENT_UNKNOWN: { exit: 2, hint: 'noticepress render --help lists the documents' },
  DOCUMENT_ABSENT: { exit: 2, hint: 'the campaign file has no text for this document' },
  PHASE_UNKNOWN: { exit: 2, hint: 'give a phase that the campaign file names' },
  PHASE_UNAVAILABLE: {
    exit: 2,
    hint: 'wait for the phase to open, or mark it available in the campaign file',
  },
  VIN_UNKNOWN: { exit: 2, hint: 'give the file that has this VIN with --owners, or --sample' },
  VEHICLE_NOT_COVERED: { exit: 2, hint: 'noticepress phase says what decides' },
  // disclosure forms
  DISCLOSURE_CERTIFIED: { exit: 2, hint: 'have the remedy done first; the form serves no certified vehicle' },
  DISCLOSURE_NEW: { exit: 2, hint: 'have the remedy done first; the form serves no new vehicle' },
  DISCLOSURE_USED: { exit: 2, hint: 'have the remedy done first; the form serves no used vehicle' },
  DISCLOSURE_OPEN_RECALL: {
    exit: 2,
    hint: 'a new vehicle under an open recall is not delivered (49 USC 30112); have the recall done first',
  },
  DISCLOSURE_REMEDIED: { exit: 2, hint: 'nothing is open on this vehicle; it is sold without the form' },
  DISCLOSURE_CONTRADICTED: {
    exit: 2,
    hint: 'read the VIN again from the vehicle; leave the setting out if our records are right',
  },
  DISCLOSURE_INCOMPLETE: {
    exit: 2,
    hint: 'add --set model=..., --set model_year=... and --set status=new, used or certified',
  },
  VIN_INVALID: { exit: 2, hint: 'read the VIN again from the title; nothing was made' },
  DEALER_UNKNOWN: { exit: 2, hint: 'give a code that stands in dealers.csv of the workspace' },
  DEALERS_INVALID: { exit: 3, hint: 'mend the row of dealers.csv' },
  // batch folders
  OUTPUT_OCCUPIED: { exit: 2, hint: 'choose an empty or a new folder' },
  BATCH_UNFINISHED: { exit: 2, hint: 'go on with --resume, or remove the .partial folder to start over' },
  SCRATCH_BROKEN: { exit: 3, hint: 'remove the .partial folder and start over' },
  INTERRUPTED: { exit: 3, hint: 'run the same command again with --resume to go on' },
  BATCH_RUNNING: { exit: 2, hint: 'wait until the other run has ended' },
  BATCH_DIFFERS: { exit: 2, hint: 'choose another folder: this one holds another batch' },
  MAIL_BATCH_MISSING: {
    exit: 2,
    hint: 'make the batch by mail first and name its folder with --out: email supplements the letter of a recall and never replaces it',
  },
  KEY_INVALID: {
    exit: 3,
    hint: 'noticepress keygen FILE makes a key pair: FILE to seal batches with, FILE.pub to check them',
  },
  BATCH_BROKEN: { exit: 1, hint: 'do not mail from this folder; remove it and make the batch again' },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof CODES;

/** Where something is wrong: a file, and the place in it as far as it is known. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Name of the table column or the path inside a YAML file, such as `phases[2].volume`. */
  readonly field?: string | undefined;
}

/** One thing that is wrong with one row of a record file. */
export interface Problem {
  readonly source: string;
  /** Physical line on which the row starts; the header is line 1. */
  readonly line: number;
  /** Column name, empty when the whole row is meant. */
  readonly column: string;
  readonly code: Code;
  readonly value: string;
  readonly hint: string;
}

/** Something that stops the run or the command. Carries its place and code; the hint comes from the table unless given. */
export class Fault extends Error {
  readonly code: Code;
  readonly place: Place | undefined;
  readonly hint: string;

  constructor(
    code: Code,
    message: string,
    options: { place?: Place | undefined; hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(shortened(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.place = options.place;
    this.hint = options.hint ?? CODES[code].hint;
  }

  /** Never 1: whoever stops has not done what was asked for, also over what elsewhere is a problem of a row. */
  get exit(): ExitCode {
    const { exit } = CODES[this.code];
    return exit === 1 ? 3 : exit;
  }
}

/** `owners.csv:14:3`, as far as the place is known. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  const field = place.field === undefined ? '' : ` ${shortened(place.field)}`;
  return `${place.file}${line}${column}${field}`;
}

/** Place, code, what is wrong, and on the next line what to do. */
export function formatFault(fault: Fault): string {
  const place = fault.place ? `${formatPlace(fault.place)}  ` : '';
  return `${place}${fault.code}  ${fault.message}\n  hint: ${fault.hint}`;
}
