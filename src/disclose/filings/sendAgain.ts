/** Sends the copies of a filing again: those that failed as they are, those that were sent anew. */
import { Fault } from '../../base/problems.js';
import { contentsOf } from '../../mail/message/messageFor.js';
import { copyMessages } from '../../mail/notices/copyMessages.js';
import type { Filing } from '../../shapes/documents/filing.js';
import { deskMail } from '../messages/deskMail.js';
import type { Filer } from './fileForms.js';
import { historyOf } from './historyOf.js';
import { standingForm } from './standingForm.js';

export interface SendAgainOrder extends Filer {
  readonly number: number;
}

/**
 * A message that still waits is not made twice. What is sent anew is a message of its own, logged like the first.
 *
 * @returns the ids of the messages that will be sent
 * @throws Fault FILING_UNKNOWN, FILING_NOT_STANDING also for a form that is not signed; MAIL_SETTINGS_INVALID; those of the store
 */
export async function sendAgain(order: SendAgainOrder): Promise<readonly string[]> {
  const { store, number, now } = order;
  const filing = await standingForm(store, number);
  const { messages } = await historyOf(store, number);
  const left = messages.filter(({ state }) => state !== 'sent');
  for (const { id, state } of left) if (state === 'failed') await store.outbox.retry(id, now);
  return left.length > 0 ? left.map(({ id }) => id) : sendAnew(order, filing);
}

async function sendAnew(order: SendAgainOrder, filing: Filing): Promise<readonly string[]> {
  const { workspace, store, now, newSalt } = order;
  const { number, papers, faq, buyer } = filing;
  const paper = papers.at(-1);
  if (paper === undefined)
    throw new Fault(
      'FILING_NOT_STANDING',
      `filing ${number} is not signed: its copy goes with the signed paper`,
    );
  const campaign = workspace.campaign(filing.campaign);
  const { parts, ...rest } = deskMail(workspace, campaign, store, now, filing, JSON.parse(filing.values));
  const onScreen = paper.kind === 'screen';
  const mails = await copyMessages(parts, {
    ...rest,
    ...{ campaign: campaign.code, vin: filing.vin, buyer, signature: onScreen ? 'screen' : 'paper' },
    paper: { name: paper.name, content: await store.outbox.blob(paper.sha256), mediaType: paper.mediaType },
    faq:
      faq === undefined
        ? undefined
        : { name: `faq-${campaign.code}.pdf`, content: await store.outbox.blob(faq) },
    toBuyer: onScreen,
    again: filing.messages.length,
  });
  return store.write(async (writer) => {
    for (const content of contentsOf(mails)) await writer.putBlob(content);
    const queued = await writer.putMessages(
      mails.map(({ message }) => message),
      now,
    );
    const ids = queued.map(({ id }) => id);
    await writer.putFilingMessages(number, ids, now, newSalt());
    return ids;
  });
}
