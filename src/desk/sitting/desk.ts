/** What every page of the desk works with. Clock and chance are arguments. */
import { Fault } from '../../base/problems.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { Filer } from '../../disclose/filings/fileForms.js';
import type { DeskFiles } from '../../disclose/permission/knownFacts.js';
import type { MarkReader } from '../../disclose/scans/openMarkReader.js';
import type { PdfSigner } from '../../print/sign/openPdfSigner.js';
import type { Dealer } from '../../shapes/dealer.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { UnsentCounts } from '../../shapes/mail/outbox.js';
import type { Language } from '../../shapes/units.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import type { Session } from '../../web/sessions.js';

export interface Desk {
  /** As its files are now. */
  readonly workspace: () => Workspace;
  readonly store: WorkspaceStore;
  readonly fonts: FontBook;
  readonly files: DeskFiles;
  readonly now: () => Date;
  readonly newSalt: () => string;
  /** The account that the desk runs under. */
  readonly account: string;
  /** Code of the one dealer that this desk is for; undefined to ask. */
  readonly dealer: string | undefined;
  /** By code, as dealers.csv is now. */
  readonly dealers: () => Promise<ReadonlyMap<string, Dealer>>;
  /** Signs forms that were signed on the screen with the certificate of the dealer. */
  readonly signer?: PdfSigner | undefined;
  /** Reads the marks of forms in a scan. */
  readonly readMarks: MarkReader;
  /** Called when messages were queued. */
  readonly queued: () => void;
  /** Whether messages are sent from here: with SMTP settings. */
  readonly sends: boolean;
  /** Why the last messages could not be sent; they wait. */
  readonly mailTrouble: () => Fault | undefined;
}

export type Theme = 'system' | 'light' | 'dark';

/** What a page knows of the one who looks at it. */
export interface Viewer {
  /** As its files were when the page was asked for. */
  readonly workspace: Workspace;
  readonly session: Session;
  readonly language: Language;
  readonly theme: Theme;
  readonly dealer: Dealer;
  /** Who files: the one who signed in, or the account. */
  readonly user: string;
  /** Messages that wait, and that failed. */
  readonly mail: UnsentCounts;
}

export const languageOf = ({ kept }: Session): Language => (kept.get('language') === 'es' ? 'es' : 'en');

/** The language that a browser asks for, until somebody chooses one (RFC 9110 12.5.4). */
export function languageAsked(accepted = ''): Language {
  const asked = accepted.split(',').map((each) => {
    const [tag = '', weight] = each
      .trim()
      .toLowerCase()
      .split(/;\s*q=/);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
  });
  const [first] = asked
    .filter(({ language, weight }) => weight > 0 && (language === 'en' || language === 'es'))
    .toSorted((a, b) => b.weight - a.weight);
  return first?.language === 'es' ? 'es' : 'en';
}

export function themeOf({ kept }: Session): Theme {
  const theme = kept.get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Whoever opened the desk on its own machine manages it. */
export const manages = ({ session }: Viewer): boolean => session.user?.role !== 'staff';

/** @throws Fault ROLE_MISSING */
export function assertManages(viewer: Viewer): void {
  if (!manages(viewer)) throw new Fault('ROLE_MISSING', 'only a manager withdraws and exports filings');
}

export const filerAt = (desk: Desk, { workspace, user }: Viewer): Filer => ({
  workspace,
  store: desk.store,
  user,
  now: desk.now().toISOString(),
  newSalt: desk.newSalt,
});

/** The calendar day at the desk, by the clock of its machine. */
export function dayAt(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
