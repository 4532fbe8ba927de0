/** Makes the prescribed texts of a paper readable for its template. */
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { StatuteMaker, StatuteRequest, StatuteText } from '../campaign/statutory/statuteOf.js';
import { documentKind } from '../shapes/documents/documentKinds.js';
import { isLawNotice } from './noticeRoot.js';
import type { RecordReader } from './slots/recordReader.js';
import type { TextReader } from './slots/textReader.js';
import type { TextHome } from './text/campaignText.js';
import { readable } from './text/readable.js';

/**
 * The facets are asked for only where there is a recall, so that they make no variants of anything else. Their texts
 * are those of the campaign: `campaign` in them is its file.
 *
 * @throws Fault RECALL_FACT
 */
export function readableStatute(
  statuteOf: StatuteMaker,
  request: Omit<StatuteRequest, 'phase' | 'bilingual' | 'listed' | 'holds'>,
  record: RecordReader,
  texts: TextReader,
): unknown {
  const { campaign, document } = request;
  if (!isPrescribed(request)) return undefined;
  const phase = campaign.phases.length > 0 ? record.facet('phase') : null;
  const bilingual = document === 'owner-letter' ? record.facet('bilingual') : null;
  const listed = document === 'owner-letter' && record.facet('lists_vehicles') === true;
  const paper = statuteOf({
    ...request,
    holds: (when) => texts.holds(when, campaign.code) !== false,
    phase: phase === null ? undefined : String(phase),
    listed,
    bilingual: bilingual === 'english' || bilingual === 'spanish' ? bilingual : undefined,
  });
  return readable(paper, homeOf(campaign, paper));
}

/** Dealers get the papers of the recall, whatever the notice. */
function isPrescribed({ campaign, document }: Pick<StatuteRequest, 'campaign' | 'document'>): boolean {
  const isForDealers = documentKind('campaign', document)?.reader === 'dealer';
  return isForDealers ? campaign.kind === 'safety_recall' : isLawNotice(campaign);
}

/**
 * Of several open recalls: what opens and closes the letter once, the decision of each, and for each what is wrong, what
 * it may lead to, and the remedy. Undefined where none is a safety recall.
 */
export function readableFollowUp(
  campaigns: readonly Campaign[],
  paperOf: (campaign: Campaign) => StatuteText | undefined,
): unknown {
  const recalls = campaigns.flatMap((campaign) => {
    const paper = paperOf(campaign);
    return paper === undefined ? [] : [{ paper, home: homeOf(campaign, paper) }];
  });
  const [first] = recalls;
  if (first === undefined) return undefined;
  const { paper, home } = first;
  const decisions = recalls.map((each) => readable(each.paper.texts.decision, each.home));
  return {
    texts: readable(paper.texts, home),
    opening: [readable(paper.texts.opening, home), ...decisions],
    lead: readable(paper.lead, home),
    recalls: recalls.map((each) => ({
      heading: readable(NAME, each.home),
      topics: readable(topicsOf(each.paper), each.home),
    })),
    added: readable(
      paper.added.filter(({ zone }) => zone !== 'body'),
      home,
    ),
    last: readable(paper.last, home),
  };
}

const LINE = '{{campaign.program}} {{campaign.code}}: {{campaign.title}}';
const NAME = { en: LINE, es: LINE };

/** What is wrong, what to do meanwhile, the risk, and the remedy: the texts of each, which its letter prints as one paragraph. */
function topicsOf({ added }: StatuteText): readonly unknown[] {
  return added.filter(({ zone }) => zone === 'body').map(({ paragraphs }) => paragraphs);
}

function homeOf({ code }: Campaign, paper: StatuteText | undefined): TextHome {
  const prescribed = new Map<unknown, string>(paper?.statements.map(({ id, text }) => [text, id]));
  return { file: `${code}.yaml`, field: 'recall', code, prescribed };
}
