/** Errors of the sales desk: refused forms, filings, and who may enter. */
import type { CodeTable } from './codeEntry.js';

export const DESK_CODES = {
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
} as const satisfies CodeTable;
