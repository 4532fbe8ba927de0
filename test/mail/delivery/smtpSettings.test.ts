import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smtpSettings } from '../../../src/mail/delivery/smtpSettings.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HOST = { SMTP_HOST: 'mail.example.com' };

function secretFile(mode: number): string {
  const path = join(folder, 'password');
  writeFileSync(path, 'correct horse\n');
  chmodSync(path, mode);
  return path;
}

it('requires TLS where nothing else is said', () => {
  expect(smtpSettings(HOST)).toMatchObject({ security: 'starttls', port: 587, login: undefined });
  expect(smtpSettings({ ...HOST, SMTP_SECURITY: 'tls' })).toMatchObject({ port: 465 });
});

it('takes the password from a file that only its owner reads', () => {
  const settings = smtpSettings({ ...HOST, SMTP_USER: 'u', SMTP_PASSWORD_FILE: secretFile(0o600) });
  expect(settings.login).toEqual({ user: 'u', password: 'correct horse' });
});

describe('what is refused', () => {
  it.each([0o640, 0o604, 0o660])('is a password file of mode %o', (mode) => {
    const read = () => smtpSettings({ ...HOST, SMTP_USER: 'u', SMTP_PASSWORD_FILE: secretFile(mode) });
    expect(read).toThrow(
      expect.objectContaining({ code: 'MAIL_SECRET_EXPOSED', place: { file: join(folder, 'password') } }),
    );
  });

  it('is a password that would travel in the open', () => {
    const read = () => smtpSettings({ ...HOST, SMTP_SECURITY: 'none', SMTP_USER: 'u', SMTP_PASSWORD: 'p' });
    expect(read).toThrow(expect.objectContaining({ code: 'MAIL_SETTINGS_INVALID' }));
  });

  it.each([
    {},
    { ...HOST, SMTP_SECURITY: 'ssl' },
    { ...HOST, SMTP_PORT: '0' },
    { ...HOST, SMTP_PORT: 'smtp' },
    { ...HOST, SMTP_USER: 'u' },
    { ...HOST, SMTP_PASSWORD: 'p' },
  ])('is %o', (environment) => {
    expect(() => smtpSettings(environment)).toThrow(
      expect.objectContaining({ code: 'MAIL_SETTINGS_INVALID' }),
    );
  });

  it('is a file that is not there', () => {
    const read = () => smtpSettings({ ...HOST, SMTP_USER: 'u', SMTP_PASSWORD_FILE: join(folder, 'none') });
    expect(read).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
  });
});
