import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { NEW_KEY, openMailWorld } from './mailWorld.js';

const { path, noticepress } = openMailWorld();

const eml = (document: string, ...more: string[]) =>
  noticepress('render', document, '--campaign', '23LJ01', '--format', 'email', ...more);

it('makes the message that would be sent, the same each time', async () => {
  const file = path('buyer.eml');
  const made = await eml('buyer-copy', '--sample', '--lang', 'es', '--out', file);
  expect(made.exit).toBe(0);
  const first = readFileSync(file);
  await eml('buyer-copy', '--sample', '--lang', 'es', '--out', file);
  expect(readFileSync(file).equals(first)).toBe(true);
  await eml('buyer-copy', '--sample', '--set', 'language=es', '--out', file);
  expect(readFileSync(file).equals(first)).toBe(true);
  const mail = await PostalMime.parse(first);
  expect(mail.subject).toBe(
    'Lexus Programa de Entrega de la Segunda Llave 23LJ01: Su formulario de divulgación',
  );
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    'disclosure-form-23LJ01-1SAMPLE00T0000000.pdf',
    'faq-23LJ01.pdf',
  ]);
  expect(mail.html).toContain('<');
  expect(mail.text).toContain('Sample Owner');
});

it.each([
  {
    document: 'owner-letter',
    subject: /^Lexus Second Key Delivery Program 23LJ01$/,
    to: 'sample.owner@example.com',
  },
  {
    document: 'disclosure-form',
    subject: /^Disclosure Form 23LJ01 1SAMPLE00T0000000$/,
    to: 'qc@lexus.com',
  },
  { document: 'remedy-available', subject: /23LJ01/, to: 'sample.owner@example.com' },
])('accepts $document for the message about it', async ({ document, subject, to }) => {
  const mail = await PostalMime.parse((await eml(document, '--sample')).out);
  expect(mail.subject).toMatch(subject);
  expect(mail.to?.[0]?.address).toBe(to);
});

it('speaks of the letter where its opening does', async () => {
  const made = await noticepress(
    'render',
    'owner-notice',
    '--campaign',
    '20LC02',
    '--sample',
    '--format',
    'email',
  );
  const mail = await PostalMime.parse(made.out);
  expect(mail.text).toContain('Our letter to you explains both.');
  expect(mail.text).not.toContain('This letter');
});

it('refuses a document without a message, and a vehicle whose owner has no address', async () => {
  expect(await eml('csp-sheet', '--sample')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('DOCUMENT_UNKNOWN'),
  });
  expect(await eml('owner-notice')).toMatchObject({ exit: 2, err: expect.stringContaining('one vehicle') });
  expect(await eml('buyer-copy', '--vin', NEW_KEY, '--dealer', '98629')).toMatchObject({
    exit: 3,
    err: expect.stringContaining('MAIL_ADDRESS_INVALID'),
  });
});
