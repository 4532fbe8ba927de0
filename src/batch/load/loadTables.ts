/** Loads the record files of a plan into the scratch, and decides the outcome of each record. */
import { lineMakes } from '../../campaign/coverage/lineMakes.js';
import { withParts } from '../../campaign/coverage/parts/partsOf.js';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import { alsoDoneUnder, repairsAskedBy } from '../../campaign/repairs/repairs.js';
import { outcomeIds, workRules } from '../../campaign/repairs/workRules.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { REMEDY } from '../../campaign/schema/notices.js';
import { attributesAskedBy, attributesAskedIn } from '../../campaign/texts/attributesAsked.js';
import { coverageEnds } from '../../campaign/texts/coverageEnds.js';
import { readAddresses } from '../../records/readAddresses.js';
import { readExcluded } from '../../records/readExcluded.js';
import { readOwners } from '../../records/readOwners.js';
import { readPopulation } from '../../records/readPopulation.js';
import { readRemedied } from '../../records/readRemedied.js';
import { readVehicles } from '../../records/readVehicles.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { ReadOptions, RecordSource } from '../../records/source/recordSource.js';
import type { Letters } from '../../render/letters/letters.js';
import { readsField } from '../../render/letters/readsField.js';
import { populationRules } from '../../render/records/populationRules.js';
import { repairCodes } from '../../select/codes/repairCodes.js';
import type { SelectionRules } from '../../select/judge/selectionRules.js';
import { loadAddresses } from '../../select/load/loadAddresses.js';
import { loadExcluded } from '../../select/load/loadExcluded.js';
import { loadList, loadMailed } from '../../select/load/loadNotices.js';
import { indexPopulation, loadPopulation } from '../../select/load/loadPopulation.js';
import { loadRemedied } from '../../select/load/loadRemedied.js';
import { loadVehicles } from '../../select/load/loadVehicles.js';
import { type NewAddresses, openNewAddresses } from '../../select/load/newAddresses.js';
import { keptFields } from '../../select/pieces/keptFields.js';
import { SOURCE_ROLES, type SourceRole } from '../../select/scratch/sources.js';
import { addUnread } from '../../select/scratch/unreadColumns.js';
import { selectRecords } from '../../select/selectRecords.js';
import { createTables } from '../../select/tables.js';
import type { HeaderRules } from '../../shapes/columns.js';
import { FIELDS, type FieldName } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { mailedPieces } from '../folder/mailedPieces.js';
import type { BatchContext } from '../plan/batchRequest.js';
import { coverMailing } from '../plan/coverMailing.js';
import { requireUnchanged } from '../plan/inputFile.js';
import type { Mailing } from '../plan/mailing.js';
import { noticeBits } from '../plan/notices/earlierBatches.js';
import { noticeEffects, worksAgain } from '../plan/notices/noticeEffects.js';
import { noticeRule } from '../plan/notices/noticeRule.js';
import type { BatchPlan } from '../plan/planBatch.js';
import { representative } from '../plan/representative.js';
import { fitCheck } from '../press/fitCheck.js';
import { enclosedRules, loadInsert, perVinInserts } from './loadEnclosures.js';
import { type AsideRole, isWorthAThread, readAside } from './readAside.js';

/**
 * Population files come first, since the other files may name vehicles of theirs wrongly; owners come last, because their
 * outcomes depend on all others.
 *
 * @param made the outcomes that a finished batch of the plan gave to the records; left out, they are decided here
 * @param workers threads that may be used
 * @returns the number of records
 * @throws Fault those of reading the files; EXCLUSION_UNREADABLE or DISK_FULL
 */
