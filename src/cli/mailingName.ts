/** The options --campaign and --follow-up come in; the one that was given goes out. */
import { Fault } from '../base/problems.js';
import type { MailingName } from '../batch/batchContext.js';

/** Throws USAGE when neither is given. */
export function mailingName(args: {
  readonly campaign?: string | undefined;
  readonly 'follow-up'?: string | undefined;
}): MailingName {
  const { campaign, 'follow-up': followUp } = args;
  if (followUp !== undefined) return { followUp };
  if (campaign !== undefined) return { campaign };
  throw new Fault('USAGE', 'give --campaign or --follow-up');
}
