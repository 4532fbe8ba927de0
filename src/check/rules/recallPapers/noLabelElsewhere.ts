import { NO_SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const noLabelElsewhere: Rule = {
  id: 'NR-002',
  title: 'The label of recalls is on the envelopes of recalls only.',
  severity: 'error',
  kinds: NO_SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.14(a)', sure: 'confirmed' },
  explanation:
    'The label and the marks of the Department of Transportation and of NHTSA may be used for owner notices under part 577, and for nothing else. Their words on the envelope of a service campaign or a support program are a finding, too.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { 'envelope.line': 'SAFETY RECALL: Issued in Accordance With Federal Law' },
    finds: '"SAFETY RECALL" may not be on the envelope of what is no safety recall.',
  },
  *check(checked) {
    for (const paper of checked.papers(['envelope']))
      for (const block of paper.blocks) {
        const words = block.statute?.startsWith('envelope_') ? block.text : LABEL.exec(block.text)?.[0];
        if (words !== undefined)
          yield {
            message: `"${words}" may not be on the envelope of what is no safety recall.`,
            paper,
            block,
            words,
          };
      }
  },
};

const LABEL =
  /(?:important )?safety recall(?: information| notice)?|issued in accordance with federal law|national highway traffic safety administration|\bNHTSA\b|department of transportation|llamado a revisión por seguridad/i;
