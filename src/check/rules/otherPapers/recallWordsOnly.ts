import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const recallWordsOnly = phraseRule({
  id: 'NR-001',
  title: 'Words that are kept for safety recalls stand in no other paper.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: '49 CFR 577.14(a); misleading', sure: 'confirmed' },
  explanation:
    'The words of a recall notice in the letter of another program mislead owners, and blunt the words for recalls; so do they in a notice of a recall that says statutory: false, such as a retraction. The words safety recall alone are allowed: course titles and look-up sentences have them. So is a sentence on a notice that was sent before.',
  only: ({ campaign, notice }) => campaign.kind !== 'safety_recall' || !notice.statutory,
  unless: /\b(?:sent|mailed|received|earlier|previous)\b[^.]{0,40}safety recall notice/i,
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'This is not a safety recall.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'IMPORTANT SAFETY RECALL: please call your dealer.' },
    finds: '"IMPORTANT SAFETY RECALL" belongs to safety recalls only.',
  },
  phrases: [
    /important safety recall(?: information)?/,
    /safety recall notice/,
    /defect which relates to motor vehicle safety/,
    /fails? to conform to Federal Motor Vehicle Safety Standard/,
    /in accordance with the (?:National Traffic and Motor Vehicle Safety Act|requirements of the National)/,
    /issued in accordance with federal law/,
    /importante llamado a revisión por seguridad/,
  ],
  says: (words) => `"${words}" belongs to safety recalls only.`,
});
