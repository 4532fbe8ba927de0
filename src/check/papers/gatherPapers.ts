/** Makes the papers of a campaign as its readers get them: each document, notice, language and variant once. */
import { Fault } from '../../base/problems.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign, SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { parseHtml } from '../../html/parseHtml.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import { inventedFor } from '../../render/letters/inventedFor.js';
import { type LetterSource, letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import { audiencesOf, documentKind } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Invented } from '../../shapes/recordField.js';
import { plainFacets, sampleFacets, sampleValues } from '../../shapes/recordValues.js';
import type { Paper } from '../rule/paper.js';
import { readBlocks } from './readBlocks.js';

export interface Papers {
  /** The papers of the document; empty if the campaign has none. */
  of(document: string): readonly Paper[];
  /** Texts that a paper needs in its language and that have none. */
  untranslated(document: string): readonly Fault[];
}

interface PaperRequest {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  /** Only the papers of these notices; of all if left out. */
  readonly notices?: readonly string[] | undefined;
}

/** One notice, with what its papers are made with. */
interface Speaking {
  readonly source: LetterSource;
  readonly letters: Letters;
  readonly notice: SpokenNotice;
}

interface Gathered {
  readonly papers: Paper[];
  readonly untranslated: Fault[];
}

/** Throws what merging throws, except TRANSLATION_MISSING. */
export function gatherPapers({ workspace, campaign, fonts, notices }: PaperRequest): Papers {
  const spoken = new Map<string, Speaking>();
  const speaking = (notice: SpokenNotice): Speaking => {
    const known = spoken.get(notice.id);
    if (known !== undefined) return known;
    const source = letterSource(workspace, campaign, fonts, campaign.notices?.[notice.id] && notice.id);
    const made = { source, letters: new Letters(source), notice };
    spoken.set(notice.id, made);
    return made;
  };
  const all = noticesOf(campaign).filter(({ id }) => notices === undefined || notices.includes(id));
  const gathered = new Map<string, Gathered>();
  const gather = (document: string): Gathered => {
    const known = gathered.get(document);
    if (known !== undefined) return known;
    const made: Gathered = { papers: [], untranslated: [] };
    gathered.set(document, made);
    const kind = documentKind('campaign', document);
    if (kind === undefined) return made;
    const spokenBy = kind.reader === 'dealer' ? all.slice(0, 1) : all;
    for (const notice of spokenBy) papersOf(speaking(notice), kind, made);
    return made;
  };
  return {
    of: (document) => gather(document).papers,
    untranslated: (document) => gather(document).untranslated,
  };
}

function papersOf(speaking: Speaking, kind: DocumentKind<'campaign'>, gathered: Gathered): void {
  const { source, letters } = speaking;
  if (!letters.merger.has(kind.id)) return;
  const seen = new Set<unknown>();
  const audiences = audiencesOf(kind);
  for (const { invented, answers } of readersOf(speaking, kind))
    for (const audience of audiences.length === 0 ? [undefined] : audiences) {
      try {
        const answered = inventedAnswers(invented, [source.campaign, ...source.linked], source.conditions);
        const facets = answers === 'yes' ? sampleFacets(answered) : plainFacets(invented);
        const variant = letters.variant(kind.id, facets, audience);
        if (seen.has(variant)) continue;
        seen.add(variant);
        const { markup } = variant;
        gathered.papers.push({
          document: kind.id,
          reader: kind.reader,
          campaign: source.campaign,
          notice: speaking.notice,
          speaker: speakerOf(kind, source),
          language: markup.language,
          audience,
          phase: invented.phase,
          answers,
          blocks: readBlocks(markup.tree ?? parseHtml(markup.html, kind.id)),
          compose: () => letters.letter(variant, sampleValues(answered)),
        });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        if (error.code === 'TRANSLATION_MISSING') gathered.untranslated.push(error);
        else if (error.code !== 'RECALL_FACT' || !isNotMailedYet(speaking)) throw error;
      }
    }
}

/** While a remedy is not available and its day unknown, only the interim notice can be made. */
function isNotMailedYet({ source: { campaign }, notice }: Speaking): boolean {
  const { phases, available } = campaign;
  return (
    notice.kind === 'remedy' && !(phases.length === 0 ? available : phases.some((phase) => phase.available))
  );
}

function speakerOf(kind: DocumentKind<'campaign'>, { campaign, linked }: LetterSource): Campaign {
  return [campaign, ...linked].find((each) => each[kind.section] !== undefined) ?? campaign;
}

interface Reader {
  readonly invented: Invented;
  readonly answers: 'yes' | 'no';
}

/** In each phase that the notice is for and each language: one to whom every condition applies, and one to whom none does. */
function readersOf({ source, notice }: Speaking, { reader }: DocumentKind<'campaign'>): readonly Reader[] {
  const { campaign } = source;
  const waits = notice.kind === 'interim';
  const phases = campaign.phases.filter(({ available }) => available !== waits).map(({ number }) => number);
  const languages = reader === 'dealer' ? (['en'] as const) : campaign.languages;
  return (phases.length === 0 ? [undefined] : phases).flatMap((phase) =>
    languages.flatMap((language) => {
      const invented = inventedFor(campaign, { phase, language });
      return (['yes', 'no'] as const).map((answers) => ({ invented, answers }));
    }),
  );
}
