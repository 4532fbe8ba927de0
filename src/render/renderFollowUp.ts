/** Renders one document of a follow-up in the requested format. */
import { isThere } from '../base/files/isThere.js';
import { Fault } from '../base/problems.js';
import { compileCoverage } from '../campaign/coverage/compileCoverage.js';
import { exampleVehicle } from '../campaign/coverage/exampleVehicle.js';
import { vinsOf } from '../campaign/coverage/vinsOf.js';
import { isCampaignDone } from '../campaign/repairs/repairs.js';
import { doneBy, workRules } from '../campaign/repairs/workRules.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../campaign/schema/followUpSchema.js';
import { headerRules } from '../campaign/workspace/headerRules.js';
import { printAs } from '../print/printAs.js';
import { documentKind, documentKinds, idsOf } from '../shapes/documents/documentKinds.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { Vehicle } from '../shapes/records.js';
import { BLANK_RECORD, facetsOf, sampleFacets, sampleValues, valuesOf } from '../shapes/recordValues.js';
import { coarsePictures } from './coarsePictures.js';
import type { Letter } from './letters/composer.js';
import { type FollowUpSource, followUpSource } from './letters/followUpSource.js';
import { inventedAnswers } from './letters/inventedAnswers.js';
import { Letters } from './letters/letters.js';
import { findPopulation, type Population } from './records/findPopulation.js';
import { findRecord, keptVehicle } from './records/findRecord.js';
import { findWork } from './records/findRemedied.js';
import { recordFiles } from './records/recordFiles.js';
import type { Rendered, RenderRequest } from './renderRequest.js';

export interface FollowUpRequest extends Omit<RenderRequest, 'campaign' | 'phase'> {
  /** Its name in the workspace, or the path of its file. */
  readonly followUp: string;
  /** Vehicles on which a campaign is done; without such a file nothing counts as done. */
  readonly remedied?: string | undefined;
}

/**
 * Without an audience, the letters to all of them follow one another.
 *
 * @throws Fault FOLLOW_UP_UNKNOWN, DOCUMENT_ABSENT, AUDIENCE_UNKNOWN, VIN_UNKNOWN, VEHICLE_NOT_COVERED, USAGE
 * if a VIN is needed and missing; and the faults of campaign files and templates
 */
export async function renderFollowUp(request: FollowUpRequest): Promise<Rendered> {
  const { source, made } = await followUpLetters(request);
  const rendered = await printed(made, request, request.fonts);
  return {
    ...rendered,
    made: made.map(({ variant, composition, filling }) => ({
      source,
      variant,
      letter: { composition, filling },
    })),
  };
}

export interface FollowUpLetters {
  readonly source: FollowUpSource;
  readonly made: readonly Letter[];
}

/** The letters themselves, laid out. Throws as `renderFollowUp` does. */
export async function followUpLetters(request: FollowUpRequest): Promise<FollowUpLetters> {
  const { workspace, document, fonts } = request;
  const followUp = workspace.followUp(request.followUp);
  const kind = documentKind('follow_up', document);
  if (kind === undefined)
    throw new Fault('DOCUMENT_ABSENT', `the follow-up ${followUp.name} has no ${document}`, {
      hint: `a follow-up has ${idsOf(documentKinds('follow_up'))}`,
    });
  const source = followUpSource(workspace, followUp, fonts);
  const letters = new Letters(source);
  const made =
    kind.audiences === 'declared'
      ? dealerLetters(request, letters, followUp)
      : [await ownerLetter(request, letters, source)];
  return { source, made };
}

/** One for each audience in turn, or only the requested one. Page numbers restart in each. */
function dealerLetters(
  { document, audience, language = 'en' }: FollowUpRequest,
  letters: Letters,
  followUp: FollowUp,
): readonly Letter[] {
  const audiences = audience === undefined ? followUp.audiences.map(({ id }) => id) : [audience];
  return audiences.map((id) => letters.letter(letters.variant(document, { language }, id), BLANK_RECORD));
}

