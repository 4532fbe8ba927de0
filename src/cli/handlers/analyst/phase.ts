/** Prints whether a campaign covers a vehicle, and in which phase. */

import { isIsoDay } from '../../../base/facts/isoDay.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { shortValue } from '../../../base/text/shortened.js';
import { conditionWords } from '../../../campaign/conditions/conditionWords.js';
import {
  type CoverageExplanation,
  explainAnywhere,
} from '../../../campaign/coverage/explain/explainCoverage.js';
import { partsOf } from '../../../campaign/coverage/parts/partsOf.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { warningsOf } from '../../../campaign/workspace/warningsOf.js';
import { answerOf } from '../../../disclose/lookup/answerOf.js';
import { type RemedyAnswer, remedyAnswer } from '../../../disclose/lookup/remedyState.js';
import { assertVehicleRead, knownFacts } from '../../../disclose/permission/knownFacts.js';
import { readVin, wrongVin } from '../../../disclose/permission/readVin.js';
import { findPopulation } from '../../../render/records/findPopulation.js';
import type { Vehicle } from '../../../shapes/records.js';
import { warningText } from '../../reports/standingText.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStoreIfAny } from '../withStore.js';

interface PhaseArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly vin?: string | undefined;
  readonly model?: string | undefined;
  readonly modelYear?: number | undefined;
  readonly origin?: 'CBU' | 'NAP' | undefined;
  readonly built?: string | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly json: boolean;
}

export async function phase(session: Session, args: PhaseArguments): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const campaign = workspace.campaign(args.campaign);
  const { vehicle, explanation, remedy, outcomes } = await explained(args, workspace, campaign);
  const limited = limitsInWords(campaign);
  const limits = limited === undefined ? {} : { limited_to: limited };
  session.terminal.err(warningText(warningsOf(workspace, campaign)));
  if (args.json)
    return printJson(session, {
      campaign: campaign.code,
      ...limits,
      vehicle,
      ...explanation,
      remedy,
      outcomes,
    });
  session.terminal.out(explanationText(campaign, vehicle, explanation, remedy, outcomes));
}

interface Explained {
  readonly vehicle: Vehicle;
  readonly explanation: CoverageExplanation;
  /** Of a VIN. */
  readonly remedy: RemedyAnswer | undefined;
  /** Ids of what its inspection found. */
  readonly outcomes?: readonly string[] | undefined;
}

/** Without a VIN, what only the places of a vehicle decide is left open. */
async function explained(args: PhaseArguments, workspace: Workspace, campaign: Campaign): Promise<Explained> {
  if (args.vin === undefined) {
    const vehicle = vehicleFrom(args);
    return { vehicle, explanation: explainAnywhere(campaign, vehicle), remedy: undefined };
  }
  const { vin: written } = args;
  return withStoreIfAny(args.workspace, async (store) => {
    const reading = await readVin(workspace, store, args, [campaign], written);
    if (reading.kind === 'wrong') throw wrongVin(reading);
    const { vin } = reading;
    const facts = await knownFacts(workspace, store, args, [campaign], vin);
    assertVehicleRead(facts);
    const population = await findPopulation(workspace, [campaign], vin);
    if (facts.recorded === undefined && (population?.[campaign.code] ?? null) === null)
      throw new Fault('VIN_UNKNOWN', `no record file and no vehicle in the store has the VIN ${vin}`);
    const { explanation, state, outcomes } = answerOf(
      campaign,
      { ...facts, vin, stated: {}, population },
      [],
    );
    return { vehicle: facts.recorded ?? {}, explanation, remedy: remedyAnswer(state), outcomes };
  });
}

function vehicleFrom({ model, built, origin, modelYear }: PhaseArguments): Vehicle {
  if (model === undefined || built === undefined) {
    throw new Fault('USAGE', 'give --vin, or --model and --built');
  }
  if (!isIsoDay(built))
    throw new Fault('USAGE', `--built ${shortValue(built)} is not a calendar date`, {
      hint: 'write it as 2023-08-15',
    });
  return { model, productionDate: built, origin, modelYear };
}

function explanationText(
  campaign: Campaign,
  vehicle: Vehicle,
  found: CoverageExplanation,
  remedy: RemedyAnswer | undefined,
  outcomes: readonly string[] = [],
): string {
  const subject = [vehicle.modelYear, vehicle.model, vehicle.origin && `(${vehicle.origin})`]
    .filter(Boolean)
    .join(' ');
  const built = vehicle.productionDate === undefined ? '' : `, built ${vehicle.productionDate}`;
  if (found.kind === 'not_covered')
    return `${campaign.code} does not cover ${subject}${built}: ${found.why}.\n`;
  const lines = [
    `${campaign.code} covers ${subject}${built}.`,
    `  ${'vehicle line'.padEnd(14)} ${found.line}`,
  ];
  if (found.row !== undefined) lines.push(`  ${'chart row'.padEnd(14)} ${found.row}`);
  if (found.window)
    lines.push(`  ${'built'.padEnd(14)} ${found.window.from ?? ''} to ${found.window.to ?? 'now (ongoing)'}`);
  if (found.zone !== undefined) lines.push(`  ${'zone'.padEnd(14)} ${zoneWords(campaign, found.zone)}`);
  if (campaign.beside.parts !== undefined)
    lines.push(`  ${'code'.padEnd(14)} ${campaign.code}, by precedence of ${partCodes(campaign)}`);
  if (found.phase) lines.push(...phaseLines(found.phase));
  const limited = limitsInWords(campaign);
  if (limited !== undefined) lines.push(`  ${'limited to'.padEnd(14)} vehicles ${limited}`);
  if (remedy === 'done') lines.push(`  ${'remedy'.padEnd(14)} done`);
  if (outcomes.length > 0) lines.push(`  ${'found'.padEnd(14)} ${outcomes.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function zoneWords({ code, beside }: Campaign, id: string): string {
  const name = beside.zones?.zones.find((zone) => zone.id === id)?.name.en ?? id;
  return `${name}, code ${code}`;
}

const partCodes = (campaign: Campaign): string =>
  partsOf(campaign)
    .map(({ code }) => code)
    .join(', ');

/** The condition of all lines, as `registered in Texas`. */
function limitsInWords(campaign: Campaign): string | undefined {
  const { when } = campaign.vehicles ?? {};
  return when === undefined ? undefined : conditionWords(when, campaign, 'en');
}

function phaseLines(phase: Campaign['phases'][number]): string[] {
  const mailing =
    phase.owner_mailing === undefined
      ? []
      : [`  ${'owner mailing'.padEnd(14)} ${phase.owner_mailing.printed.en}`];
  return [
    `  ${'phase'.padEnd(14)} ${phase.number}, ${phase.available ? 'remedy available' : 'remedy not yet available'}`,
    `  ${'announcement'.padEnd(14)} ${phase.announcement.en}`,
    ...mailing,
  ];
}
