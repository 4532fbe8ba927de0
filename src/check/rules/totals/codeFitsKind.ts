import { decodeCode } from '../../../campaign/exhibits/decodeCode.js';
import type { CampaignKind } from '../../../campaign/schema/campaignSchema.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const codeFitsKind: Rule = {
  id: 'X-004',
  title: 'The code says the kind of campaign that the file is.',
  severity: 'error',
  kinds: ALL_KINDS,
  basis: { source: 'the codes of the brand file', sure: 'none' },
  explanation:
    'Where the brand file decodes a program letter, its meaning must not be that of another kind: a service campaign under the code of a recall is filed and claimed as one. Brands without a decoder, and letters of several meanings, are not looked at; the form of the code is checked when the file is read.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { kind: 'limited_service_campaign', program: 'Limited Service Campaign', ends: '2028-02-28' },
    finds: 'The code 26NC01 means Special Service Campaign; the file says limited_service_campaign.',
  },
  *check(checked) {
    const { code, kind, program } = checked.campaign;
    const parts = decodeCode(code, checked.brandOf())?.parts ?? [];
    for (const { is, meaning } of parts) {
      if (is !== 'program' || meaning === undefined) continue;
      const meant = kindsMeant(meaning);
      if (meant.length > 0 && !meant.includes(kind) && meaning !== program.en)
        yield {
          message: `The code ${code} means ${meaning}; the file says ${kind}.`,
          path: 'kind',
        };
    }
  },
};

const WORDS: Readonly<Record<CampaignKind, RegExp>> = {
  safety_recall: /\b(?:safety|noncompliance) recall\b/i,
  emissions_recall: /\bemissions?\b/i,
  special_service_campaign: /\bspecial service\b/i,
  limited_service_campaign: /\blimited service\b/i,
  customer_support_program: /\bcustomer support\b/i,
  second_key_delivery_program: /\b(?:second )?key\b/i,
  warranty_enhancement: /\bwarranty\b/i,
};

function kindsMeant(meaning: string): readonly CampaignKind[] {
  return ALL_KINDS.filter((kind) => WORDS[kind].test(meaning));
}
