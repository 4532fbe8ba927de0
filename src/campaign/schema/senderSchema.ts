/** What a workspace or a brand may say about the sender of its messages. */
import { z } from 'zod';
import { isMailAddress } from '../../base/mail/mailAddress.js';

const address = z.string().refine(isMailAddress, { error: 'give an email address' });

const facts = {
  name: z
    .string()
    .meta({ description: 'As mail programs show it: Norvane Campaigns.', examples: ['Norvane Campaigns'] }),
  address: address.meta({ description: 'Who the messages come from.', examples: ['campaigns@example.com'] }),
  reply_to: address
    .optional()
    .meta({ description: 'Where answers go; the sender when left out.', examples: ['owners@example.com'] }),
  bounce_to: address.optional().meta({
    description: 'Where servers report what was not delivered (envelope sender); the sender when left out.',
    examples: ['bounces@example.com'],
  }),
};

export const senderSchema = z
  .strictObject({ ...facts, name: facts.name.default('') })
  .describe('Who the messages come from; without it none can be queued.');

/** What a brand leaves out is the workspace's. */
export const brandSender = z
  .strictObject(facts)
  .partial()
  .describe('Who the messages of the brand come from; what is left out is as in noticepress.yaml.');
