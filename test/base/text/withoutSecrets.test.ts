import { expect, it } from 'vitest';
import { withoutSecrets } from '../../../src/base/text/withoutSecrets.js';

it.each([
  ['postgres://u:s3cret@h/db', 'login with s3cret refused'],
  ['postgres://u:s3%21cret@h/db', 'login with s3!cret refused'],
  ['postgres://u:s3%21cret@h/db', 'cannot parse postgres://u:s3%21cret@h/db'],
  ['postgres://u:se/cr@et@h/db', 'no host se/cr@et'],
  ['postgres://h/db?user=u&password=s3cret', 'cannot open s3cret'],
  ["host=h user=u password='s3 cret'", 'read password s3 cret'],
  ['host=h password=s3cret dbname=x', 'no such thing: s3cret'],
  ['u:s3cret@h/db', 'no scheme in s3cret@h'],
])('strikes what %s holds', (url, message) => {
  const struck = withoutSecrets(message, { DATABASE_URL: url });
  expect(struck).toContain('***');
  expect(struck).not.toMatch(/s3|cr@et/);
});

it('strikes the password of the mail server, and nothing where there is no secret', () => {
  expect(withoutSecrets('535 pw12 refused', { SMTP_PASSWORD: 'pw12' })).toBe('535 *** refused');
  expect(withoutSecrets('as it is', { DATABASE_URL: '', SMTP_PASSWORD: undefined })).toBe('as it is');
});
