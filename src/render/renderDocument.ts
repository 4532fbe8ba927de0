/** A workspace, a campaign and what the document is for come in; the document goes out as PDF bytes. */
import { Fault } from '../base/problems.js';
import { explainCoverage } from '../campaign/explainCoverage.js';
import type { Workspace } from '../campaign/openWorkspace.js';
import type { Campaign } from '../campaign/schema.js';
import { documentKind } from '../merge/documents.js';
import type { RecordValues } from '../merge/slotValues.js';
import { printDocument } from '../print/printDocument.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Language } from '../shapes/units.js';
import { findRecord } from './findRecord.js';
import { letterSource } from './letterSource.js';
import { type LetterFacets, Letters } from './letters.js';
import { recordFiles } from './recordFiles.js';
import { recordValues } from './recordValues.js';
import { sampleRecord } from './sampleRecord.js';

export interface RenderRequest {
  readonly workspace: Workspace;
  /** Code of a campaign in the workspace, or path of a campaign file. */
  readonly campaign: string;
  readonly document: string;
  readonly fonts: FontBook;
  readonly subject: Subject;
  /** Paths; those of the workspace when neither is given. */
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  /** Dates a sample. A vehicle's own phase decides otherwise. */
  readonly phase?: number | undefined;
  /** Instead of the owner's. */
  readonly language?: Language | undefined;
  /** One of those that the document is made for. */
  readonly audience?: string | undefined;
}

/** Whom the document is for. `none` serves documents that are the same for everybody. */
export type Subject =
  | { readonly kind: 'sample' }
  | { readonly kind: 'vin'; readonly vin: string }
  | { readonly kind: 'none' };

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly pages: number;
}

const BLANK: RecordValues = {
  vin: '',
  address: [],
  name: '',
  model: '',
  model_year: '',
  first_use: '',
  piece_id: '',
};

interface Addressed {
  readonly facets: LetterFacets;
  readonly values: RecordValues;
}

/**
 * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, PHASE_UNKNOWN, VIN_UNKNOWN, VEHICLE_NOT_COVERED, USAGE
 * without a VIN where one is needed, TEXT_TOO_WIDE; and the faults of campaign files and templates
 */
export async function renderDocument(request: RenderRequest): Promise<Rendered> {
  const { workspace, document, fonts } = request;
  const campaign = workspace.campaign(request.campaign);
  const kind = documentKind(document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  if (kind.perRecord && !kind.blank && request.subject.kind === 'none') {
    throw new Fault('USAGE', `${document} is made for one vehicle`, {
      hint: 'give --vin, or --sample for an invented one',
    });
  }
  const letters = new Letters(letterSource(workspace, campaign, fonts));
  const { facets, values } = await addressed(request, campaign);
  const variant = letters.variant(document, facets, request.audience);
  const { composition, filling } = letters.letter(variant, values);
  const { title, language } = composition;
  const watermark = request.subject.kind === 'sample' ? 'SAMPLE' : undefined;
  const bytes = await printDocument([{ composition, filling }], fonts, { title, language, watermark });
  return { bytes, title, pages: composition.pages.length };
}

function addressed(request: RenderRequest, campaign: Campaign): Addressed | Promise<Addressed> {
  if (request.subject.kind === 'vin') return forVehicle(request, campaign, request.subject.vin);
  const line = campaign.vehicles?.lines[0]?.name ?? '';
  const facets = {
    language: request.language ?? 'en',
    lessor: true,
    vehicleLine: line,
    phase: samplePhase(campaign, request.phase),
  };
  return { facets, values: request.subject.kind === 'none' ? BLANK : sampleRecord(line) };
}

async function forVehicle(request: RenderRequest, campaign: Campaign, vin: string): Promise<Addressed> {
  const found = await findRecord(recordFiles(request.workspace, request), vin);
  const coverage = explainCoverage(campaign, found.vehicle, found.vin);
  if (coverage.kind === 'not_covered') {
    throw new Fault('VEHICLE_NOT_COVERED', `${campaign.code} does not cover ${found.vin}: ${coverage.why}`);
  }
  const { owner, vehicle } = found;
  if (owner === undefined) throw new Fault('VIN_UNKNOWN', `no owners file has the VIN ${found.vin}`);
  return {
    facets: {
      language: request.language ?? (owner.language === 'es' ? 'es' : 'en'),
      lessor: owner.lessor,
      vehicleLine: coverage.line,
      phase: coverage.phase?.number,
    },
    values: recordValues(
      {
        vin: found.vin,
        owner,
        model: vehicle.model ?? '',
        modelYear: vehicle.modelYear,
        firstUseDate: vehicle.firstUseDate,
      },
      '',
    ),
  };
}

/** The phase asked for, else the newest one that owners are written to. */
function samplePhase({ code, phases }: Campaign, wanted: number | undefined): number | undefined {
  if (wanted === undefined) return phases.findLast((phase) => phase.available)?.number ?? phases[0]?.number;
  if (phases.some((phase) => phase.number === wanted)) return wanted;
  throw new Fault('PHASE_UNKNOWN', `${code} has no phase ${wanted}`);
}
