/** Completes what a campaign file says by what the files beside it add. */

import { kindOf } from '../../notices/noticeFacts.js';
import type { Brand } from '../../schema/brandSchema.js';
import type { Campaign, CampaignFile } from '../../schema/campaignSchema.js';
import { isRecall } from '../../schema/identity.js';
import type { Beside, ZoneList } from '../../schema/vehicles/beside.js';

/** The files beside a campaign file, as far as its rules depend on them. */
export interface BesideFiles {
  /** Undefined for a name that no brand file has. */
  brand(name: string): Pick<Brand, 'name' | 'makes' | 'areas' | 'claim_fields'> | undefined;
  /** The campaign that lists the zones; undefined for a code without a file. */
  campaign(code: string): Campaign | undefined;
  /** A campaign as its file says it alone, whatever else is wrong with it; undefined for a code without a file. */
  alone?(code: string): Campaign | undefined;
  /** Rows of a CSV file of the workspace, its headings first. Throws FILE_UNREADABLE. */
  table?(path: string): readonly (readonly string[])[];
}

const NOTHING: BesideFiles = { brand: () => undefined, campaign: () => undefined };

export function withBeside(file: CampaignFile, files: BesideFiles = NOTHING): Campaign {
  const brand = files.brand(file.brand);
  const named = {
    brand: brand?.name ?? '',
    makes: brand?.makes ?? [],
    areas: brand?.areas ?? {},
    claim_fields: brand && Object.keys(brand.claim_fields),
  };
  return {
    ...file,
    stage: file.stage ?? (isRecall(file.kind) || hasInterim(file) ? stageOf(file) : undefined),
    code_line: codeLine(file),
    agency_line: agencyLine(file),
    tables: tablesOf(file.tables, files),
    beside: { ...named, zones: zonesOf(file, named.areas, files), parts: partsOf(file, files) },
  };
}

/** All numbers of the action: 13454/14063. */
function codeLine({ code, codes }: CampaignFile): string {
  return [code, ...codes.filter(({ role }) => role === 'also').map((each) => each.code)].join('/');
}

/** Without a condition a number is for every vehicle: 20V-012. */
function agencyLine({ recall }: CampaignFile): Campaign['agency_line'] {
  return (recall?.agency_numbers ?? []).map(({ number, when }) =>
    when === undefined ? number : { when, text: number },
  );
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

/** Those before it and after it in the list, which stands in its file or in that of another. */
function partsOf({ code, vehicles }: CampaignFile, { alone }: BesideFiles): Campaign['beside']['parts'] {
  const precedence = vehicles?.precedence;
  if (precedence === undefined || alone === undefined) return undefined;
  const listed = typeof precedence === 'string' ? alone(precedence)?.vehicles?.precedence : precedence;
  if (!Array.isArray(listed) || !listed.includes(code)) return undefined;
  const own = listed.indexOf(code);
  const read = (codes: readonly string[]) => codes.flatMap((each) => alone(each) ?? []);
  return { before: read(listed.slice(0, own)), after: read(listed.slice(own + 1)) };
}

/** A table of a file has its rows; its headings are the first unless the campaign gives its own. */
function tablesOf(tables: CampaignFile['tables'], files: BesideFiles): CampaignFile['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([id, table]) => {
      if (table.file === undefined || files.table === undefined) return [id, table];
      const [headings = [], ...rows] = files.table(table.file);
      const columns = table.columns ?? headings.map((en) => ({ en }));
      return [id, { ...table, columns, rows: rows.map((row) => [...row]) }];
    }),
  );
}
