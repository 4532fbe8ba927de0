/** Makes a representative copy of each paper that a campaign sends: notices with their envelopes, then the papers for dealers. */
import { addDays } from '../../base/facts/calendar.js';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { NOTICE_KINDS } from '../../campaign/schema/notices.js';
import { documentsIn } from '../../campaign/schema/sections/enclosures.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { businessDaysAfter, businessDaysBefore } from '../../check/words/businessDays.js';
import { lettersOf } from '../../render/composeDocument.js';
import { renderDocument } from '../../render/renderDocument.js';
import { audiencesOf, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Mailing } from '../../shapes/mailings/mailings.js';
import type { IsoDay, Language } from '../../shapes/units.js';

export interface EvidencePaper {
  /** Bare name of its file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly title: string;
  readonly document: string;
  /** Id of the notice that it belongs to; undefined for a paper of the campaign. */
  readonly notice: string | undefined;
  readonly language: Language;
  readonly reader: 'owner' | 'dealer' | 'buyer';
  /** Paragraph that asks for it. */
  readonly basis: string;
  /** Day on which it was first sent; undefined while it was not, or nobody says so. */
  readonly firstSent: IsoDay | undefined;
  /** Day by which the agency is to have a copy. */
  readonly due: IsoDay | undefined;
}

export interface EvidenceOrder {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  readonly mailings: readonly Mailing[];
}

/** A paper to be made. */
interface Wanted extends Pick<EvidencePaper, 'notice' | 'language' | 'firstSent' | 'basis' | 'reader'> {
  readonly kind: DocumentKind<'campaign'>;
  readonly audience: string | undefined;
  /** The letter that lists several vehicles of one owner. */
  readonly lists?: boolean;
}

/** In the order of 49 CFR 577.5 and 573.6(c)(10): each notice with its envelope, then what dealers and buyers get. */
export async function evidencePapers(order: EvidenceOrder): Promise<readonly EvidencePaper[]> {
  const { workspace, campaign, fonts } = order;
  const papers: EvidencePaper[] = [];
  const seen = new Set<string>();
  for (const wanted of [...ownerPapers(order), ...otherPapers(order)]) {
    const { kind, audience, notice, language, lists = false } = wanted;
    const isSample = kind.record !== 'none';
    const rendered = await renderDocument({
      ...{ workspace, fonts, notice, language, audience },
      campaign: campaign.code,
      document: kind.id,
      subject: isSample ? { kind: 'sample', lists } : { kind: 'none' },
    });
    // a paper that is in one language only, or the same for several notices, is there once
    const sha256 = sha256Of(rendered.bytes);
    if (rendered.language !== language || seen.has(sha256)) continue;
    seen.add(sha256);
    const forWhom = audiencesOf(kind).length > 0 ? audience : lists && 'list';
    const name = [notice, kind.id, forWhom, language].filter(Boolean);
    papers.push({
      ...{ notice, language, sha256 },
      file: `${String(papers.length + 1).padStart(2, '0')}-${name.join('-')}.pdf`,
      bytes: rendered.bytes,
      pages: rendered.pages,
      title: rendered.title,
      document: kind.id,
      reader: wanted.reader,
      basis: wanted.basis,
      firstSent: wanted.firstSent,
      due: wanted.firstSent === undefined ? undefined : dueOf(campaign, wanted.firstSent),
    });
  }
  if (papers.length === 0) throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no papers`);
  return papers;
}

function* ownerPapers({ workspace, campaign, fonts, mailings }: EvidenceOrder): Iterable<Wanted> {
  const isRecall = campaign.kind === 'safety_recall';
  const notices = noticesOf(campaign).toSorted(
    (a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind),
  );
  for (const { id } of notices) {
    const { source, letters } = lettersOf(workspace, campaign.code, fonts, id);
    const firstSent = mailings.find(({ notice }) => notice === id)?.day;
    for (const kind of mailedWith(source.campaign)) {
      if (!letters.merger.has(kind.id)) continue;
      const basis = !isRecall ? '49 CFR 579.5' : kind.id === 'envelope' ? '49 CFR 577.5(a)' : '49 CFR 577.5';
      const hasList = kind.isMainLetter === true && source.campaign.households?.letter === 'list';
      for (const lists of hasList ? [false, true] : [false])
        for (const language of ['en', 'es'] as const)
          if (language === 'en' || source.campaign.languages.includes(language))
            yield {
              kind,
              audience: undefined,
              notice: id,
              language,
              reader: 'owner',
              firstSent,
              basis,
              lists,
            };
    }
  }
}

/** The envelope first, since 577.5(a) names it first; then the letter and what it encloses. */
function mailedWith({ enclosures }: Campaign): readonly DocumentKind<'campaign'>[] {
  const kinds = documentKinds('campaign');
  const enclosed = documentsIn(enclosures);
  const envelope = kinds.filter(({ section }) => section === 'envelope');
  const letter = kinds.filter(({ isMainLetter }) => isMainLetter === true);
  return [...envelope, ...letter, ...enclosed.flatMap((id) => kinds.filter((kind) => kind.id === id))];
}

function* otherPapers({ workspace, campaign, fonts }: EvidenceOrder): Iterable<Wanted> {
  const { letters } = lettersOf(workspace, campaign.code, fonts, undefined);
  const basis = campaign.kind === 'safety_recall' ? '49 CFR 573.6(c)(10)' : '49 CFR 579.5';
  for (const kind of documentKinds('campaign').filter(({ reader }) => reader === 'dealer')) {
    if (!letters.merger.has(kind.id)) continue;
    const firstSent = campaign.published[kind.id];
    const audiences = audiencesOf(kind);
    for (const audience of audiences.length === 0 ? [undefined] : audiences)
      for (const language of ['en', 'es'] as const)
        if (language === 'en' || kind.isForm === true) {
          const reader = audience === 'buyer' || kind.isForm === true ? 'buyer' : 'dealer';
          yield { kind, audience, notice: undefined, language, reader, firstSent, basis };
        }
  }
}

/**
 * Of a recall, five days after it was first sent, and not on a day on which nobody takes it (49 CFR 573.6(c)(10)); of
 * everything else, five working days after the end of the month (579.5(d)).
 */
function dueOf({ kind }: Campaign, sent: IsoDay): IsoDay {
  if (kind === 'safety_recall') return businessDaysBefore(addDays(sent, 6), 1);
  const [year = 0, month = 1] = sent.split('-').map(Number);
  const last = addDays(
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`,
    -1,
  );
  return businessDaysAfter(last, 5);
}
