import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const FORM = {
  heading: 'Vehicle Disclosure Form',
  applicability: 'This form is for used vehicles.',
  statement: 'I have been told of the recall.',
  register: 'Register at {{brand.links.contact}}.',
  privacy: 'We use these details for this recall only.',
  inbox: 'recalls@norvane.example',
  mail_subject: 'Disclosure Form {{campaign.code}}',
  code_label: 'Recall Code',
};

export const noFormForNew: Rule = {
  id: 'SR-043',
  title: 'The form of a recall is not for new vehicles.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  basis: { source: '49 USC 30120(i)(1); 49 CFR 573.11', sure: 'confirmed' },
  explanation:
    'No signature of a buyer takes the place of the remedy of a new vehicle. List new in disclosure.refuse; dealers may deliver used vehicles with the form. Rental vehicles are not sold or rented before the remedy either, whatever a form says.',
  passes: { sample: 'safety_recall', campaign: { disclosure: { ...FORM, refuse: ['new'] } } },
  fails: {
    sample: 'safety_recall',
    campaign: { disclosure: { ...FORM, refuse: ['certified'] } },
    finds:
      'The form could be handed out for a new vehicle; Federal law forbids to deliver one before the remedy, and no form can take its place.',
  },
  *check({ campaign: { disclosure } }) {
    if (disclosure !== undefined && !disclosure.refuse.includes('new'))
      yield {
        message:
          'The form could be handed out for a new vehicle; Federal law forbids to deliver one before the remedy, and no form can take its place.',
        path: 'disclosure.refuse',
      };
  },
};
