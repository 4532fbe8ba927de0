/** Reads from all that is known of a vehicle since when it counts as what in the reports of its campaign. */
import { countsAgain } from '../../campaign/notices/countsAgain.js';
import { follows } from '../../campaign/repairs/afterNotices.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import { doneBy, workRules } from '../../campaign/repairs/workRules.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Unreachable, VehicleMailing, VehicleStory } from '../../shapes/mailings/mailings.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Work, WorkResult } from '../../shapes/work.js';

export interface VehicleDates {
  /** Day of the first notice that was mailed. */
  readonly notified: IsoDay | undefined;
  /** Day of the work that completed the campaign, after all that opened it again; undefined for a day that nobody knows. */
  readonly done: Completed | undefined;
  /** Work that completed the campaign until a notice reopened it, with the day on which it did. */
  readonly before: readonly (Completed & { readonly until: IsoDay })[];
  /** When it could not be reached, until the next notice or for good. */
  readonly unreachable: readonly Span[];
  /** Since when it stands in a batch without a notice. */
  readonly leftOut: IsoDay | undefined;
}

interface Completed {
  readonly day: IsoDay | undefined;
  readonly result: WorkResult;
}

interface Span {
  readonly from: IsoDay;
  /** The day before which it ends. */
  readonly until: IsoDay | undefined;
  readonly kind: Unreachable;
}

/** Of one campaign. A notice whose piece the machine did not finish was not mailed. */
export function openVehicleDates(campaign: Campaign): (story: VehicleStory) => VehicleDates {
  const rules = workRules([campaign]);
  const reopenings = countsAgain(campaign);
  const doneOn = (works: readonly Work[]): VehicleDates['done'] => {
    const sorted = works.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
    const last = sorted.findIndex((_, index) =>
      isCampaignDone(campaign, doneBy(sorted.slice(0, index + 1), rules)),
    );
    const work = sorted[last];
    return work && { day: work.date, result: work.result ?? 'repaired' };
  };
  /** A supplement that was mailed opens the campaign again: from then on, only what follows it counts. */
  const completions = (works: readonly Work[], sent: readonly VehicleMailing[]) => {
    const before: VehicleDates['before'][number][] = [];
    let counted = works;
    for (const { notice, day } of sent) {
      const reopening = reopenings.find(({ id }) => id === notice);
      if (reopening === undefined) continue;
      const ended = doneOn(counted);
      if (ended !== undefined && (ended.day ?? '') < day) before.push({ ...ended, until: day });
      counted = works.filter(follows(reopening));
    }
    return { before, done: doneOn(counted) };
  };
  return ({ mailings, works, excluded }) => {
    const sent = mailings.filter(isSent);
    const [first] = mailings;
    return {
      notified: sent[0]?.day,
      ...(works.length === 0 ? { before: [], done: undefined } : completions(works, sent)),
      unreachable: [
        ...sent.flatMap((mailing, index) => spanOf(mailing, sent[index + 1])),
        ...excludedSpan(first, sent[0], excluded),
      ],
      leftOut: first?.day,
    };
  };
}

const isSent = ({ piece, machine }: VehicleMailing): boolean =>
  piece !== '' && (machine === undefined || machine === 'done');

/** A later notice reaches the owner, as far as anybody knows, even if an earlier one comes back after it. */
function spanOf({ returned }: VehicleMailing, next: VehicleMailing | undefined): readonly Span[] {
  if (returned === undefined || (next !== undefined && next.day <= returned.day)) return [];
  return [{ from: returned.day, until: next?.day, kind: returned.kind }];
}

function excludedSpan(
  first: VehicleMailing | undefined,
  sent: VehicleMailing | undefined,
  kind: Unreachable | undefined,
): readonly Span[] {
  if (first?.reason !== 'EXCLUDED' || kind === undefined) return [];
  return [{ from: first.day, until: sent?.day, kind }];
}
