/** Sets findings aside that the campaign file names as known and right, each with its reason. */
import { nearest } from '../../base/text/nearest.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Finding, Report } from './finding.js';
import type { PlaceFinder } from './findPlaces.js';

type Suppression = Campaign['suppress'][number];

/** `ids`: of all rules, so that a misspelled one is told. `ran`: of those that looked at everything, so that an entry which sets nothing aside is told. */
export function setAside(
  { suppress }: Campaign,
  findings: readonly Finding[],
  placeOf: PlaceFinder,
  ids: readonly string[],
  ran: ReadonlySet<string>,
): Pick<Report, 'findings' | 'suppressed' | 'unused'> {
  const used = new Set<Suppression>();
  const reasonOf = (finding: Finding): string | undefined => {
    const fitting = suppress.filter((each) => fits(each, finding));
    for (const each of fitting) used.add(each);
    return fitting[0]?.reason;
  };
  const judged = findings.map((finding) => ({ finding, reason: reasonOf(finding) }));
  return {
    findings: judged.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    suppressed: judged.flatMap(({ finding, reason }) =>
      reason === undefined ? [] : [{ ...finding, reason }],
    ),
    unused: suppress.flatMap((each, index) => {
      const message = used.has(each) ? undefined : unusedMessage(each, ids, ran);
      return message === undefined
        ? []
        : [{ message, place: placeOf({ message, path: `suppress[${index}].rule` }) }];
    }),
  };
}

function fits({ rule, words }: Suppression, finding: Finding): boolean {
  return rule === finding.rule && (words === undefined || finding.message.includes(words));
}

function unusedMessage(
  { rule }: Suppression,
  ids: readonly string[],
  ran: ReadonlySet<string>,
): string | undefined {
  if (!ids.includes(rule)) {
    const near = nearest(rule, ids);
    return `there is no rule ${rule}${near === undefined ? '' : `; did you mean ${near}?`}`;
  }
  return ran.has(rule) ? `${rule} finds nothing that this entry suppresses; remove it` : undefined;
}
