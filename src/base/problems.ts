/**
 * Every error and problem that a user can meet: a code, the hint that goes with it, and its exit code.
 */

import { shortened, shortPath } from './text/shortened.js';

/** Exit code of the process. 0 done; 1 done, but something needs attention; 2 wrong usage; 3 the run failed. */
export type ExitCode = 0 | 1 | 2 | 3;

interface CodeEntry {
  readonly exit: ExitCode;
  readonly hint: string;
}

export const CODES = {
  // rows of a record file: data with a place, never thrown
  ROW_MALFORMED: { exit: 1, hint: 'compare the row with the header: count its fields and check its quotes' },
  VIN_LENGTH: { exit: 1, hint: 'check the VIN against the title: it must have 17 characters' },
  VIN_CHARACTER: {
    exit: 1,
    hint: 'check the VIN against the title: it has only digits and capital letters, never I, O, or Q',
  },
  VIN_CHECK_DIGIT: { exit: 1, hint: 'check the VIN against the title: one character is wrong' },
  DATE_INVALID: { exit: 1, hint: 'write a calendar date such as 2023-08-15' },
  MODEL_YEAR_MISMATCH: {
    exit: 1,
    hint: 'correct the VIN or the model year: the tenth character of the VIN stands for another year',
  },
  NAME_MISSING: { exit: 1, hint: 'add a name or a company' },
  ADDRESS_INCOMPLETE: {
    exit: 1,
    hint: 'complete the address: it needs a street line, a city, a state, and a ZIP Code',
  },
  ADDRESS_DOUBTFUL: { exit: 1, hint: 'correct the field that contradicts the rest of the address' },
  GLYPH_MISSING: {
    exit: 1,
    hint: 'write the name in Latin, Greek, or Cyrillic letters; the letter fonts have no others',
  },
  TEXT_TOO_WIDE: { exit: 1, hint: 'shorten the name or the address until it fits the address block' },
  TEXT_MISREAD: {
    exit: 1,
    hint: 'correct the letters at the source, where they were read in the wrong encoding (the piece is mailed as it is)',
  },
  VEHICLE_UNKNOWN: {
    exit: 1,
    hint: 'add the VIN to the vehicles file; without it, coverage cannot be decided',
  },
  POPULATION_DIFFERS: { exit: 1, hint: 'correct the population file or the lines of the campaign' },
  COVERAGE_END_UNKNOWN: { exit: 1, hint: 'add the day on which the coverage of this VIN begins' },
  ENCLOSURE_DATA: {
    exit: 1,
    hint: 'correct the data file of the enclosure: each label or card is printed from its row there',
  },
  TEXT_UNDECIDED: { exit: 1, hint: 'add what the text asks for to the row, or it counts as no' },
  VEHICLE_INCOMPLETE: {
    exit: 1,
    hint: 'add the model and the production date of this VIN; without them, coverage cannot be decided',
  },
  MODEL_DOUBTFUL: {
    exit: 1,
    hint: 'correct the model if it is misspelled: a covered model is spelled much like it',
  },
  YEAR_CONTRADICTED: {
    exit: 1,
    hint: 'add the model year: the tenth character of the VIN and the production date stand for different years',
  },
  OWNERS_DIFFER: {
    exit: 1,
    hint: 'find out who owns this vehicle: it has two owners, and one of them was mailed',
  },
  ROW_REPEATED: { exit: 1, hint: 'remove one of the two rows; the first row of this VIN was used' },
  CAMPAIGN_BLANK: {
    exit: 1,
    hint: 'name the campaign of the completed remedy; until then the row suppresses no record',
  },
  RESULT_UNKNOWN: {
    exit: 1,
    hint: 'write repaired, or inspected for a vehicle that needed no repair; until then the row has no effect',
  },
  LOG_STATE: { exit: 1, hint: 'write done, damaged, or missing; until then the piece counts as not mailed' },
  OUTCOME_UNKNOWN: { exit: 1, hint: 'name an outcome of the inspection; until then the row has no effect' },
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
  // workspace, campaign and brand files
  WORKSPACE_INVALID: { exit: 3, hint: 'create a working workspace with noticepress init' },
  CAMPAIGN_INVALID: { exit: 3, hint: 'compare the file with the output of noticepress schema' },
  CAMPAIGN_CLOSED: { exit: 3, hint: 'nothing starts after the end of a campaign; see "closed" in its file' },
  OPEN_POINTS: {
    exit: 3,
    hint: 'decide them and take them out of "open_points", or accept them: --accept open-points=REASON',
  },
  RULE_BROKEN: {
    exit: 3,
    hint: 'correct the file, or accept it: --accept RULE=REASON; noticepress check --explain RULE says more',
  },
  CODE_PATTERN: {
    exit: 3,
    hint: 'write the code in a form that "codes" of the brand file names, or add the form there',
  },
  VIN_RANGE: { exit: 3, hint: 'write the lower end first; both ends share model year and plant' },
  ZONES_OVERLAP: { exit: 3, hint: 'give each place to one zone; zones by different relations may overlap' },
  NOTICE_REOPENS: {
    exit: 1,
    hint: 'give the notice a code of its own, under which the work is reported, or the day of its mailing',
  },
  LANGUAGE_UNSPOKEN: {
    exit: 1,
    hint: 'add the language to languages of the brand file, once its texts are there in it',
  },
  ZONES_HOLE: {
    exit: 1,
    hint: 'give each place to a zone, or limit the population to the places of its zones with vehicles.when',
  },
  CONDITION_UNKNOWN: {
    exit: 3,
    hint: 'use a field and a value that this file declares; noticepress schema campaign lists the fields',
  },
  POPULATION_FILE: { exit: 3, hint: 'compare the population file with the campaign file; nothing was made' },
  YAML_QUOTE: { exit: 3, hint: 'put double quotes around the text' },
  NOTICE_PROMISE: {
    exit: 3,
    hint: 'add promises: remedy to the interim notice, and remedy_from to its phase; the law asks for a second notice',
  },
  NOTICE_UNKNOWN: { exit: 2, hint: 'give the id of a notice in the campaign file' },
  CAMPAIGN_UNKNOWN: { exit: 2, hint: 'give the code of a file in campaigns/, or a path' },
  RECALL_FACT: { exit: 3, hint: 'give the fact: the prescribed texts of a safety recall are made from it' },
  RECALL_ONLY: { exit: 3, hint: 'take the key out: the law has such facts of a safety recall only' },
  RECALL_TEXT: {
    exit: 3,
    hint: 'name a prescribed text that may be replaced, with a reason and who approved it',
  },
  FOLLOW_UP_UNKNOWN: { exit: 2, hint: 'give the name of a file in follow-ups/, or a path' },
  AUDIENCE_UNKNOWN: { exit: 2, hint: 'give an audience from the follow-up file' },
  REVISION_UNKNOWN: {
    exit: 2,
    hint: 'save the earlier revision in campaigns/ with its date, such as 23LJ01@2023-12-21.yaml',
  },
  REVISION_EARLIER: {
    exit: 1,
    hint: 'keep the file as it was sent beside it, under its day, such as 23LJ01@2023-12-21.yaml; without it no red box is drawn',
  },
  REVISION_UNMARKED: {
    exit: 1,
    hint: 'correct the revisions, or the file of the earlier day; no red box is drawn, and the update notice promises none',
  },
  SECTION_UNDATED: { exit: 1, hint: 'give the day of the revision for this section under "updated"' },
  SECTION_UNCHANGED: { exit: 1, hint: 'remove the day of this section from "updated", or its older day' },
  TRANSLATION_MISSING: { exit: 3, hint: 'add the Spanish text (es), or remove es from "languages"' },
  PATH_UNKNOWN: { exit: 3, hint: 'use only paths that the campaign, the brand, or the record has' },
  // templates
  TEMPLATE_INVALID: { exit: 3, hint: 'correct the template at the place named' },
  FACET_UNKNOWN: { exit: 3, hint: 'declare the facet or slot in the table of record fields' },
  SLOT_TESTED: {
    exit: 3,
    hint: 'only print the slot; to decide by it, declare its values as a facet',
  },
  ELEMENT_UNKNOWN: { exit: 3, hint: 'use an element listed in templates/README.md' },
  CSS_UNKNOWN: {
    exit: 3,
    hint: 'use the properties, values, and selectors listed in templates/README.md',
  },
  SLOT_MISPLACED: { exit: 3, hint: 'move the slot into text; it cannot be used elsewhere' },
  BOX_TOO_TALL: {
    exit: 3,
    hint: 'shorten the content that must stay together, or allow it to break across pages',
  },
  FIELD_UNKNOWN: { exit: 2, hint: 'use the name of a field that the form has' },
  FIELD_INVALID: { exit: 2, hint: 'correct the value, or remove it; nothing was made' },
  TEXT_OVERFLOWS: { exit: 3, hint: 'shorten the text until it fits its fixed box' },
  // pictures
  PICTURE_UNREADABLE: {
    exit: 3,
    hint: 'check the path, which starts at the workspace folder, and that you may read the file',
  },
  PICTURE_INVALID: { exit: 3, hint: 'save the picture again as PNG, JPEG, or SVG' },
  PICTURE_TOO_LARGE: {
    exit: 3,
    hint: 'scale the picture to 300 dots per inch at the size in which it is printed',
  },
  PICTURE_COARSE: {
    exit: 3,
    hint: 'give a picture with more pixels, or print it smaller; 300 dots per inch look good',
  },
  PICTURE_UNDESCRIBED: {
    exit: 3,
    hint: 'say in a few words what the picture shows, for readers who cannot see it',
  },
  TOO_MANY_VARIANTS: { exit: 3, hint: 'declare the facet as a slot, or read it in fewer documents' },
  // workspace store, outbox and email
  STORE_UNREACHABLE: {
    exit: 3,
    hint: 'check DATABASE_URL, and that the database is running and accepts this user',
  },
  STORE_BUSY: {
    exit: 3,
    hint: 'wait for the other program to finish, or end it, then run the command again',
  },
  STORE_FOREIGN: {
    exit: 3,
    hint: 'move the file away, or give the workspace a database of its own; nothing in it was changed',
  },
  STORE_BROKEN: { exit: 3, hint: 'restore the store from its backup, or move it away to start a new one' },
  STORE_KEY_MISSING: {
    exit: 3,
    hint: 'put data/key of this workspace back, or give the key in NOTICEPRESS_KEY; without it nobody can read the store',
  },
  STORE_KEY_WRONG: {
    exit: 3,
    hint: 'give the key that the store was begun with: in data/key, or in NOTICEPRESS_KEY; nothing was changed',
  },
  STORE_TOO_NEW: { exit: 3, hint: 'update Noticepress: a newer version wrote this store' },
  OUTBOX_BROKEN: { exit: 3, hint: 'restore the store from its backup: content of a message is missing' },
  MESSAGE_UNKNOWN: { exit: 2, hint: 'see the messages and their ids with noticepress outbox list' },
  MESSAGE_SETTLED: {
    exit: 2,
    hint: 'choose another message: one that is sent or being sent is not sent again',
  },
  MESSAGE_REFUSED: {
    exit: 1,
    hint: 'see the reason with noticepress outbox show, correct it, then run outbox retry',
  },
  MAIL_HEADER_INVALID: { exit: 3, hint: 'write the name or subject as one line of plain text' },
  MAIL_ADDRESS_INVALID: { exit: 1, hint: 'write the address as name@example.com' },
  MAIL_TOO_LARGE: { exit: 1, hint: 'send fewer or smaller files: mail servers refuse messages this large' },
  MAIL_SETTINGS_INVALID: { exit: 3, hint: 'check the settings listed in README, Sending email' },
  MAIL_SECRET_EXPOSED: {
    exit: 3,
    hint: 'run chmod 600 on the file, so that nobody else can read the password',
  },
  SMTP_HOST_UNKNOWN: {
    exit: 3,
    hint: 'check the name of the mail server; every message stays in the outbox',
  },
  SMTP_SILENT: {
    exit: 3,
    hint: 'ask the administrator of the mail server, which breaks off after a message without an answer. Every message stays in the outbox; some may have arrived',
  },
  SMTP_UNREACHABLE: {
    exit: 3,
    hint: 'check host, port, firewall, and SMTP_SECURITY (starttls on port 587, tls on 465); every message stays in the outbox',
  },
  SMTP_TLS_MISSING: {
    exit: 3,
    hint: 'use a server that offers TLS, with the SMTP_SECURITY of its port (starttls on 587, tls on 465): messages with personal data are sent encrypted only. Every message stays in the outbox',
  },
  SMTP_CERTIFICATE: {
    exit: 3,
    hint: 'use a certificate that is valid for the host name, and set SMTP_CA_FILE if you have an authority of your own. Every message stays in the outbox',
  },
  SMTP_LOGIN: {
    exit: 3,
    hint: 'check SMTP_USER and the password; every message stays in the outbox',
  },
  SMTP_SENDER: {
    exit: 3,
    hint: 'allow the sender on the server (the sender in noticepress.yaml when the message was queued), and check SMTP_USER; every message stays in the outbox',
  },
  SMTP_REFUSED: {
    exit: 3,
    hint: 'ask the administrator of the mail server, which refuses messages because of relaying, quota, policy, or a block. Every message stays in the outbox',
  },
  // command line
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
  // disclosure forms
  DISCLOSURE_CERTIFIED: {
    exit: 2,
    hint: 'have the remedy done first; there is no form for a certified vehicle',
  },
  DISCLOSURE_NEW: { exit: 2, hint: 'have the remedy done first; there is no form for a new vehicle' },
  DISCLOSURE_USED: { exit: 2, hint: 'have the remedy done first; there is no form for a used vehicle' },
  DISCLOSURE_DEMONSTRATOR: {
    exit: 2,
    hint: 'have the remedy done first; there is no form for a demonstrator',
  },
  DISCLOSURE_RENTAL: { exit: 2, hint: 'have the remedy done first; there is no form for a rental vehicle' },
  DISCLOSURE_OPEN_RECALL: {
    exit: 2,
    hint: 'have the recall done first: a new vehicle under an open recall must not be delivered (49 USC 30112)',
  },
  DISCLOSURE_BRAND: {
    exit: 2,
    hint: 'correct the column brands of dealers.csv if the dealer sells the brand',
  },
  DISCLOSURE_REMEDIED: { exit: 2, hint: 'sell the vehicle without the form: nothing is open on it' },
  DISCLOSURE_CONTRADICTED: {
    exit: 2,
    hint: 'check the VIN on the vehicle; remove the setting if our records are right',
  },
  DISCLOSURE_INCOMPLETE: {
    exit: 2,
    hint: 'add --set model=..., --set model_year=..., and --set status=used (or new, certified, demonstrator, rental)',
  },
  FIELD_REQUIRED: { exit: 2, hint: 'give it with --set or in the file of --set-file; nothing was made' },
  RETENTION_MISSING: {
    exit: 3,
    hint: 'set retention: { filings: YEARS, refusals: YEARS } in noticepress.yaml; without it everything is kept',
  },
  FILING_UNKNOWN: { exit: 2, hint: 'see the numbers with noticepress filings list' },
  FILING_NOT_STANDING: {
    exit: 2,
    hint: 'change the newest filing instead; nothing was stored, and all filings are kept',
  },
  FILING_OTHER: { exit: 2, hint: 'withdraw the filing that is for the wrong vehicle, and file a new form' },
  SCAN_INVALID: { exit: 2, hint: 'scan the signed paper again as PDF, JPEG, or PNG; nothing was stored' },
  SCAN_OTHER: {
    exit: 2,
    hint: 'attach it to the filing that it shows, or add --anyway if the paper does belong here; nothing was stored',
  },
  USER_EXISTS: { exit: 2, hint: 'choose another name, or remove the user first: desk user remove NAME' },
  USER_UNKNOWN: { exit: 2, hint: 'see the users with noticepress desk user list' },
  PASSWORD_WEAK: {
    exit: 2,
    hint: 'choose a longer password, such as four words that have nothing in common',
  },
  ROLE_MISSING: { exit: 2, hint: 'ask a manager of the desk' },
  CERTIFICATE_INVALID: {
    exit: 3,
    hint: 'give a PKCS #12 file with a private key and its certificate, and its passphrase in NOTICEPRESS_SIGN_PASSPHRASE',
  },
  TLS_INVALID: {
    exit: 3,
    hint: 'give a certificate and its private key as PEM files: --cert FILE --key FILE',
  },
  VIN_INVALID: { exit: 2, hint: 'check the VIN against the title; nothing was made' },
  DEALER_UNKNOWN: { exit: 2, hint: 'give a code from dealers.csv in the workspace' },
  DEALERS_INVALID: { exit: 3, hint: 'correct the row in dealers.csv' },
  // batch folders
  OUTPUT_OCCUPIED: { exit: 2, hint: 'choose a new or an empty folder' },
  BATCH_UNFINISHED: { exit: 2, hint: 'continue with --resume, or remove the .partial folder to start over' },
  SCRATCH_BROKEN: { exit: 3, hint: 'remove the .partial folder and start over' },
  INTERRUPTED: { exit: 3, hint: 'run the same command again with --resume to continue' },
  BATCH_RUNNING: { exit: 2, hint: 'wait until the other run ends' },
  BATCH_DIFFERS: { exit: 2, hint: 'choose another folder: this one holds a different batch' },
  MAIL_BATCH_MISSING: {
    exit: 2,
    hint: 'make the mail batch first and pass its folder with --out: email supplements the letter of a recall and never replaces it',
  },
  KEY_INVALID: {
    exit: 3,
    hint: 'make a key pair with noticepress keygen FILE: FILE seals batches, FILE.pub checks them',
  },
  BATCH_MAILED: { exit: 2, hint: 'add --correct to replace the day that was entered before' },
  MAILING_MISSING: {
    exit: 2,
    hint: 'enter the batches that were mailed: noticepress mailed DIR --date DAY',
  },
  PIECE_UNKNOWN: { exit: 2, hint: 'the ids are in manifest.csv of the batch, in the column piece_id' },
  BATCH_BROKEN: { exit: 1, hint: 'do not mail from this folder; remove it and make the batch again' },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;

/** Where something is wrong: a file and, if known, the place in it. Lines and columns are counted from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Table column, or path inside a YAML file, such as `phases[2].volume`. */
  readonly field?: string | undefined;
}

/** One thing that is wrong with one row of a record file. */
export interface Problem {
  readonly source: string;
  /** Physical line on which the row starts; the header is line 1. */
  readonly line: number;
  /** Column name; empty when the problem is the whole row. */
  readonly column: string;
  readonly code: Code;
  readonly value: string;
  readonly hint: string;
}

/**
 * Something that stops the run or the command. Carries its place and code; the hint comes from the table unless
 * given.
 */
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

  /** Never 1: a command that stops has not done its work, even if the same code is a mere problem in a row elsewhere. */
  get exit(): ExitCode {
    const { exit } = CODES[this.code];
    return exit === 1 ? 3 : exit;
  }
}

/** `owners.csv:14:3`, as far as known. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  const field = place.field === undefined ? '' : ` ${shortened(place.field)}`;
  return `${shortPath(place.file)}${line}${column}${field}`;
}

/** Place, code, message, and on the next line the hint. */
export function formatFault(fault: Fault): string {
  const place = fault.place ? `${formatPlace(fault.place)}  ` : '';
  return `${place}${fault.code}  ${fault.message}\n  hint: ${fault.hint}`;
}
