/** Attaches the scan of a signed form to its filing, and queues the compliance copy: now the form is complete. */
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import { contentsOf } from '../../mail/message/messageFor.js';
import { copyMessages } from '../../mail/notices/copyMessages.js';
import type { Filing, NewPaper } from '../../shapes/documents/filing.js';
import { formMark } from '../../shapes/documents/formMark.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { deskMail } from '../messages/deskMail.js';
import { checkScan, type ScannedFile } from './checkScan.js';
import type { Filer } from './fileForms.js';
import { markedFilings } from './markedFilings.js';
import { standingForm } from './standingForm.js';

export interface AttachOrder extends Filer {
  readonly number: number;
  readonly scan: ScannedFile;
  /** The marks of forms that were read in it. Without any, nobody can say whose form it is. */
  readonly marks?: readonly string[] | undefined;
}

export interface Attached {
  readonly filing: Filing;
  /** False where this very file was attached already. */
  readonly attached: boolean;
  /** Id of the compliance copy in the outbox. */
  readonly messages: readonly string[];
}

/**
 * All or nothing. The copy carries the scan; the buyer holds the paper.
 *
 * @throws Fault SCAN_INVALID, SCAN_OTHER for marks of which none is the form's, FILING_UNKNOWN, FILING_NOT_STANDING;
 * MAIL_SETTINGS_INVALID without a sender; those of the store
 */
export async function attachScan(order: AttachOrder): Promise<Attached> {
  const { workspace, store, number, scan, marks = [], user, now, newSalt } = order;
  const mediaType = checkScan(scan);
  const filing = await standingForm(store, number);
  if (marks.length > 0 && !marks.includes(formMark(filing.values)))
    throw await otherForm(store, filing, marks);
  const { name, bytes } = scan;
  const paper: NewPaper = {
    ...{ kind: 'scan', at: now, user, name, mediaType },
    ...{ sha256: sha256Of(bytes), size: bytes.byteLength },
  };
  const campaign = workspace.campaign(filing.campaign);
  const { parts, ...rest } = deskMail(workspace, campaign, store, now, filing, JSON.parse(filing.values));
  const mails = await copyMessages(parts, {
    ...rest,
    ...{ campaign: campaign.code, vin: filing.vin, buyer: filing.buyer, signature: 'paper' },
    ...{ paper: { name, content: bytes, mediaType }, faq: undefined, toBuyer: false },
  });
  return store.write(async (writer) => {
    for (const content of [bytes, ...contentsOf(mails)]) await writer.putBlob(content);
    const position = await writer.putPaper(number, paper, newSalt());
    const queued = await writer.putMessages(
      mails.map(({ message }) => message),
      now,
    );
    const messages = queued.map(({ id }) => id);
    await writer.putFilingMessages(number, messages, now, newSalt());
    return { filing: { ...filing, state: 'signed' }, attached: position !== undefined, messages };
  });
}

/** The mark on a form comes from what it says, and no reader misreads one. */
async function otherForm(
  store: WorkspaceStore,
  { number, dealer }: Filing,
  marks: readonly string[],
): Promise<Fault> {
  const others = await markedFilings(store, marks, dealer);
  const shown =
    others.map((other) => `filing ${other.number}`).join(' and ') || 'a form that is not on file here';
  return new Fault('SCAN_OTHER', `the scan shows ${shown}, not filing ${number}`);
}
