import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const emailSaysLetter: Rule = {
  id: 'SR-051',
  title: 'An email on a recall says that the notice comes by mail.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-notice'],
  basis: { source: '49 CFR 577.7(a)(2); 90 FR 1909 (proposed)', sure: 'memory' },
  explanation:
    'An email may be added to the letter and never replaces it; owners who read only the email should know that the letter is on its way. The product prints the sentence; a template of the workspace that drops it is found here. Counsel should look at the rule that is proposed.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/email/owner-notice.mjml.hbs':
        '<mjml>\n  <mj-head>\n    <mj-title>{{> email/subject}}</mj-title>\n    <mj-preview>Recall</mj-preview>\n    {{> email/head}}\n  </mj-head>\n  <mj-body>\n    <mj-section>\n      <mj-column>\n        <mj-text><p>{{inline campaign.title}}</p></mj-text>\n      </mj-column>\n    </mj-section>\n  </mj-body>\n</mjml>\n',
    },
    finds: 'The email does not say that the notice comes by mail as well.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-notice']))
      if (paper.notice.statutory && !paper.blocks.some(({ text }) => BY_MAIL.test(text)))
        yield {
          message: 'The email does not say that the notice comes by mail as well.',
          paper,
          block: paper.blocks[0],
        };
  },
};

const BY_MAIL = /(?:by|in the|first[- ]class) mail\b|por correo/i;
