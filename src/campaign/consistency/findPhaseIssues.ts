/** Finds contradictions within the phases of a campaign, and lines that belong to none. */
import { listed } from '../../base/text/nearest.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Inconsistency } from './inconsistency.js';

export function findPhaseIssues(campaign: Campaign): Inconsistency[] {
  return [...unmailed(campaign), ...outOfOrder(campaign), ...linePhases(campaign)];
}

function unmailed({ phases }: Campaign): Inconsistency[] {
  return phases.flatMap((phase, index) => {
    if (!phase.available || phase.owner_mailing?.from !== undefined) return [];
    const what = `phase ${phase.number} is available and has no owner_mailing; give the time of its mailing, such as 2023-07 or Late June 2020`;
    return [{ path: ['phases', index], what }];
  });
}

function outOfOrder({ phases }: Campaign): Inconsistency[] {
  return phases.flatMap((phase, index) => {
    if (phase.number === index + 1) return [];
    const what = `phases are numbered 1, 2, 3 in their order; number this one ${index + 1}`;
    return [{ path: ['phases', index, 'number'], what }];
  });
}

/** Without a chart or a population file, a line says its phase, or phases say their vehicles. */
function linePhases({ vehicles, phases, chart }: Campaign): Inconsistency[] {
  const numbers = phases.map((phase) => phase.number);
  const names = listed(numbers.map(String));
  const sayThemselves = phases.some(({ when }) => when !== undefined) || vehicles?.file !== undefined;
  return (vehicles?.lines ?? []).flatMap((line, index) => {
    const path = ['vehicles', 'lines', index];
    if (line.phase !== undefined && !numbers.includes(line.phase)) {
      const what = `phase ${line.phase} is not named in phases, which has ${names}`;
      return [{ path: [...path, 'phase'], what }];
    }
    if (line.phase !== undefined || numbers.length === 0 || chart || sayThemselves) return [];
    return [
      {
        path,
        what: `"${line.name}" belongs to no phase; give its phase (${names}), a chart, or phases with "when"`,
      },
    ];
  });
}
