/** Determines everything that affects the bytes of a batch, and its fingerprint. */
import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import { REMEDY } from '../../campaign/schema/notices.js';
import type { SelectedMailing } from '../../check/rule/selectedMailing.js';
import type { Compression } from '../../print/file/pdfFile.js';
import type { PressProfile } from '../../print/file/pressStandard.js';
import type { PhaseRule } from '../../select/judge/selectionRules.js';
import { SOURCE_ROLES, type SourceRole } from '../../select/scratch/sources.js';
import type { Wave } from '../../shapes/piece.js';
import type { IsoDay } from '../../shapes/units.js';
import { hashFolder } from '../folder/hashFiles.js';
import { readSummary } from '../folder/readSummary.js';
import { BATCH_FORMAT } from '../folder/summary.js';
import { readPrivateKey } from '../seal/readKey.js';
import { keyId } from '../seal/signature.js';
import type { BatchContext, BatchRequest, InputPaths } from './batchRequest.js';
import { fingerprintOf } from './fingerprint.js';
import { hashedFile, type InputFile, inputFile } from './inputFile.js';
import { inputPaths } from './inputPaths.js';
import type { Mailing } from './mailing.js';
import { type EarlierBatch, earlierBatches } from './notices/earlierBatches.js';
import { phaseRule } from './notices/phaseRule.js';
import { type PlannedInsert, plannedInserts } from './plannedInserts.js';
import { type PlannedPictures, plannedPictures } from './plannedPictures.js';
import { type PlannedPost, plannedPost, postKey } from './post/plannedPost.js';
import { pressProfile } from './post/pressProfile.js';
import { type Accepted, standingRule } from './rules/standingRule.js';

export interface BatchPlan {
  /** Hexadecimal; always the same for the same batch. */
  readonly fingerprint: string;
  readonly inputs: InputPaths;
  /** In the order owners, vehicles, remedied, exclude; then dealers if vehicles are counted by dealer. */
  readonly inputFiles: readonly InputFile[];
  readonly documents: readonly string[];
  /** What else is in its envelopes: labels, cards and printed matter. */
  readonly inserts: readonly PlannedInsert[];
  /** The letter among the documents that lists several vehicles of one owner; undefined where each has a letter. */
  readonly listing: Mailing['listing'];
  /** The pictures that its letters may show, as they were when the batch was planned. */
  readonly pictures: PlannedPictures;
  /** Id of the notice; undefined for the remedy notice and for a follow-up. */
  readonly notice: string | undefined;
  /** The earlier batches that say who was mailed which notice. */
  readonly earlier: readonly EarlierBatch[];
  readonly phases: PhaseRule;
  readonly phase: number | undefined;
  readonly wave: Wave | undefined;
  /** Pieces of a test run; undefined for a batch that is mailed. */
  readonly first: number | undefined;
  readonly split: number;
  readonly compress: Compression;
  /** The required number of rows in the owners file. Does not affect the bytes of the batch. */
  readonly expect: number | undefined;
  /** What it is made in spite of, with the reasons. */
  readonly accepted: Accepted;
  /** An earlier batch whose shares of reasons this one is compared with. Does not affect the bytes of the batch. */
  readonly compared: SelectedMailing['earlier'];
  /** The private key that seals the batch. */
  readonly signer: KeyObject | undefined;
  readonly post: PlannedPost;
  /** Of the press that its letters are made for; undefined where the workspace names none. */
  readonly press: PressProfile | undefined;
  /** On which it is made. Does not affect the bytes of the batch. */
  readonly day: IsoDay | undefined;
}

/**
 * Twenty thousand pages of a letter with enclosures. Every viewer shows the last of them within seconds; in
 * Chromium, pages after about 31,000 cannot be reached by scrolling (test/bench/results/viewers.md).
 */
const PIECES_IN_A_FILE = 2500;

