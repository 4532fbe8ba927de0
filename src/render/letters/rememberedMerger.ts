/**
 * Keeps what the documents of an earlier revision were merged into, for a program that opens its workspace again and again: the
 * newest revision is compared with it at every save, and it is hardly ever changed itself.
 */
import { unlessFault } from '../../base/unlessFault.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Merged, Merger } from '../../merge/openMerger.js';
import { folderTemplates, type TemplateSource } from '../../merge/template/templateSource.js';
import type { CampaignSource } from './letterSource.js';
import { openCampaignMerger } from './openCampaignMerger.js';

interface Remembered {
  readonly linked: readonly Campaign[];
  readonly templates: TemplateSource;
  /** By the document, its facets, and its audience. */
  readonly papers: Map<string, Kept>;
}

interface Kept {
  /** The brands and settings that it was made with. */
  readonly beside: string;
  readonly merged: Merged;
}

/** A campaign that was read again is another one, also where another file changed that it was read with. */
const remembered = new WeakMap<Campaign, Remembered>();

/** Merges as `openCampaignMerger`. Of the documents of a release, and of own templates, nothing is kept: their files may change. */
export function rememberedMerger(source: CampaignSource): Merger {
  const merger = openCampaignMerger(source);
  if (source.statuteFolder !== undefined) return merger;
  const papers = papersOf(source);
  const { agencyMarks, lengths } = source;
  return {
    ...merger,
    merge(document, facets, audience) {
      const brands = [source.campaign, ...source.linked].map((speaker) => source.brandFor(document, speaker));
      const beside = JSON.stringify([brands, agencyMarks, lengths]);
      const key = JSON.stringify([document, facets, audience]);
      const kept = papers.get(key);
      if (kept?.beside === beside && showsTheSame(kept.merged, source)) return kept.merged;
      const merged = merger.merge(document, facets, audience);
      papers.set(key, { beside, merged });
      return merged;
    },
  };
}

function papersOf({ campaign, linked, templateFolders }: CampaignSource): Map<string, Kept> {
  const templates = folderTemplates(templateFolders);
  const known = remembered.get(campaign);
  const isSame =
    known?.templates === templates &&
    known.linked.length === linked.length &&
    known.linked.every((each, index) => each === linked[index]);
  if (isSame) return known.papers;
  const papers = new Map<string, Kept>();
  remembered.set(campaign, { linked, templates, papers });
  return papers;
}

/** What is wrong with a picture now is said when the document is made anew. */
function showsTheSame({ markup }: Merged, { pictures }: CampaignSource): boolean {
  return (
    unlessFault(() =>
      Object.entries(markup.pictures ?? {}).every(
        ([src, { file }]) => pictures.read(src, undefined).file.sha256 === file.sha256,
      ),
    ) ?? false
  );
}
