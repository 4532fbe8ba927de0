/** Finds contradictions between the vehicle table and the phases of a campaign. */

import type { Path } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { industryWindow } from '../schema/industryDate.js';
import { type Inconsistency, repeats, yearIssues } from './inconsistency.js';

export function findVehicleIssues(campaign: Campaign): Inconsistency[] {
  return [...lineIssues(campaign), ...phaseIssues(campaign)];
}

function lineIssues(campaign: Campaign): Inconsistency[] {
  const lines = campaign.vehicles?.lines ?? [];
  return [
    ...lines.flatMap((line, index) => {
      const path = ['vehicles', 'lines', index];
      return [...yearIssues(line.model_years, [...path, 'model_years']), ...windowIssues(line, path)];
    }),
    ...repeats(lines.map((line) => line.name)).map(({ index, value }) => ({
      path: ['vehicles', 'lines', index, 'name'],
      what: `two lines are named "${value}"; give each its own name`,
    })),
  ];
}

function windowIssues(
  line: { production?: { from: string; to: string } | undefined },
  path: Path,
): Inconsistency[] {
  if (!line.production) return [];
  const window = industryWindow(line.production.from, line.production.to);
  if (!window || window.from <= window.to) return [];
  const what = `production ends (${line.production.to}) before it begins (${line.production.from})`;
  return [{ path: [...path, 'production'], what: `${what}; put the earlier date first` }];
}

function phaseIssues(campaign: Campaign): Inconsistency[] {
  const unmailed = campaign.phases.flatMap((phase, index) =>
    phase.available && phase.owner_mailing?.from === undefined
      ? [
          {
            path: ['phases', index],
            what: `phase ${phase.number} is available and has no owner_mailing; give the time of its mailing, such as 2023-07 or Late June 2020`,
          },
        ]
      : [],
  );
  const outOfOrder = campaign.phases.flatMap((phase, index) =>
    phase.number === index + 1
      ? []
      : [
          {
            path: ['phases', index, 'number'],
            what: `phases are numbered 1, 2, 3 in their order; number this one ${index + 1}`,
          },
        ],
  );
  return [...unmailed, ...outOfOrder, ...linePhaseIssues(campaign)];
}

/** Without a chart each line says its phase. */
function linePhaseIssues(campaign: Campaign): Inconsistency[] {
  const numbers = campaign.phases.map((phase) => phase.number);
  const names = numbers.join(', ') || 'none';
  return (campaign.vehicles?.lines ?? []).flatMap((line, index) => {
    const path = ['vehicles', 'lines', index];
    if (line.phase !== undefined && !numbers.includes(line.phase)) {
      const what = `phase ${line.phase} is not named in phases, which has ${names}`;
      return [{ path: [...path, 'phase'], what }];
    }
    if (line.phase !== undefined || numbers.length === 0 || campaign.chart) return [];
    return [{ path, what: `"${line.name}" belongs to no phase; give its phase (${names}), or a chart` }];
  });
}
