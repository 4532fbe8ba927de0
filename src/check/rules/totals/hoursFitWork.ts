import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const hoursFitWork: Rule = {
  id: 'X-023',
  title: 'Op codes pay for about the time that the work takes.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Each outcome of the inspection is compared with the sum of its codes, and a campaign of one repair and one code with that. Owners are told of a time with some reserve, and a code pays for administration besides: only hours that fall short by more than 0.2 and a tenth of the work, or are more than three times the time of the work, are a finding. Codes with a limit, in money, or of a linked campaign are not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'repairs[0].time': 'approximately 40 minutes', 'op_codes[0].hours': 0.7 },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'repairs[0].time': '2 hours and 10 minutes', 'op_codes[0].hours': 1.2 },
    finds: '26NA01A pays 1.2 h for work of 130 minutes.',
  },
  *check({ campaign }) {
    for (const { codes, minutes, path } of workOf(campaign)) {
      const paid = hoursOf(campaign, codes);
      if (paid === undefined) continue;
      const hours = minutes / 60;
      if (paid + Math.max(0.2, hours / 10) >= hours && paid <= 3 * hours + 0.2) continue;
      yield {
        message: `${codes.join(' and ')} ${codes.length === 1 ? 'pays' : 'pay'} ${paid.toFixed(1)} h for work of ${minutes} minutes.`,
        path,
      };
    }
  },
};

interface Work {
  readonly codes: readonly string[];
  readonly minutes: number;
  readonly path: string;
}

function workOf({ inspection, repairs, op_codes }: Campaign): readonly Work[] {
  if (inspection.length > 0)
    return inspection.flatMap(({ op_codes: codes, time, paid_under }, index) =>
      time === undefined || paid_under !== undefined || codes.length === 0
        ? []
        : [{ codes, minutes: time.minutes, path: `inspection[${index}].time` }],
    );
  const labor = op_codes.filter(({ family, hours }) => family === 'labor' || hours !== undefined);
  const [repair] = repairs;
  const [code] = labor;
  if (repair === undefined || code === undefined || repairs.length > 1 || labor.length > 1) return [];
  return [{ codes: [code.code], minutes: repair.time.minutes, path: 'repairs[0].time' }];
}

/** Undefined where a code does not pay in hours alone. */
function hoursOf({ op_codes }: Campaign, codes: readonly string[]): number | undefined {
  let sum = 0;
  for (const code of codes) {
    const rows = op_codes.filter((row) => row.code === code);
    const [row] = rows;
    if (rows.length !== 1 || row?.hours === undefined || row.up_to || row.family !== 'labor')
      return undefined;
    if (row.amount !== undefined || row.when !== undefined || row.stage !== undefined) return undefined;
    sum += row.hours;
  }
  return sum;
}
