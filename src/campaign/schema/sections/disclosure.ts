/** The form that the sales desk has a buyer sign. */
import { z } from 'zod';
import { VEHICLE_STATUSES } from '../../../shapes/records.js';
import { blocks } from '../values/blocks.js';
import { text } from '../values.js';

export const disclosure = z
  .strictObject({
    heading: text.meta({
      description: 'Title of the form: Customer Contact & Vehicle Disclosure Form.',
      examples: ['Vehicle Disclosure Form'],
    }),
    refuse: z.array(z.enum(VEHICLE_STATUSES)).meta({
      description: 'Vehicles for which this form may not be handed out.',
      examples: [['new', 'certified']],
    }),
    applicability: blocks.meta({
      description: 'The sentence that says which vehicles the form is for.',
      examples: ['This form is not for new vehicles.'],
    }),
    statement: blocks.meta({
      description: 'What the buyer signs.',
      examples: ['I have been told of the risk.'],
    }),
    register: blocks.meta({
      description: 'Where the buyer should register.',
      examples: ['Register at {{brand.links.community}}.'],
    }),
    privacy: blocks.meta({
      description: 'What the contact data is used for.',
      examples: ['We use these details for this recall only.'],
    }),
    inbox: z.email({ error: 'give an email address' }).meta({
      description: 'Email address that receives a copy of each completed form.',
      examples: ['recalls@example.com'],
    }),
    mail_subject: text.meta({
      description: 'Subject line of that email.',
      examples: ['Disclosure Form {{campaign.code}}'],
    }),
    code_label: text.meta({
      description: 'Label of the boxes for the code: Campaign Code.',
      examples: ['Campaign Code'],
    }),
  })
  .describe('The disclosure form that the buyer signs at the sales desk.');