export async function loadTables(
  scratch: Sqlite,
  plan: BatchPlan,
  context: BatchContext,
  letters: Letters,
  { made, workers = 1 }: { readonly made?: SelectionRules['outcomes']; readonly workers?: number } = {},
): Promise<number> {
  const { campaigns, countsOpen, languages } = context.mailing;
  const { owners = '', vehicles, remedied, exclude, addresses } = plan.inputs;
  const counted = counter(context);
  const repairs = repairCodes(
    campaigns.map((campaign) => ({
      code: campaign.code,
      also: alsoDoneUnder(campaign),
      again: worksAgain(campaign),
    })),
    withParts(campaignsAtHand(context)).flatMap(repairsAskedBy),
    workRules(campaignsAtHand(context)),
  );
  const ends = endsRule(context);
  const makes = makesRule(context);
  const bits = noticeBits(plan.earlier);
  const unread = unreadByRole();
  const readers = openReaders(context, unread, workers);
  for (const role of SOURCE_ROLES) await assertReadableHeader(plan.inputs[role], readers[role]);
  createTables(scratch);
  await loadPopulations(scratch, plan, context, counted);
  await loadMailings(scratch, plan, context, counted, bits);
  await loadInserts(scratch, plan, context, letters, counted);
  const rules = { ...coverMailing(campaigns, context.namedModels), vins: vinsOf(campaigns) };
  await loading(vehicles, plan, (source, path) =>
    loadVehicles(scratch, source.name, counted(readers.vehicles(source, path)), rules),
  );
  await loading(remedied, plan, (source) =>
    loadRemedied(scratch, source.name, counted(readers.remedied(source)), repairs, rules),
  );
  await loading(exclude, plan, (source) =>
    loadExcluded(scratch, source.name, counted(readers.exclude(source)), rules),
  );
  await loading(addresses, plan, (source) =>
    loadAddresses(scratch, source.name, counted(readers.addresses(source)), rules),
  );
  const newAddresses = openNewAddresses(scratch);
  const count = await loading(owners, plan, (source, path) =>
    selectRecords(scratch, source.name, counted(readers.owners(source, path, newAddresses)), {
      ...rules,
      repairs,
      populations: context.populations.map(({ campaign }) => campaign.code),
      phases: plan.phases,
      notice: noticeRule(context.mailing, bits),
      effects: noticeEffects(context.mailing, repairs, bits),
      wave: plan.wave,
      languages,
      enclosed: enclosedRules(plan.inserts),
      kept: keptFields(keptNames(letters, occasional(ends, makes, plan))),
      ends,
      makes,
      texts: textRules(letters, context.mailing, bits),
      countsOpen,
      check: made === undefined ? checkOf(source.name, plan, context, letters) : () => undefined,
      outcomes: made,
    }),
  );
  for (const role of SOURCE_ROLES) addUnread(scratch, role, unread[role]);
  return count ?? 0;
}

/** Each is read as its campaign declares it. */
async function loadPopulations(
  scratch: Sqlite,
  plan: BatchPlan,
  { populations, headers }: BatchContext,
  counted: Counted,
): Promise<void> {
  for (const [index, { campaign, path }] of populations.entries()) {
    const attributes = Object.keys(campaign.vehicles?.attributes ?? {});
    await loading(path, plan, (source) => {
      const entries = counted(
        readPopulation(source, {
          ...headers.population,
          attributes,
          vins: vinsOf([campaign]),
        }),
      );
      return loadPopulation(scratch, { index, name: source.name }, entries, populationRules(campaign));
    });
  }
  if (populations.length > 0) indexPopulation(scratch);
}

/** Who was mailed before, and who is on the list of the notice. */
async function loadMailings(
  scratch: Sqlite,
  plan: BatchPlan,
  { list, populations, headers }: BatchContext,
  counted: Counted,
  bits: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { folder, notice } of plan.earlier)
    await loadMailed(scratch, bits.get(notice) ?? 0, mailedPieces(folder));
  await loading(list?.path, plan, (source) => {
    const file = { name: source.name, index: populations.length, count: list?.count ?? 0 };
    return loadList(scratch, file, counted(readPopulation(source, headers.population)));
  });
}

