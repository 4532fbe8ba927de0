/** What a rule is: when it applies, what it rests on, and one example each of a campaign that passes it and one that fails. */

import type { Place } from '../../base/problems.js';
import type { CampaignKind } from '../../campaign/schema/campaignSchema.js';
import type { Checked } from './checked.js';
import type { Block, Paper } from './paper.js';
import type { SelectedMailing } from './selectedMailing.js';

/** An error stops a batch; a warning asks somebody to look; information is worth knowing. */
export type Severity = 'error' | 'warning' | 'information';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

export interface Basis {
  /** `49 CFR 577.5(b)`; or what else it rests on, such as `practice`. */
  readonly source: string;
  /** confirmed: read in the law or on a letter that was sent; memory and unsure: counsel compares it; none: no law is involved. */
  readonly sure: 'confirmed' | 'memory' | 'unsure' | 'none';
}

/** A campaign of `noticepress init`, with some of its keys changed. */
export interface Example {
  readonly sample: SampleName;
  /** Values by the paths of the campaign file; null takes a key out. */
  readonly campaign?: Readonly<Record<string, unknown>>;
  /** The same for its brand file. */
  readonly brand?: Readonly<Record<string, unknown>>;
  /** Files of the workspace beside it: a template that overrides ours, an earlier revision, a picture (PNG) in base 64. */
  readonly files?: Readonly<Record<string, string>>;
  /** What a batch of it has selected. */
  readonly batch?: Partial<SelectedMailing>;
}

export type SampleName = 'safety_recall' | 'service_campaign' | 'support_program';

/** One that fails, with the message that it gets. */
export interface FailingExample extends Example {
  readonly finds: string;
}

export interface Rule {
  /** `SR-018`. */
  readonly id: string;
  /** One line: what must hold. */
  readonly title: string;
  readonly severity: Severity;
  readonly kinds: readonly CampaignKind[];
  /** The documents that it reads; left out for one that reads the campaign file only. */
  readonly documents?: readonly string[];
  /** `only`: it looks at what a batch has selected, and is asked there alone; `too`: any batch asks it, whatever it prints. */
  readonly batch?: 'only' | 'too';
  readonly basis: Basis;
  /** Why it matters and what it does not look at, in a few plain sentences. */
  readonly explanation: string;
  readonly passes: Example;
  readonly fails: FailingExample;
  readonly check: (checked: Checked) => Iterable<Found>;
}

/** What a rule found, or could not decide. */
export interface Found {
  /** A whole sentence, which quotes the words as they stand. */
  readonly message: string;
  /** Path of the value in the campaign file, as the notice of `paper` writes it. */
  readonly path?: string | undefined;
  /** Where the place is known already. */
  readonly place?: Place | undefined;
  /** Where the words are printed. */
  readonly paper?: Paper | undefined;
  readonly block?: Block | undefined;
  /** The words in the block, as they stand. */
  readonly words?: string | undefined;
  /** The right words in their place, where a rule is certain of them: `check --fix` writes them. */
  readonly becomes?: string | undefined;
  /** A fact that decides is not in the file: told once, neither passed nor failed. */
  readonly undecided?: true;
}
