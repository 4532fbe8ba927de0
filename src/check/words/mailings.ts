/** When a campaign writes to owners: each of its mailings with its first and last day. */
import { asNotice } from '../../campaign/notices/asNotice.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { IsoDay } from '../../shapes/units.js';

export interface Mailing {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** As the file writes it. */
  readonly words: string;
  /** Undefined for a campaign without phases. */
  readonly phase: number | undefined;
  readonly path: string;
}

/** Without those of which no day is known. */
export function mailingsOf(file: Campaign): Mailing[] {
  return noticesOf(file).flatMap(({ id }) => {
    const { campaign, writtenAt } = asNotice(file, file.notices?.[id] && id);
    const { phases, owner_mailing } = campaign;
    const all = [
      { period: owner_mailing, phase: undefined, path: 'owner_mailing' },
      ...phases.map((phase, index) => ({
        period: phase.owner_mailing,
        phase: phase.number,
        path: `phases[${index}].owner_mailing`,
      })),
    ];
    return all.flatMap(({ period, phase, path }) =>
      period?.from === undefined || period.to === undefined
        ? []
        : [{ from: period.from, to: period.to, words: period.printed.en, phase, path: writtenAt(path) }],
    );
  });
}
