/** What rules look at: the data of a campaign, and its papers, which are made when a rule asks for them. */

import type { Fault } from '../../base/problems.js';
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { WorkspaceSettings } from '../../campaign/schema/workspaceSchema.js';
import type { Statement } from '../../campaign/statutory/chooseStatements.js';
import type { ApprovalState } from './approvalState.js';
import type { Paper } from './paper.js';
import type { SelectedMailing } from './selectedMailing.js';
import type { Spelling } from './spelling.js';

export interface Checked {
  readonly campaign: Campaign;
  /** The campaigns linked in its file. */
  readonly linked: readonly Campaign[];
  /** As the campaign says it, and where given the document. */
  readonly brandOf: (document?: string) => Brand;
  readonly settings: WorkspaceSettings;
  /** The revision before the newest change. */
  readonly earlier: Campaign | undefined;
  /** All other campaigns of the workspace that can be read. */
  readonly others: () => readonly Campaign[];
  /** The papers of these documents that exist, each variant once. */
  readonly papers: (documents: readonly string[]) => readonly Paper[];
  /** Of `papers`, those that differ by more than their phase: what pages are looked at for. */
  readonly printed: (documents: readonly string[]) => readonly Paper[];
  /** Prescribed texts that its papers print, each once. */
  readonly statements: () => readonly Statement[];
  /** What its newest revision changed and does not date, or dates and did not change. */
  readonly undated: () => readonly Fault[];
  /** Texts without the language of a paper that needs it. */
  readonly untranslated: () => readonly Fault[];
  /** What became of approvals of its papers; empty where nobody approved or has to approve any. */
  readonly approvals: () => readonly ApprovalState[];
  /** Undefined outside of a batch. */
  readonly selected: SelectedMailing | undefined;
  /** Undefined where no dictionary was loaded. */
  readonly spelling: Spelling | undefined;
}