/** What its labels and cards print; their files follow the list of the notice among the sources. */
async function loadInserts(
  scratch: Sqlite,
  plan: BatchPlan,
  context: BatchContext,
  letters: Letters,
  counted: Counted,
): Promise<void> {
  const { headers, fonts, mailing, populations } = context;
  const missing = (text: string): string | undefined => fonts.missing(text);
  const options = { ...headers.population, vins: vinsOf(mailing.campaigns), missing };
  for (const [index, insert] of perVinInserts(plan.inserts).entries())
    await loading(insert.path, plan, (source) => {
      const file = { index, after: populations.length + 1, name: source.name };
      return loadInsert(scratch, insert, file, source, { context, letters, options, counted });
    });
}

/** The occasional fields that its letters print. */
function occasional(ends: unknown, makes: unknown, { inserts, listing }: BatchPlan): readonly FieldName[] {
  return [
    ...(makes === undefined ? [] : OF_MAKES),
    ...(ends === undefined ? [] : (['coverage_end', 'coverage_primary_end'] as const)),
    ...(listing === undefined ? [] : (['listed_vehicles'] as const)),
    ...(perVinInserts(inserts).length === 0 ? [] : (['enclosed'] as const)),
  ];
}

/** A mailing whose texts are the same for every record keeps no answers. */
function keptNames({ conditions }: Letters, printed: readonly FieldName[]): ReadonlySet<string> {
  const names = [...FIELDS].filter(([name, field]) => {
    if (name === 'met') return conditions.words.length > 0;
    return field.isOccasional !== true || printed.some((each) => each === name);
  });
  return new Set(names.map(([name]) => name));
}

const OF_MAKES = ['make', 'dealer_word'] as const;

/** Undefined where no letter prints the make of the vehicle. A follow-up is of no line. */
function makesRule({ mailing, source }: BatchContext): SelectionRules['makes'] {
  if (!('linked' in source) || !readsField(OF_MAKES, mailing.files, source.templateFolders)) return undefined;
  return lineMakes(source.campaign);
}

/** Undefined where no letter prints when the coverage ends. */
function endsRule({ mailing, source }: BatchContext): SelectionRules['ends'] {
  const slots = ['coverage_end', 'coverage_primary_end'] as const;
  if (!readsField(slots, mailing.files, source.templateFolders)) return undefined;
  const campaigns = 'linked' in source ? [source.campaign, ...source.linked] : source.campaigns;
  return coverageEnds(campaigns, mailing.brandFor(mailing.letter).coverage_last_day ?? 'anniversary');
}

function textRules(
  { conditions: { words, answer, inputs } }: Letters,
  { notice }: Mailing,
  bits: ReadonlyMap<string, number>,
): SelectionRules['texts'] {
  if (words.length === 0) return undefined;
  return { answer, inputs, notice: notice?.id ?? REMEDY, mailed: bits.size === 0 ? undefined : bits };
}

type UnreadByRole = Readonly<Record<SourceRole, Set<string>>>;

function unreadByRole(): UnreadByRole {
  return Object.fromEntries(SOURCE_ROLES.map((role) => [role, new Set()])) as UnreadByRole;
}

