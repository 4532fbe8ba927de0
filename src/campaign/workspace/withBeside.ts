/** Completes what a campaign file says by what the files beside it add. */

import { kindOf } from '../notices/noticeFacts.js';
import type { Brand } from '../schema/brandSchema.js';
import type { Campaign, CampaignFile } from '../schema/campaignSchema.js';
import { isRecall } from '../schema/identity.js';
import type { Beside, ZoneList } from '../schema/vehicles/beside.js';

/** The files beside a campaign file, as far as its rules depend on them. */
export interface BesideFiles {
  /** Undefined for a name that no brand file has. */
  brand(name: string): Pick<Brand, 'name' | 'makes' | 'areas'> | undefined;
  /** The campaign that lists the zones; undefined for a code without a file. */
  campaign(code: string): Campaign | undefined;
}

const NOTHING: BesideFiles = { brand: () => undefined, campaign: () => undefined };

export function withBeside(file: CampaignFile, files: BesideFiles = NOTHING): Campaign {
  const brand = files.brand(file.brand);
  const named = { brand: brand?.name ?? '', makes: brand?.makes ?? [], areas: brand?.areas ?? {} };
  return {
    ...file,
    stage: file.stage ?? (isRecall(file.kind) || hasInterim(file) ? stageOf(file) : undefined),
    code_line: codeLine(file),
    beside: { ...named, zones: zonesOf(file, named.areas, files) },
  };
}

/** All numbers of the action: 13454/14063. */
function codeLine({ code, codes }: CampaignFile): string {
  return [code, ...codes.filter(({ role }) => role === 'also').map((each) => each.code)].join('/');
}

function stageOf(file: CampaignFile): Campaign['stage'] {
  const { phases, available } = file;
  const isAvailable = phases.length === 0 ? available : phases.some((phase) => phase.available);
  if (isAvailable) return 'remedy';
  return hasInterim(file) ? 'interim' : 'preliminary';
}

function hasInterim({ notices = {} }: CampaignFile): boolean {
  return Object.entries(notices).some(([id, notice]) => kindOf(id, notice) === 'interim');
}

function zonesOf(
  { code, vehicles, regions }: CampaignFile,
  areas: Beside['areas'],
  files: BesideFiles,
): ZoneList | undefined {
  const zones = vehicles?.zones;
  if (zones === undefined) return undefined;
  if (typeof zones !== 'string') return { code, zones, places: { ...areas, ...regions } };
  return zones === code ? undefined : files.campaign(zones)?.beside.zones;
}
