/** Invented messages for tests of the store and the outbox. */
import { headerTextOf } from '../../src/base/mail/headerText.js';
import { mailAddressOf } from '../../src/base/mail/mailAddress.js';
import type { MessageBody, NewMessage, Sha256 } from '../../src/shapes/mail/message.js';
import type { WorkspaceStore } from '../../src/store/openWorkspaceStore.js';

export const BODY: MessageBody = {
  kind: 'owner-notice',
  language: 'en',
  subject: ['About your vehicle ', { slot: 'vin.last8' }],
  html: ['<p>Dear ', { slot: 'name' }, '</p>'],
  text: ['Dear ', { slot: 'name' }, '\n'],
};

export const bodyBytes = (): Uint8Array => Buffer.from(JSON.stringify(BODY));

export function sampleMessage(key: string, body: Sha256, changes: Partial<NewMessage> = {}): NewMessage {
  return {
    key,
    kind: 'owner-notice',
    campaign: '23LJ01',
    vin: 'JTJBM7FX0R5012345',
    from: {
      name: headerTextOf('Norvane', 'sender'),
      address: mailAddressOf('notices@norvane.example', 'sender'),
    },
    replyTo: undefined,
    bounceTo: undefined,
    to: {
      name: headerTextOf('Zoë Núñez', 'recipient'),
      address: mailAddressOf('zoe@mail.example', 'recipient'),
    },
    subject: headerTextOf('About your vehicle R5012345', 'subject'),
    body,
    values: { name: 'Zoë <Núñez> & Co.', 'vin.last8': 'R5012345' },
    attachments: [],
    ...changes,
  };
}

/** Puts so many messages, with the keys `<prefix>1`, `<prefix>2` and on; gives their ids. */
export async function putSamples(
  store: WorkspaceStore,
  count: number,
  at: string,
  prefix = 'm',
): Promise<string[]> {
  return store.write(async (writer) => {
    const body = await writer.putBlob(bodyBytes());
    const messages = Array.from({ length: count }, (_, index) =>
      sampleMessage(`${prefix}${index + 1}`, body),
    );
    const put = await writer.putMessages(messages, at);
    return put.map(({ id }) => id);
  });
}
