import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const FORM = {
  heading: 'Vehicle Disclosure Form',
  refuse: ['new'],
  applicability: 'This form is for used vehicles.',
  statement: 'I have been told of the campaign.',
  register: 'Register at {{brand.links.contact}}.',
  privacy: 'We use these details for this campaign only.',
  inbox: 'forms@norvane.example',
  mail_subject: 'Disclosure Form {{campaign.code}}',
  code_label: 'Campaign Code',
};

export const subjectNamesCode: Rule = {
  id: 'X-011',
  title: 'The email with a form names the code of the form in its subject.',
  severity: 'error',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'The inbox files forms by the code in the subject; the product adds the VIN. A subject that is typed for another campaign, or names none, is a finding.',
  passes: { sample: 'service_campaign', campaign: { disclosure: FORM } },
  fails: {
    sample: 'service_campaign',
    campaign: { disclosure: { ...FORM, mail_subject: 'Disclosure Form 25NC07' } },
    finds: 'The subject "Disclosure Form 25NC07" does not name 26NC01, the code of the form.',
  },
  *check({ campaign: { code, codes, code_line, disclosure } }) {
    if (disclosure === undefined) return;
    const known = [code, code_line, ...codes.map((other) => other.code)];
    const { en } = disclosure.mail_subject;
    if (
      /\{\{\s*(?:campaign|notice)\.(?:code|code_line)\s*\}\}/.test(en) ||
      known.some((each) => en.includes(each))
    )
      return;
    yield {
      message: `The subject "${en}" does not name ${code}, the code of the form.`,
      path: 'disclosure.mail_subject',
    };
  },
};
