/** A request comes in; all that decides a byte of the batch goes out, with the fingerprint over it. */
import { basename } from 'node:path';
import { Fault } from '../base/problems.js';
import type { Campaign } from '../campaign/schema.js';
import { documentKind } from '../merge/documents.js';
import type { PhaseRule } from '../select/selectPieces.js';
import { SOURCES, type SourceRole } from '../select/sources.js';
import type { Wave } from '../shapes/piece.js';
import type { BatchContext, BatchRequest, Compression, InputPaths } from './batchRequest.js';
import { fingerprintOf } from './fingerprint.js';
import { hashFile } from './hashFile.js';
import { hashFolder } from './hashFolder.js';
import { inputPaths } from './inputPaths.js';
import { BATCH_FORMAT, type HashedFile } from './summary.js';

export interface BatchPlan {
  /** Hexadecimal; the same for the same batch, wherever and whenever it is made. */
  readonly fingerprint: string;
  readonly inputs: InputPaths;
  /** In the order owners, vehicles, remedied, exclude. */
  readonly inputHashes: readonly HashedFile[];
  readonly documents: readonly string[];
  readonly phases: PhaseRule;
  readonly phase: number | undefined;
  readonly wave: Wave | undefined;
  readonly split: number;
  readonly compress: Compression;
}

/** Larger files slow viewers down when they look for a page near the end. */
const PIECES_IN_A_FILE = 25_000;

/** @throws Fault USAGE, PHASE_UNKNOWN, PHASE_UNAVAILABLE, DOCUMENT_UNKNOWN or FILE_UNREADABLE */
export async function planBatch(request: BatchRequest, context: BatchContext): Promise<BatchPlan> {
  const { campaign } = context;
  const settings = {
    documents: documentsOf(request.document ?? 'owner-letter', context),
    phases: phaseRule(campaign, request.phase),
    phase: request.phase,
    wave: checkWave(request.wave),
    split: checkSplit(request.split ?? PIECES_IN_A_FILE),
    compress: request.compress ?? 'deflate',
  };
  const inputs = inputPaths(request.inputs, context.data);
  const inputHashes = await hashInputs(inputs, context);
  const fingerprint = fingerprintOf({
    format: BATCH_FORMAT,
    version: context.version,
    settings,
    inputs: inputHashes,
    roles: rolesIn(inputs),
    columns: context.columns,
    campaigns: [campaign, ...context.linked],
    brands: [...settings.documents, 'batch-summary'].map((document) => context.brandFor(document)),
    templates: await Promise.all(context.templateFolders.map(hashFolder)),
  });
  return { fingerprint, inputs, inputHashes, ...settings };
}

/** The letter takes its enclosures along; any other document is mailed alone. */
function documentsOf(document: string, { campaign, linked }: BatchContext): readonly string[] {
  const kind = documentKind(document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  if (kind.reader !== 'owner')
    throw new Fault('USAGE', `${document} is for dealers; a batch mails documents for owners`);
  if ([campaign, ...linked].every((each) => each[kind.section] === undefined))
    throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no ${document}`);
  return document === 'owner-letter' ? [document, ...campaign.enclosures] : [document];
}

function phaseRule({ code, phases }: Campaign, wanted: number | undefined): PhaseRule {
  const available = phases.filter((phase) => phase.available).map((phase) => phase.number);
  if (wanted === undefined)
    return phases.length === 0 ? { kind: 'all' } : { kind: 'available', phases: available };
  const phase = phases.find(({ number }) => number === wanted);
  if (phase === undefined) throw new Fault('PHASE_UNKNOWN', `${code} has no phase ${wanted}`);
  if (!phase.available)
    throw new Fault('PHASE_UNAVAILABLE', `the remedy of phase ${wanted} of ${code} is not available yet`);
  return { kind: 'one', phase: wanted };
}

function checkWave(wave: Wave | undefined): Wave | undefined {
  if (wave === undefined) return undefined;
  const { number, of } = wave;
  if (Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of) return wave;
  throw new Fault('USAGE', `a wave is written 2/4, the second of four, not ${number}/${of}`);
}

function checkSplit(split: number): number {
  if (Number.isInteger(split) && split >= 1) return split;
  throw new Fault('USAGE', `a print file holds at least one piece, not ${split}`);
}

function rolesIn(inputs: InputPaths): readonly SourceRole[] {
  return (Object.keys(SOURCES) as SourceRole[]).filter((role) => inputs[role] !== undefined);
}

async function hashInputs(inputs: InputPaths, context: BatchContext): Promise<readonly HashedFile[]> {
  const paths = rolesIn(inputs).map((role) => inputs[role] ?? '');
  const hashes: HashedFile[] = [];
  for (const path of paths) {
    context.progress('plan', hashes.length, paths.length);
    hashes.push({ name: basename(path), sha256: await hashFile(path) });
  }
  return hashes;
}
