/** Makes the papers of a campaign as its readers get them: each document, notice, language and variant once. */
import type { Fault } from '../../base/problems.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign, SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import { documentKind } from '../../shapes/documents/documentKinds.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { MESSAGE_KINDS } from '../../shapes/mail/message.js';
import type { Paper } from '../rule/paper.js';
import { documentPapers } from './documentPapers.js';
import { followUpPapers } from './followUpPapers.js';
import type { Gathered, Speaking } from './gathered.js';
import { messagePapers } from './messagePapers.js';

export interface Papers {
  /** The papers of a document, of a message, or of a document of the follow-ups that name the campaign; empty if it has none. */
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

/** Throws what merging throws, except TRANSLATION_MISSING. */
export function gatherPapers({ workspace, campaign, fonts, notices }: PaperRequest): Papers {
  const speaking = once(
    ({ id }: SpokenNotice) => id,
    (notice): Speaking => {
      const source = letterSource(workspace, campaign, fonts, campaign.notices?.[notice.id] && notice.id);
      return { source, letters: new Letters(source), notice };
    },
  );
  const all = noticesOf(campaign).filter(({ id }) => notices === undefined || notices.includes(id));
  const gather = once(
    (document: string) => document,
    (document): Gathered => {
      const gathered: Gathered = { papers: [], untranslated: [] };
      const kind = documentKind('campaign', document);
      const message = MESSAGE_KINDS.find((each) => each === document);
      const reminder = documentKind('follow_up', document);
      if (kind !== undefined)
        for (const notice of kind.reader === 'dealer' ? all.slice(0, 1) : all)
          documentPapers(speaking(notice), kind, gathered);
      if (message !== undefined)
        for (const notice of all) messagePapers(workspace, campaign, speaking(notice), message, gathered);
      if (reminder !== undefined)
        gathered.papers.push(...followUpPapers(workspace, campaign, fonts, reminder));
      return gathered;
    },
  );
  return {
    of: (document) => gather(document).papers,
    untranslated: (document) => gather(document).untranslated,
  };
}

export function readyPapers(papers: readonly Paper[]): Papers {
  return { of: (document) => papers.filter((paper) => paper.document === document), untranslated: () => [] };
}

function once<Asked, Made>(
  keyOf: (asked: Asked) => string,
  make: (asked: Asked) => Made,
): (asked: Asked) => Made {
  const made = new Map<string, Made>();
  return (asked) => {
    const key = keyOf(asked);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(asked);
    made.set(key, fresh);
    return fresh;
  };
}