/** @throws Fault USAGE, CAMPAIGN_CLOSED, OPEN_POINTS, PHASE_UNKNOWN, PHASE_UNAVAILABLE, DOCUMENT_UNKNOWN, FILE_UNREADABLE, MAIL_BATCH_MISSING or KEY_INVALID */
export async function planBatch(request: BatchRequest, context: BatchContext): Promise<BatchPlan> {
  const { mailing } = context;
  const settings = {
    documents: mailing.documentsOf(request.document ?? mailing.letter),
    notice: noticeKey(mailing.notice),
    phases: phaseRule(mailing, request.phase),
    phase: request.phase,
    wave: checkWave(request.wave),
    first: checkFirst(request.first),
    split: checkSplit(request.split ?? PIECES_IN_A_FILE),
    compress: request.compress ?? 'deflate',
  };
  const accepted = standingRule(mailing, settings.phases, request, await ruleIds(request));
  const signer = request.sign === undefined ? undefined : readPrivateKey(request.sign);
  const earlier = await earlierBatches(request.earlier ?? [], mailing);
  const compared = await comparedBatch(request.compare);
  const post = plannedPost(context.settings, request);
  const { output_profile: profile } = context.settings.print;
  const press = pressProfile(profile === undefined ? undefined : context.resolve(profile), mailing.campaigns);
  const inputs = inputPaths(request.inputs, context.data);
  const inserts = plannedInserts(mailing.insertsOf(request.document ?? mailing.letter), context);
  const inputFiles = await hashInputs(inputs, context, inserts);
  const listing = settings.documents[0] === mailing.letter ? mailing.listing : undefined;
  const printed = [...settings.documents, ...(listing?.besides ?? [])];
  const brands = [...printed, 'batch-summary'].map((document) => mailing.brandFor(document));
  const { templateFolders, pictures: source } = context.source;
  const agencyMarks = 'agencyMarks' in context.source ? context.source.agencyMarks : undefined;
  const pictures = plannedPictures([mailing.files, brands, agencyMarks], templateFolders, source);
  const fingerprint = fingerprintOf({
    format: BATCH_FORMAT,
    version: context.version,
    settings,
    ...(Object.keys(accepted).length === 0 ? {} : { accepted }),
    earlier: earlier.length === 0 ? undefined : earlier.map(({ seal }) => seal),
    signer: signer && keyId(signer),
    fonts: ownFonts(context.fonts),
    inputs: inputFiles.map(hashedFile),
    roles: rolesIn(inputs),
    headers: context.headers,
    campaigns: mailing.files,
    brands,
    agencyMarks: agencyMarks && Object.keys(agencyMarks).length > 0 ? agencyMarks : undefined,
    templates: await Promise.all(templateFolders.map(hashFolder)),
    pictures,
    post: postKey(post),
    press: press && sha256Of(press.bytes),
  });
  return {
    fingerprint,
    inputs,
    inputFiles,
    inserts,
    signer,
    pictures,
    accepted,
    earlier,
    compared,
    ...settings,
    listing,
    expect: checkExpect(request.expect),
    post,
    press,
    day: request.day,
  };
}

/** Loaded only where somebody accepts one. */
async function ruleIds({ accept = {} }: Pick<BatchRequest, 'accept'>): Promise<readonly string[]> {
  if (Object.keys(accept).every((id) => id === 'open-points')) return [];
  const { RULES } = await import('../../check/rules/allRules.js');
  return RULES.map(({ id }) => id);
}

/** @throws Fault MAIL_BATCH_MISSING */
async function comparedBatch(folder: string | undefined): Promise<BatchPlan['compared']> {
  if (folder === undefined) return undefined;
  const summary = await readSummary(folder);
  if (summary === undefined)
    throw new Fault('MAIL_BATCH_MISSING', 'there is no finished batch here', {
      place: { file: folder },
      hint: 'give the folder of a finished batch with --compare',
    });
  const { records, reasons } = summary;
  return { name: basename(folder), records, reasons };
}

/** A batch of the remedy notice is what it was before the file named other notices. */
function noticeKey(notice: Mailing['notice']): string | undefined {
  return notice === undefined || notice.id === REMEDY ? undefined : notice.id;
}

function checkWave(wave: Wave | undefined): Wave | undefined {
  if (wave === undefined) return undefined;
  const { number, of } = wave;
  if (Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of) return wave;
  throw new Fault('USAGE', `write a wave as 2/4, the second of four, not ${number}/${of}`);
}

function checkSplit(split: number): number {
  if (Number.isInteger(split) && split >= 1) return split;
  throw new Fault('USAGE', `a print file must contain at least one piece, not ${split}`);
}

function checkFirst(pieces: number | undefined): number | undefined {
  if (pieces === undefined || (Number.isSafeInteger(pieces) && pieces >= 1)) return pieces;
  throw new Fault('USAGE', `a test run needs at least one piece, not ${pieces}`);
}

function checkExpect(rows: number | undefined): number | undefined {
  if (rows === undefined || (Number.isSafeInteger(rows) && rows >= 0)) return rows;
  throw new Fault('USAGE', `the expected number of rows must be a whole number, not ${rows}`);
}

function rolesIn(inputs: InputPaths): readonly SourceRole[] {
  return SOURCE_ROLES.filter((role) => inputs[role] !== undefined);
}

async function hashInputs(
  inputs: InputPaths,
  context: BatchContext,
  inserts: readonly PlannedInsert[],
): Promise<readonly InputFile[]> {
  const { mailing, dealers, populations, list } = context;
  const records = rolesIn(inputs).map((role) => inputs[role] ?? '');
  const lists = list === undefined ? [] : [list.path];
  const data = inserts.flatMap(({ path }) => path ?? []);
  const tables = [...records, ...new Set([...populations.map(({ path }) => path), ...lists, ...data])];
  const paths = mailing.countsOpen && dealers !== undefined ? [...tables, dealers] : tables;
  const files: InputFile[] = [];
  for (const path of paths) {
    context.progress('plan', files.length, paths.length);
    files.push((await context.ahead?.get(path)) ?? (await inputFile(path)));
  }
  return files;
}

/** Fonts of the workspace, whose faces are named by the hashes of their files; undefined where it has none. */
function ownFonts({ faces, own }: BatchContext['fonts']): readonly string[] | undefined {
  return own.length === 0 ? undefined : faces.filter((face) => face.includes('#'));
}
