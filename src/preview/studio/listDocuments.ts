/** Lists what a campaign has to show, by who reads it: documents, messages, and the papers of its follow-ups. */
import { unlessFault } from '../../base/unlessFault.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { lettersOf } from '../../render/composeDocument.js';
import { audiencesOf, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { MESSAGE_KINDS, MESSAGE_SECTIONS, type MessageKind } from '../../shapes/mail/message.js';

export type PaperReader = 'owners' | 'buyers' | 'dealers' | 'messages' | 'followUps';

export interface DocumentEntry {
  /** Id of a document, or kind of a message. */
  readonly id: string;
  readonly title: string;
  readonly reader: PaperReader;
  /** Of a document that has several. */
  readonly audience: string | undefined;
  /** Name of the follow-up whose paper it is. */
  readonly followUp: string | undefined;
}

/** In the order of the registry. @throws Fault of campaign files */
export function listDocuments(workspace: Workspace, code: string, fonts: FontBook): readonly DocumentEntry[] {
  const { letters, source } = lettersOf(workspace, code, fonts, undefined);
  const { campaign } = source;
  return [
    ...documentKinds('campaign')
      .filter(({ id }) => letters.merger.has(id))
      .flatMap((kind) => entriesOf(kind, audiencesOf(kind))),
    ...(campaign.package.length === 0 ? [] : documentKinds('package').flatMap((kind) => entriesOf(kind, []))),
    ...MESSAGE_KINDS.filter((kind) => campaign[MESSAGE_SECTIONS[kind]] !== undefined).map(messageEntry),
    ...followUpsOf(workspace, campaign).flatMap(followUpEntries),
  ];
}

function entriesOf(kind: DocumentKind, audiences: readonly string[]): readonly DocumentEntry[] {
  return (audiences.length === 0 ? [undefined] : audiences).map((audience) => ({
    id: kind.id,
    title: (audience === undefined ? undefined : kind.titleFor?.[audience]?.en) ?? kind.title.en,
    reader: readerOf(kind, audience),
    audience,
    followUp: undefined,
  }));
}

function readerOf({ reader, isForm }: DocumentKind, audience: string | undefined): PaperReader {
  if (isForm === true || audience === 'buyer') return 'buyers';
  return reader === 'owner' ? 'owners' : 'dealers';
}

const TITLES: Readonly<Record<MessageKind, string>> = {
  'owner-notice': 'Email to Owners',
  'remedy-available': 'Remedy Is Available',
  'buyer-copy': 'Copy for the Buyer',
  'disclosure-copy': 'Copy for Compliance',
};

const messageEntry = (id: MessageKind): DocumentEntry => ({
  id,
  title: TITLES[id],
  reader: 'messages',
  audience: undefined,
  followUp: undefined,
});

/** What is wrong with a follow-up file is said by check. */
function followUpsOf(workspace: Workspace, { code }: Campaign): readonly FollowUp[] {
  return workspace.followUpNames().flatMap((name) => {
    const followUp = unlessFault(() => workspace.followUp(name));
    return followUp?.campaigns.includes(code) ? [followUp] : [];
  });
}

function followUpEntries(followUp: FollowUp): readonly DocumentEntry[] {
  const { name, audiences } = followUp;
  return documentKinds('follow_up')
    .filter(({ section }) => followUp[section] !== undefined)
    .flatMap((kind) => entriesOf(kind, kind.audiences === 'declared' ? audiences.map(({ id }) => id) : []))
    .map((entry) => ({
      ...entry,
      title: `${entry.title} ${name}${entry.audience === undefined ? '' : `, ${entry.audience}`}`,
      reader: 'followUps',
      followUp: name,
    }));
}

export function isMessage(document: string): document is MessageKind {
  return MESSAGE_KINDS.some((kind) => kind === document);
}
