/** Finds contradictions within the vehicle table of a campaign. */

import type { Path } from '../../base/path.js';
import { suggestion } from '../../base/text/nearest.js';
import { fold } from '../conditions/fold.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { industryWindow } from '../schema/industryDate.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { readVinRange } from '../schema/vehicles/vins.js';
import { type Inconsistency, repeats, yearIssues } from './inconsistency.js';

export function findVehicleIssues(campaign: Campaign): Inconsistency[] {
  const lines = campaign.vehicles?.lines ?? [];
  return [
    ...lines.flatMap((line, index) => {
      const path = ['vehicles', 'lines', index];
      return [
        ...yearIssues(line.model_years, [...path, 'model_years']),
        ...windowIssues(line, path),
        ...rangeIssues(line, path),
        ...makeIssues(line, campaign, path),
        ...attributeIssues(line, campaign, path),
        ...repairIssues(line, campaign, path),
        ...listIssues(line, path),
      ];
    }),
    ...repeats(lines.map((line) => line.id)).map(({ index, value }) => ({
      path: ['vehicles', 'lines', index],
      what: `two lines have the id ${value}; give each its own, such as id: ${value}_${lines[index]?.model_years.from}`,
    })),
  ];
}

function windowIssues({ production }: VehicleLine, path: Path): Inconsistency[] {
  if (!production) return [];
  const window = industryWindow(production.from, production.to);
  if (!window || window.from <= window.to) return [];
  const what = `production ends (${production.to}) before it begins (${production.from})`;
  return [{ path: [...path, 'production'], what: `${what}; put the earlier date first` }];
}

function rangeIssues({ vin_ranges: ranges = [] }: VehicleLine, path: Path): Inconsistency[] {
  return ranges.flatMap((written, index) => {
    const what = wrongRange(written);
    return what === undefined
      ? []
      : [{ path: [...path, 'vin_ranges', index], what, code: 'VIN_RANGE' as const }];
  });
}

function wrongRange(written: string): string | undefined {
  const { from, to } = readVinRange(written);
  if (from === undefined || to === undefined) return undefined;
  if (from.charAt(0) !== to.charAt(0))
    return `${written} runs over two model years (${from.charAt(0)} and ${to.charAt(0)}); give a range for each`;
  if (from.charAt(1) !== to.charAt(1))
    return `${written} runs over two plants (${from.charAt(1)} and ${to.charAt(1)}); give a range for each`;
  return from > to ? `${written} ends before it begins; write ${to}-${from}` : undefined;
}

function makeIssues({ make }: VehicleLine, { beside }: Campaign, path: Path): Inconsistency[] {
  const names = [beside.brand, ...beside.makes.map(({ name }) => name)].filter((name) => name !== '');
  if (make === undefined || names.length === 0 || names.some((name) => fold(name) === fold(make))) return [];
  const what = `"${make}" is not a make of the brand; ${suggestion(make, names)}`;
  return [{ path: [...path, 'make'], what }];
}

function attributeIssues({ attributes }: VehicleLine, { vehicles }: Campaign, path: Path): Inconsistency[] {
  const declared = vehicles?.attributes ?? {};
  return Object.entries(attributes).flatMap(([name, values]) => {
    const known = declared[name]?.values;
    const at = [...path, 'attributes', name];
    if (known === undefined)
      return [
        {
          path: at,
          what: `"${name}" is not declared in vehicles.attributes; ${suggestion(name, Object.keys(declared))}`,
        },
      ];
    const strange = [values].flat().find((value) => !known.some((each) => fold(each) === fold(value)));
    if (strange === undefined) return [];
    return [{ path: at, what: `"${strange}" is not a value of ${name}; ${suggestion(strange, known)}` }];
  });
}

/** Work that counts is that of campaigns which this one names. */
function repairIssues(
  { repaired_under: codes = [] }: VehicleLine,
  campaign: Campaign,
  path: Path,
): Inconsistency[] {
  const known = relatedCodes(campaign);
  return codes.flatMap((code, index) =>
    known.includes(code)
      ? []
      : [
          {
            path: [...path, 'repaired_under', index],
            what: `${code} is not in earlier, linked or prerequisites; ${suggestion(code, known)}`,
          },
        ],
  );
}

/** Listed VINs are covered whatever else the line says. */
function listIssues({ vins, when }: VehicleLine, path: Path): Inconsistency[] {
  if (vins === undefined || when === undefined) return [];
  return [
    { path: [...path, 'when'], what: 'the line lists its VINs, so that no condition is asked; take it out' },
  ];
}

/** The campaigns whose work on a vehicle counts here. */
export function relatedCodes({ earlier, linked, prerequisites }: Campaign): readonly string[] {
  return [...earlier.map(({ code }) => code), ...linked, ...prerequisites];
}
