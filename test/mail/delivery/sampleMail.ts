/** An invented mail for tests of the transports. */
import { createHash } from 'node:crypto';
import { headerTextOf } from '../../../src/base/mail/headerText.js';
import { mailAddressOf } from '../../../src/base/mail/mailAddress.js';
import type { OutgoingMail } from '../../../src/shapes/mail/message.js';

export const FORM = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256));

/** As for a picture; its bytes do not matter to a transport. */
export const PICTURE: OutgoingMail['pictures'][number] = {
  cid: '00112233445566778899aabbccddeeff@noticepress',
  name: headerTextOf('Türgriff.png', 'name'),
  mediaType: headerTextOf('image/png', 'type'),
  sha256: createHash('sha256').update(FORM.subarray(1)).digest('hex'),
  size: FORM.length - 1,
  content: FORM.subarray(1),
};

export function sampleMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    kind: 'disclosure-copy',
    messageId: '0123456789abcdef0123456789abcdef@norvane.example',
    date: '2026-03-02T14:00:00.000Z',
    from: {
      name: headerTextOf('Norvane Ciudadanía', 'sender'),
      address: mailAddressOf('notices@norvane.example', 'sender'),
    },
    replyTo: undefined,
    bounceTo: undefined,
    to: {
      name: headerTextOf('Zoë Núñez', 'recipient'),
      address: mailAddressOf('zoe@mail.example', 'recipient'),
    },
    subject: headerTextOf('Disclosure Form 23LJ01 JTJBM7FX0R5012345', 'subject'),
    body: {
      kind: 'disclosure-copy',
      language: 'es',
      subject: [],
      html: ['<p>Estimada ', { slot: 'name' }, ': cerrojo</p>'],
      text: ['Estimada ', { slot: 'name' }, ': cerrojo\n'],
    },
    values: { name: 'Zoë <Núñez> & Nguyễn' },
    attachments: [
      {
        name: headerTextOf('form.pdf', 'name'),
        mediaType: headerTextOf('application/pdf', 'type'),
        sha256: createHash('sha256').update(FORM).digest('hex'),
        size: FORM.length,
        content: FORM,
      },
    ],
    pictures: [],
    ...changes,
  };
}
