import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, it } from 'vitest';
import { composeMail } from '../../../src/mail/delivery/composeMail.js';
import { loadEncodings } from '../../../src/mail/delivery/loadEncodings.js';
import { renderMime } from '../../../src/mail/delivery/renderMime.js';
import { PICTURE, sampleMail } from './sampleMail.js';

/** Line ends of each kind, spaces before them, dots that begin lines, words of any script, lines of any length. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', ' \n', '.', '.\n', '=', '\t', ' ', 'Łódź ', 'x'.repeat(90)),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });

/** Where blanks end a text, nodemailer's stream has a soft break less. */
const withoutSoftBreaks = (message: string): string => message.replaceAll('=\r\n', '');

it('writes the bytes that nodemailer would write, whatever a message holds', async () => {
  const encodings = await loadEncodings();
  const property = fc.asyncProperty(
    text,
    text,
    fc.array(bytes, { maxLength: 2 }),
    fc.array(bytes, { maxLength: 2 }),
    async (html, plain, files, pictures) => {
      const mail = sampleMail();
      const [form] = mail.attachments;
      if (form === undefined) throw new Error('the sample has no attachment');
      const composed = composeMail({
        ...mail,
        body: { ...mail.body, html: [html], text: [plain] },
        attachments: files.map((content) => ({ ...form, content, size: content.byteLength })),
        pictures: pictures.map((content, index) => ({ ...PICTURE, content, cid: `${index}@noticepress` })),
      });
      const built = await new MailComposer({ ...composed, newline: 'windows' }).compile().build();
      const written = renderMime(new MailComposer(composed).compile(), encodings).toString('latin1');
      expect(withoutSoftBreaks(written)).toBe(withoutSoftBreaks(built.toString('latin1')));
    },
  );
  await fc.assert(property, { numRuns: 300 });
});
