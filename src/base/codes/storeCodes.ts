/** Errors of the workspace store, of its outbox, and of mail. */
import type { CodeTable } from './codeEntry.js';

export const STORE_CODES = {
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
  STORE_STANDS: {
    exit: 2,
    hint: 'move the store away first, with its -wal and -shm files: restore never replaces one',
  },
  QUEUE_MISSING: {
    exit: 3,
    hint: 'set DATABASE_URL to a PostgreSQL database that this machine and every worker reach, or leave out --queue',
  },
  BUCKET_UNKNOWN: { exit: 3, hint: 'check the name of the bucket, AWS_REGION, and AWS_ENDPOINT_URL_S3' },
  BUCKET_DENIED: {
    exit: 3,
    hint: 'check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that they may list, read, write, and delete under this prefix',
  },
  BUCKET_UNREACHABLE: {
    exit: 3,
    hint: 'check the network and AWS_ENDPOINT_URL_S3, then run the same command again with --resume; what is stored stays',
  },
  BUCKET_DIFFERS: {
    exit: 3,
    hint: 'do not use what is there; ask whoever runs the store, then run the same command again with --resume',
  },
  JOB_UNKNOWN: { exit: 2, hint: 'see the jobs and their ids with noticepress jobs list' },
  JOB_SETTLED: { exit: 2, hint: 'see its state with noticepress jobs show' },
  JOB_CANCELED: { exit: 3, hint: 'continue it with noticepress jobs retry' },
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
} as const satisfies CodeTable;
