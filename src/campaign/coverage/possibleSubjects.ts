/** The vehicles that the lines of a campaign admit, as far as the lines tell: one for each line and model year. */
import type { Subject } from '../conditions/subject.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { subjectOf } from './subjectOf.js';

/** What the lines leave open is unknown. Empty where the campaign has no lines. */
export function possibleSubjects(campaign: Campaign): readonly Subject[] {
  const { vehicles, chart, beside } = campaign;
  const ofLines = (vehicles?.lines ?? []).flatMap((line) => {
    const make = line.make ?? (beside.makes.length === 0 && beside.brand !== '' ? beside.brand : undefined);
    const subject = { ...subjectOf({ make }, {}, line), model: undefined };
    return yearsIn(line.model_years).map((year) => ({ ...subject, model_year: year }));
  });
  const ofRows = (chart?.rows ?? []).flatMap((row) =>
    yearsIn(row.model_years).map((year) => ({ line: row.line ?? row.name, model_year: year })),
  );
  return [...ofLines, ...ofRows];
}

function yearsIn({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
