/** The options --campaign and --follow-up come in; the one that was given goes out. */
import { Fault } from '../../base/problems.js';
import type { MailingName } from '../../batch/plan/batchContext.js';

/** As the options give it; yargs holds that at most one is there. */
export interface NamedMailing {
  readonly campaign?: string | undefined;
  readonly followUp?: string | undefined;
}

/** Throws USAGE when neither is given. */
export function mailingName({ campaign, followUp }: NamedMailing): MailingName {
  if (followUp !== undefined) return { followUp };
  if (campaign !== undefined) return { campaign };
  throw new Fault('USAGE', 'give --campaign or --follow-up');
}