/** @param workers with more than one, long files are read in a thread of their own */
function openReaders(context: BatchContext, unread: UnreadByRole, workers: number) {
  const { fonts, headers, campaigns, mailing } = context;
  const missing = (text: string): string | undefined => fonts.missing(text);
  const known = new Set([...campaigns, ...mailing.campaigns.flatMap(codesOf)]);
  const attributes = attributesOf(context);
  const outcomes = outcomeIds(campaignsAtHand(context));
  const vins = vinsOf(mailing.campaigns);
  const options = (role: SourceRole): ReadOptions => ({
    ...headers[role],
    ...(role === 'owners' || role === 'vehicles' ? attributes : {}),
    vins,
    missing,
    campaigns: known,
    outcomes,
    onUnread: (header) => unread[role].add(header),
  });
  const isAside = (path: string | undefined): path is string =>
    path !== undefined && workers > 1 && isWorthAThread(path);
  const aside = <Role extends AsideRole>(role: Role, path: string) => {
    const header = { ...headers[role], ...attributes };
    const setup = { path, role, header, vinRules: vins.kinds, own: fonts.own };
    return readAside(setup, (unreadHeader) => unread[role].add(unreadHeader));
  };
  return {
    owners: (source: RecordSource, path?: string, newAddresses?: NewAddresses) =>
      newAddresses === undefined && isAside(path)
        ? aside('owners', path)
        : readOwners(source, { ...options('owners'), newAddresses }),
    addresses: (source: RecordSource) => readAddresses(source, options('addresses')),
    vehicles: (source: RecordSource, path?: string) =>
      isAside(path) ? aside('vehicles', path) : readVehicles(source, options('vehicles')),
    remedied: (source: RecordSource) => readRemedied(source, options('remedied')),
    exclude: (source: RecordSource) => readExcluded(source, options('exclude')),
  };
}

/** Those that are mailed, and those that they are linked with: the files that a batch is made from. */
function campaignsAtHand({ mailing, source }: Pick<BatchContext, 'mailing' | 'source'>): readonly Campaign[] {
  return [...mailing.campaigns, ...('linked' in source ? source.linked : [])];
}

/** Those that lines, conditions and texts ask for are read; the others cost nothing. */
function attributesOf({ mailing, source }: BatchContext): Pick<HeaderRules, 'attributes' | 'idleAttributes'> {
  const campaigns = campaignsAtHand({ mailing, source });
  const declared = withParts(campaigns).flatMap(({ vehicles }) => Object.keys(vehicles?.attributes ?? {}));
  const ofFollowUp = 'followUp' in source ? attributesAskedIn(source.followUp) : [];
  const asked = new Set([...campaigns.flatMap(attributesAskedBy), ...ofFollowUp]);
  const names = [...new Set(declared)];
  return {
    attributes: names.filter((name) => asked.has(name)),
    idleAttributes: names.filter((name) => !asked.has(name)),
  };
}

/** Every code of the event, and of the campaigns before it. */
function codesOf({ code, codes, earlier }: Campaign): readonly string[] {
  return [code, ...codes.map((other) => other.code), ...earlier.map((other) => other.code)];
}

function checkOf(
  source: string,
  plan: BatchPlan,
  { mailing, fonts }: BatchContext,
  letters: Letters,
): SelectionRules['check'] {
  const { documents, phase } = plan;
  const { languages } = mailing;
  const like = representative(mailing, phase, letters.conditions);
  return fitCheck(letters, fonts, { source, documents, languages, like });
}

/** Reads only the first rows, so that a wrong header is reported before any other file is read to its end. */
async function assertReadableHeader(
  path: string | undefined,
  read: (source: RecordSource) => AsyncGenerator<unknown>,
): Promise<void> {
  if (path === undefined) return;
  const rows = read(await openRecordFile(path));
  await rows.next();
  await rows.return(undefined);
}

/** A file that changed is no longer the file whose hash is in the summary. */
async function loading<T>(
  path: string | undefined,
  { inputFiles }: BatchPlan,
  load: (source: RecordSource, path: string) => Promise<T>,
): Promise<T | undefined> {
  if (path === undefined) return undefined;
  const result = await load(await openRecordFile(path), path);
  await requireUnchanged(path, inputFiles);
  return result;
}

type Counted = <Row>(batches: AsyncIterable<readonly Row[]>) => AsyncIterable<readonly Row[]>;

function counter({ progress }: BatchContext): Counted {
  let rows = 0;
  return async function* (batches) {
    for await (const batch of batches) {
      yield batch;
      rows += batch.length;
      progress('load', rows, undefined);
    }
  };
}