async function ownerLetter(
  request: FollowUpRequest,
  letters: Letters,
  source: FollowUpSource,
): Promise<Letter> {
  const { campaigns, conditions } = source;
  const { document, subject, language } = request;
  if (subject.kind === 'none')
    throw new Fault('USAGE', `${document} is made for one vehicle`, {
      hint: 'give --vin, or --sample for an invented one',
    });
  if (subject.kind === 'vin') return forVehicle(request, letters, source, subject.vin);
  const [first] = campaigns;
  if (first === undefined) throw new Error('a follow-up has no campaign');
  const { line, model, modelYear } = exampleVehicle(first, {});
  const invented = {
    language: language ?? 'en',
    vehicleLine: line,
    model,
    modelYear,
    phase: undefined,
    openCampaigns: campaigns.map(({ code }) => code),
  };
  const facets = sampleFacets(inventedAnswers(invented, campaigns, conditions));
  return letters.letter(letters.variant(document, facets), sampleValues(invented));
}

async function forVehicle(
  request: FollowUpRequest,
  letters: Letters,
  { campaigns, conditions }: FollowUpSource,
  written: string,
): Promise<Letter> {
  const { workspace, fonts } = request;
  const files = recordFiles(workspace, request, campaigns);
  const found = await findRecord(files, written, (text) => fonts.missing(text));
  const { vin, owner, vehicle, place } = found;
  const population = await findPopulation(workspace, campaigns, vin);
  const { open, covering } = await openOn(request, campaigns, {
    vin,
    vehicle: keptVehicle(found),
    population,
  });
  if (owner === undefined) throw new Fault('VIN_UNKNOWN', `no owners file has the VIN ${vin}`);
  const language = request.language ?? (owner.language === 'es' ? 'es' : 'en');
  const met = conditions.answer({
    vin,
    vehicle: keptVehicle(found),
    language,
    owner,
    population,
    line: undefined,
    phase: undefined,
    zone: undefined,
    notice: 'remedy',
    covered: covering,
    open,
  });
  const selected = {
    language,
    vehicleLine: '',
    phase: undefined,
    openCampaigns: open,
    met: met === '' ? undefined : met,
  } as const;
  const facts = { vin, owner, vehicle, selected };
  return letters.letter(letters.variant(request.document, facetsOf(facts)), valuesOf(facts), place);
}

/** The codes of the campaigns that cover the vehicle, and of those that are not done. */
async function openOn(
  request: FollowUpRequest,
  campaigns: readonly Campaign[],
  {
    vin,
    vehicle,
    population,
  }: { readonly vin: string; readonly vehicle: Vehicle; readonly population: Population },
): Promise<{ readonly open: readonly string[]; readonly covering: readonly string[] }> {
  const covering = campaigns.filter(
    (campaign) => compileCoverage(campaign)(vin, vehicle, { population }).kind === 'covered',
  );
  const codes = campaigns.map(({ code }) => code).join(', ');
  if (covering.length === 0) throw new Fault('VEHICLE_NOT_COVERED', `none of ${codes} covers ${vin}`);
  const headers = headerRules(request.workspace.settings).remedied;
  const question = { headers, vins: vinsOf(campaigns), rows: 'good' } as const;
  const done = doneBy(await findWork(remediedFile(request), vin, question), workRules(campaigns));
  const open = covering.filter((campaign) => !isCampaignDone(campaign, done)).map(({ code }) => code);
  if (open.length > 0) return { open, covering: covering.map(({ code }) => code) };
  throw new Fault('VEHICLE_NOT_COVERED', `none of ${codes} is open on ${vin}`, {
    hint: 'the remedied file reports every remedy as done',
  });
}

/** The named file; the workspace's own when no file is named at all. */
function remediedFile({ workspace, owners, vehicles, remedied }: FollowUpRequest): string | undefined {
  if (remedied !== undefined || owners !== undefined || vehicles !== undefined) return remedied;
  const own = workspace.resolve(workspace.settings.data.remedied);
  return isThere(own) ? own : undefined;
}

async function printed(
  letters: readonly Letter[],
  { subject, format = 'pdf' }: FollowUpRequest,
  fonts: FontBook,
): Promise<Rendered> {
  const [first] = letters;
  const { title = '', language = 'en' } = first?.composition ?? {};
  const watermark = subject.kind === 'sample' ? 'SAMPLE' : undefined;
  const bytes = await printAs(format, letters, fonts, { title, language, watermark });
  const pages = letters.reduce((sum, { composition }) => sum + composition.pages.length, 0);
  return { bytes, title, language, pages, coarse: coarsePictures(letters) };
}
