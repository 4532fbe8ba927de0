/** Invents an owner whom a mailing may reach, for where no piece is at hand. */
import { lineIds } from '../../campaign/coverage/compileLines.js';
import { exampleVehicle } from '../../campaign/coverage/exampleVehicle.js';
import { lineMakes } from '../../campaign/coverage/lineMakes.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import type { Invented } from '../../shapes/recordField.js';
import type { Facets } from '../../shapes/recordModel.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Mailing } from './mailing.js';

export function representative(
  mailing: Mailing,
  phase: number | undefined,
  conditions: TextConditions,
): Invented {
  const { campaigns, languages, phases, notice } = mailing;
  const waits = notice?.kind === 'interim';
  const number = phase ?? (phases.find(({ available }) => !(waits && available)) ?? phases[0])?.number;
  const invented = {
    language: languages[0] ?? 'en',
    ...vehicleFor(mailing, undefined, number),
    phase: number,
    openCampaigns: campaigns.map(({ code }) => code),
  };
  return inventedAnswers(invented, campaigns, conditions);
}

/** The same owner with a vehicle that gets the letter of these facets. */
export function withVehicleOf(mailing: Mailing, invented: Invented, facets: Facets): Invented {
  const phase = facets.phase === undefined ? invented.phase : Number(facets.phase);
  return { ...invented, ...vehicleFor(mailing, facets.vehicle_line, phase) };
}

function vehicleFor({ campaigns }: Mailing, line: string | undefined, phase: number | undefined) {
  const [first] = campaigns;
  const owner = campaigns.find((each) => line !== undefined && lineIds(each).includes(line)) ?? first;
  if (owner === undefined) throw new Error('a mailing has no campaign');
  const { line: vehicleLine, model, modelYear } = exampleVehicle(owner, { line, phase });
  return { vehicleLine, model, modelYear, make: lineMakes(owner).get(vehicleLine) };
}
