/** What every page of the preview works with. Clock and files are arguments. */
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { BackThread } from './found/openBackThread.js';

export interface Studio {
  /** The folder of the workspace. */
  readonly dir: string;
  /** As its files are now. @throws Fault of noticepress.yaml */
  readonly workspace: () => Workspace;
  /** As its settings name them now. @throws Fault of noticepress.yaml or of a font file */
  readonly fonts: FontBook;
  /** Path of an owners file; the workspace's own without it. */
  readonly owners: string | undefined;
  /** Shown first. */
  readonly campaign: string | undefined;
  readonly back: BackThread;
  readonly now: () => Date;
}
