import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerTextOf } from '../../../src/base/mail/headerText.js';
import { mailAddressOf } from '../../../src/base/mail/mailAddress.js';
import { redact } from '../../../src/base/text/redact.js';

describe('header text', () => {
  it('never holds what could begin another line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = attempt(() => headerTextOf(text, 'subject'));
        expect(made === undefined || !/[\r\n\0\u0085\u2028\u2029]/.test(made)).toBe(true);
      }),
    );
  });

  it.each(['a\rb', 'a\nb', 'a\r\n b', 'a\0b', 'a\u0085b', 'a\u2028b', 'a\ud800b', 'a\tb'])(
    'refuses %j',
    (text) => {
      expect(() => headerTextOf(text, 'subject')).toThrow(
        expect.objectContaining({ code: 'MAIL_HEADER_INVALID' }),
      );
    },
  );

  it('takes any word of any language as it is', () => {
    expect(headerTextOf('Zoë Nguyễn Łucja 渡辺 🚗', 'name')).toBe('Zoë Nguyễn Łucja 渡辺 🚗');
  });
});

describe('a mail address', () => {
  it.each([
    ['a@b.co', 'a@b.co'],
    [' Jane.Doe+x@Mail.Example ', 'Jane.Doe+x@mail.example'],
    ["o'neil@sub.mail.example", "o'neil@sub.mail.example"],
    ['ana@Müller.example', 'ana@xn--mller-kva.example'],
    ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
    ['ana@faß。example', 'ana@xn--fa-hia.example'],
  ])('%j is %s', (written, address) => {
    expect(mailAddressOf(written, 'buyer')).toBe(address);
  });

  it.each([
    '',
    'nobody',
    '@b.co',
    'a@',
    'a@b',
    'josé@mail.example',
    'a@bad\u2028.exämple',
    // what a URL would end its host with: the rest would be dropped, and the mail go elsewhere
    ...[...'/\\?#:%@ \t'].map((sign) => `ana@müller.example${sign}other.example`),
    'ana@müller%2eother.example',
    'a@exä mple.co',
    'a@127.0.0.1',
    'a@b..co',
    'a@-b.co',
    'a b@c.co',
    'a@b.co\r\nBcc: x@y.co',
    '"a\r\n"@b.co',
    'a..b@c.co',
    'a@b.co,c@d.co',
    'a@b.co> SIZE=1',
    `${'a'.repeat(65)}@b.co`,
  ])('%j is none, and the error does not repeat it', (written) => {
    const error = catchError(() => mailAddressOf(written, 'buyer'));
    expect(error).toMatchObject({ code: 'MAIL_ADDRESS_INVALID' });
    if (written.length > 6) expect(error.message).not.toContain(written);
  });
});

it('leaves addresses out of a log and keeps the end of a VIN', () => {
  expect(redact('550 5.1.1 <jane@mail.example>: no mailbox for JTJBM7FX0R5012345')).toBe(
    '550 5.1.1 <address>: no mailbox for …R5012345',
  );
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function catchError(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
