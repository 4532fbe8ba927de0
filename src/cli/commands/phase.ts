/** `phase`: whether a campaign covers a vehicle, which phase it belongs to, and why. */
import type { Argv, CommandModule } from 'yargs';
import { isIsoDay } from '../../base/isoDay.js';
import { nodeFiles } from '../../base/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { type CoverageExplanation, explainCoverage } from '../../campaign/explainCoverage.js';
import { openWorkspace } from '../../campaign/openWorkspace.js';
import type { Campaign } from '../../campaign/schema.js';
import { inLanguage } from '../../campaign/values.js';
import { findRecord } from '../../render/findRecord.js';
import { recordFiles } from '../../render/recordFiles.js';
import type { Vehicle } from '../../shapes/records.js';
import { campaignOption, jsonOption, recordFileOptions, workspaceOption } from '../options.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      vin: { type: 'string', describe: 'VIN to look up in the record files', requiresArg: true },
      model: { type: 'string', describe: 'Model, as in the vehicle table', requiresArg: true },
      'model-year': { type: 'number', describe: 'Model year', requiresArg: true },
      origin: {
        choices: ['CBU', 'NAP'] as const,
        describe: 'Imported complete, or North American production',
        requiresArg: true,
      },
      built: { type: 'string', describe: 'Production date, 2023-08-15', requiresArg: true },
      ...recordFileOptions,
      ...jsonOption,
    })
    .conflicts('vin', ['model', 'built'])
    .example('$0 phase --campaign 23LJ01 --model LC --built 2022-12-15', 'by model and production date')
    .example('$0 phase --campaign 23LJ01 --vin V', 'by VIN, from data/ of the workspace');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const phaseCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'phase',
  describe: 'Say whether and in which phase a campaign covers a vehicle, and why',
  builder: options,
  handler: async (args) => {
    const workspace = openWorkspace(args.workspace, nodeFiles);
    const campaign = workspace.campaign(args.campaign);
    const vehicle =
      args.vin === undefined
        ? vehicleFrom(args)
        : (await findRecord(recordFiles(workspace, args), args.vin)).vehicle;
    const explanation = explainCoverage(campaign, vehicle, args.vin?.trim().toUpperCase());
    if (args.json) return printJson(session, { campaign: campaign.code, vehicle, ...explanation });
    session.terminal.out(explanationText(campaign, vehicle, explanation));
  },
});

function vehicleFrom({ model, built, origin, ...args }: Options): Vehicle {
  if (model === undefined || built === undefined) {
    throw new Fault('USAGE', 'give --vin, or --model and --built', {});
  }
  if (!isIsoDay(built))
    throw new Fault('USAGE', `--built ${built} is no day`, { hint: 'a day is written 2023-08-15' });
  return { model, productionDate: built, origin, modelYear: args['model-year'] };
}

function explanationText(campaign: Campaign, vehicle: Vehicle, found: CoverageExplanation): string {
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
  if (found.phase) lines.push(...phaseLines(found.phase));
  return `${lines.join('\n')}\n`;
}

function phaseLines(phase: Campaign['phases'][number]): string[] {
  const mailing =
    phase.owner_mailing === undefined ? [] : [`  ${'owner mailing'.padEnd(14)} ${phase.owner_mailing}`];
  return [
    `  ${'phase'.padEnd(14)} ${phase.number}, ${phase.available ? 'remedy available' : 'remedy not available yet'}`,
    `  ${'announcement'.padEnd(14)} ${inLanguage(phase.announcement, 'en')}`,
    ...mailing,
  ];
}
