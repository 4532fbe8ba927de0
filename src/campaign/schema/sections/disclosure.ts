/** The form that the sales desk has a buyer sign. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { text } from '../values.js';

const STATUSES = ['new', 'used', 'certified'] as const;

export const disclosure = z
  .strictObject({
    heading: text.describe('Title of the form: Customer Contact & Vehicle Disclosure Form.'),
    refuse: z.array(z.enum(STATUSES)).describe('Vehicles for which this form may not be handed out.'),
    applicability: blocks.describe('The sentence that says which vehicles the form is for.'),
    statement: blocks.describe('What the buyer signs.'),
    register: blocks.describe('Where the buyer should register.'),
    privacy: blocks.describe('What the contact data is used for.'),
    inbox: z
      .email({ error: 'give an email address' })
      .describe('Email address that receives a copy of each completed form.'),
    mail_subject: text.describe('Subject line of that email.'),
    code_label: text.describe('Label of the boxes for the code: Campaign Code.'),
  })
  .describe('The disclosure form that the buyer signs at the sales desk.');
