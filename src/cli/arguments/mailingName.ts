/** Reads which mailing a command is for: `--campaign` or `--follow-up`. */
import { Fault } from '../../base/problems.js';
import type { MailingName } from '../../batch/plan/batchContext.js';

/** As parsed; yargs has already refused both together. */
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
