/** Reads which mailing a command is for: `--campaign` or `--follow-up`. */
import { Fault } from '../../base/problems.js';
import type { MailingName } from '../../batch/plan/batchContext.js';

/** As parsed; yargs has already refused both together. */
export interface NamedMailing {
  readonly campaign?: string | undefined;
  readonly followUp?: string | undefined;
  readonly notice?: string | undefined;
}

/** Throws USAGE when neither is given, and for a notice of a follow-up. */
export function mailingName({ campaign, followUp, notice }: NamedMailing): MailingName {
  if (followUp !== undefined && notice !== undefined)
    throw new Fault('USAGE', '--notice is for a campaign; a follow-up has none');
  if (followUp !== undefined) return { followUp };
  if (campaign !== undefined) return { campaign, notice };
  throw new Fault('USAGE', 'give --campaign or --follow-up');
}
