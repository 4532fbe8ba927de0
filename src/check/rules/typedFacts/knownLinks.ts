import { nearest } from '../../../base/text/nearest.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const knownLinks: Rule = {
  id: 'X-041',
  title: 'Typed addresses of pages are on sites of the brand or the campaign.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'A site that nobody declared is often a slip of one letter. Sites of the agency, and those in the brand file, in facts, speaks and other facts of the files, are known; the rest of an address is not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'See www.norvane.example/help or nhtsa.gov/recalls.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'See www.nordvane.example/help.' },
    finds:
      '"www.nordvane.example" is not on a site of the brand or the campaign; did you mean norvane.example?',
  },
  *check(checked) {
    const { campaign, linked } = checked;
    const brands = [undefined, ...Object.keys(campaign.document_speaks)].map((id) => checked.brandOf(id));
    const known = new Set([
      ...AGENCIES,
      ...sitesIn(JSON.stringify([brands, [campaign, ...linked].map(factsOf)])),
    ]);
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const [words, site = ''] of block.text.matchAll(SITE)) {
          const host = bare(site);
          if (known.has(host) || [...known].some((each) => host.endsWith(`.${each}`))) continue;
          const near = nearest(host, [...known]);
          const meant = near === undefined ? '' : `; did you mean ${near}?`;
          yield {
            message: `"${words}" is not on a site of the brand or the campaign${meant}`,
            paper,
            block,
            words,
          };
        }
  },
};

const AGENCIES: readonly string[] = ['nhtsa.gov', 'safercar.gov', 'transportation.gov', 'dot.gov', 'epa.gov'];

const SITE =
  /(?<![@\p{L}\d.-])(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+(?:com|org|net|gov|edu|us|info|example))(?![\p{L}\d-])/giu;

const bare = (site: string): string => site.toLowerCase().replace(/^www\./, '');

const sitesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:@|\/\/|["\s])((?:[\p{L}\d-]+\.)+[a-z]{2,})/giu)].map(([, site = '']) => bare(site));

/** What prints by its path, not texts. */
function factsOf({ facts, speaks, document_speaks, training, disclosure, recall, reimbursement }: Campaign) {
  return [facts, speaks, document_speaks, training, disclosure?.inbox, recall, reimbursement?.address];
}
