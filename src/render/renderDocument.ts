/** A workspace, a campaign and what the document is for come in; the document goes out as bytes of its format. */
import { Fault } from '../base/problems.js';
import { explainCoverage } from '../campaign/explainCoverage.js';
import type { Campaign } from '../campaign/schema.js';
import type { RecordValues } from '../merge/slotValues.js';
import { printAs } from '../print/printAs.js';
import { documentKind, PACKAGE } from '../shapes/documents.js';
import { blankRecord } from './blankRecord.js';
import { findRecord } from './findRecord.js';
import { letterSource } from './letterSource.js';
import { type LetterFacets, Letters } from './letters.js';
import { recordFiles } from './recordFiles.js';
import { recordValues } from './recordValues.js';
import { renderPackage } from './renderPackage.js';
import type { Rendered, RenderRequest } from './renderRequest.js';
import { sampleFacets } from './sampleFacets.js';
import { sampleRecord } from './sampleRecord.js';

export type { Rendered, RenderRequest, Subject } from './renderRequest.js';

export interface Addressed {
  readonly facets: LetterFacets;
  readonly values: RecordValues;
}

/**
 * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, PHASE_UNKNOWN, VIN_UNKNOWN, VEHICLE_NOT_COVERED, USAGE
 * without a VIN where one is needed, TEXT_TOO_WIDE; and the faults of campaign files and templates
 */
export async function renderDocument(request: RenderRequest): Promise<Rendered> {
  const { workspace, document, fonts } = request;
  if (document === PACKAGE) return renderPackage(request);
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
  const parts = [{ composition, filling }];
  const bytes = await printAs(request.format ?? 'pdf', parts, fonts, { title, language, watermark });
  return { bytes, title, pages: composition.pages.length };
}

/** For whom a document of one vehicle is made. @throws Fault PHASE_UNKNOWN, VIN_UNKNOWN or VEHICLE_NOT_COVERED */
export function addressed(request: RenderRequest, campaign: Campaign): Addressed | Promise<Addressed> {
  if (request.subject.kind === 'vin') return forVehicle(request, campaign, request.subject.vin);
  const facets = sampleFacets(campaign, request);
  const values = request.subject.kind === 'none' ? blankRecord : sampleRecord(facets.vehicleLine);
  return { facets, values };
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
