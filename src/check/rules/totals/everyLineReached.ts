import { addDays } from '../../../base/facts/calendar.js';
import type { VehicleLine } from '../../../campaign/schema/campaignSchema.js';
import { type DayRange, industryWindow } from '../../../campaign/schema/industryDate.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const LINE = { model: 'Fjord', model_years: { from: 2024, to: 2025 }, volume: 100 };

export const everyLineReached: Rule = {
  id: 'X-014',
  title: 'Each row is reached, and rows of one model share no days and leave no gap.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'The first row that fits a vehicle counts, so a row below one that takes all its vehicles is never reached. Rows that differ in build dates only divide one population: days that two of them have, or none, are most likely a slip; ten days are allowed for words such as early and late. Rows with a chart, a population file or VINs of their own are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      'vehicles.lines': [
        { ...LINE, id: 'a', name: 'Fjord', production: { from: '3/1/2024', to: '6/30/2024' } },
        { ...LINE, id: 'b', name: 'Fjord', production: { from: '7/1/2024', to: '1/31/2025' } },
      ],
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'vehicles.lines': [
        { ...LINE, id: 'a', name: 'Fjord', production: { from: '3/1/2024', to: '6/30/2024' } },
        { ...LINE, id: 'b', name: 'Fjord', production: { from: '8/1/2024', to: '1/31/2025' } },
      ],
    },
    finds: 'No row has vehicles of Fjord built from 2024-07-01 to 2024-07-31.',
  },
  *check({ campaign: { vehicles, chart } }) {
    if (vehicles === undefined || vehicles.file !== undefined || chart !== undefined) return;
    for (const [index, line] of vehicles.lines.entries()) {
      const path = `vehicles.lines[${index}]`;
      const above = vehicles.lines.slice(0, index).filter((other) => isOfOneKind(other, line));
      const taker = above.find((other) => takesAll(other, line));
      if (taker !== undefined)
        yield { message: `Row ${line.id} is never reached: row ${taker.id} takes its vehicles.`, path };
      const shared = taker === undefined ? above.find((other) => sharesDays(other, line)) : undefined;
      if (shared !== undefined)
        yield {
          message: `Rows ${shared.id} and ${line.id} share days of production; their vehicles count for the first.`,
          path,
        };
      const gap = taker === undefined ? gapBefore(line, vehicles.lines) : undefined;
      if (gap !== undefined)
        yield { message: `No row has vehicles of ${line.model} built from ${gap.from} to ${gap.to}.`, path };
    }
  },
};

const windowOf = ({ production }: VehicleLine): DayRange | undefined =>
  production && industryWindow(production.from, production.to);

/** Whether two rows have the same vehicles but for their build dates. */
function isOfOneKind(a: VehicleLine, b: VehicleLine): boolean {
  return criteriaOf(a) === criteriaOf(b) && !hasVins(a) && !hasVins(b);
}

const hasVins = ({ vins, vin_ranges }: VehicleLine): boolean =>
  vins !== undefined || vin_ranges !== undefined;

function criteriaOf(line: VehicleLine): string {
  const { make, model, aliases, model_years, engine, trim, plant, origin, attributes, repaired_under, when } =
    line;
  const { from, to } = model_years;
  return JSON.stringify([
    make,
    model,
    aliases,
    from,
    to,
    engine,
    trim,
    plant,
    origin,
    attributes,
    repaired_under,
    when,
  ]);
}

function takesAll(above: VehicleLine, line: VehicleLine): boolean {
  const [outer, inner] = [windowOf(above), windowOf(line)];
  if (outer === undefined) return true;
  return inner !== undefined && outer.from <= inner.from && inner.to <= outer.to;
}

/** Early, mid and late are rough words: rows may meet within ten days. */
const SLACK = 10;

function sharesDays(above: VehicleLine, line: VehicleLine): boolean {
  const [a, b] = [windowOf(above), windowOf(line)];
  if (a === undefined || b === undefined) return false;
  const from = [a.from, b.from].sort().at(-1) ?? '';
  const to = [a.to, b.to].sort()[0] ?? '';
  return addDays(from, SLACK) <= to;
}

/** Between a row and the one that was built before it. */
function gapBefore(line: VehicleLine, lines: readonly VehicleLine[]): DayRange | undefined {
  const own = windowOf(line);
  if (own === undefined) return undefined;
  const before = lines
    .filter((other) => other !== line && isOfOneKind(other, line))
    .flatMap((other) => windowOf(other) ?? [])
    .filter(({ from }) => from < own.from)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (before === undefined || addDays(before, 1) >= own.from) return undefined;
  return { from: addDays(before, 1), to: addDays(own.from, -1) };
}
