/** Chooses the vehicle of a campaign for an invented owner. */
import { Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import { exampleVehicle } from '../../campaign/coverage/exampleVehicle.js';
import { lineMakes } from '../../campaign/coverage/lineMakes.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Invented } from '../../shapes/recordField.js';
import type { Language } from '../../shapes/units.js';

interface Wanted {
  readonly phase?: number | undefined;
  readonly language?: Language | undefined;
}

/** The requested phase, or the newest one whose owners get the notice. @throws Fault PHASE_UNKNOWN */
export function inventedFor(campaign: Campaign, { phase, language }: Wanted): Invented {
  const sample = samplePhase(campaign, phase);
  const { line, model, modelYear } = exampleVehicle(campaign, { phase: sample });
  return {
    language: language ?? 'en',
    vehicleLine: line,
    make: lineMakes(campaign).get(line),
    model,
    modelYear,
    phase: sample,
    openCampaigns: [],
  };
}

function samplePhase(campaign: Campaign, wanted: number | undefined): number | undefined {
  const { code, phases } = campaign;
  const waits = noticeOf(campaign).kind === 'interim';
  if (wanted === undefined)
    return phases.findLast(({ available }) => available !== waits)?.number ?? phases[0]?.number;
  if (phases.some((phase) => phase.number === wanted)) return wanted;
  const known = suggestion(
    String(wanted),
    phases.map(({ number }) => String(number)),
  );
  throw new Fault('PHASE_UNKNOWN', `${code} has no phase ${wanted}; ${known}`);
}
