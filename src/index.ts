/**
 * The library's public face: open a workspace, render a document, make and verify a batch. Files, fonts and
 * progress come in as arguments; nothing runs at import time, and what only one function needs, such as a
 * database, is loaded when it is first called.
 */
import type { BatchContext, BatchRequest, BatchResult } from './batch/plan/batchRequest.js';
import type { VerifyOptions, VerifyReport } from './batch/verify/verifyBatch.js';
import type { Disclosed, DisclosureOrder } from './disclose/disclose.js';
import type { LookUpOrder, LookUpResult } from './disclose/lookup/lookUpVin.js';
import type { PrintedForm } from './disclose/papers/printForm.js';
import type { RenderFormOrder } from './disclose/papers/renderForm.js';
import type { FollowUpRequest } from './render/renderFollowUp.js';
import type { Rendered, RenderRequest } from './render/renderRequest.js';
import type { StoreLocation } from './store/database/workspaceLocation.js';
import type { WorkspaceStore } from './store/openWorkspaceStore.js';

export { nodeFiles } from './base/files/nodeFiles.js';
export {
  CODES,
  type Code,
  type ExitCode,
  Fault,
  formatFault,
  type Place,
  type Problem,
} from './base/problems.js';
export type { Summary } from './batch/folder/summary.js';
export { batchContext } from './batch/plan/batchContext.js';
export type { BatchContext, BatchRequest, BatchResult, Progress } from './batch/plan/batchRequest.js';
export type { VerifyOptions, VerifyReport } from './batch/verify/verifyBatch.js';
export { explainCoverage } from './campaign/coverage/explain/explainCoverage.js';
export { decodeCode } from './campaign/exhibits/decodeCode.js';
export { campaignJsonSchema } from './campaign/schema/json/jsonSchema.js';
export { openWorkspace, type Workspace } from './campaign/workspace/openWorkspace.js';
export type { Disclosed, DisclosureOrder } from './disclose/disclose.js';
export type { LookedUp, LookedUpCampaign } from './disclose/lookup/lookedUp.js';
export type { LookUpOrder, LookUpResult } from './disclose/lookup/lookUpVin.js';
export type { FormData } from './disclose/papers/formData.js';
export type { PrintedForm } from './disclose/papers/printForm.js';
export type { RenderFormOrder } from './disclose/papers/renderForm.js';
export { mayDisclose } from './disclose/permission/mayDisclose.js';
export type { DisclosureQuestion, Refusal, Ruling } from './disclose/permission/ruling.js';
export { openFontBook } from './fonts/openFontBook.js';
export type { FollowUpRequest } from './render/renderFollowUp.js';
export type { Rendered, RenderRequest } from './render/renderRequest.js';
export { type StoreLocation, workspaceLocation } from './store/database/workspaceLocation.js';
export type { WorkspaceStore } from './store/openWorkspaceStore.js';

/** One document of a campaign, as bytes. See `render/renderDocument`. */
export async function renderDocument(request: RenderRequest): Promise<Rendered> {
  return (await import('./render/renderDocument.js')).renderDocument(request);
}

/** One document of a follow-up, as bytes. See `render/renderFollowUp`. */
export async function renderFollowUp(request: FollowUpRequest): Promise<Rendered> {
  return (await import('./render/renderFollowUp.js')).renderFollowUp(request);
}

/** Everything that is open on a VIN. See `disclose/lookup/lookUpVin`. */
export async function lookUpVin(order: LookUpOrder): Promise<LookUpResult> {
  return (await import('./disclose/lookup/lookUpVin.js')).lookUpVin(order);
}

/** The disclosure form alone, filled in as far as something is known. See `disclose/papers/renderForm`. */
export async function renderForm(order: RenderFormOrder): Promise<PrintedForm> {
  return (await import('./disclose/papers/renderForm.js')).renderForm(order);
}

/** The disclosure form and the FAQ in a folder, and their record in the store. See `disclose/disclose`. */
export async function disclose(order: DisclosureOrder): Promise<readonly Disclosed[]> {
  return (await import('./disclose/disclose.js')).disclose(order);
}

/** A mailing batch in its folder. See `batch/runBatch`. */
export async function runBatch(request: BatchRequest, context: BatchContext): Promise<BatchResult> {
  return (await import('./batch/runBatch.js')).runBatch(request, context);
}

/** What of a batch folder does not hold together. See `batch/verifyBatch`. */
export async function verifyBatch(folder: string, options?: VerifyOptions): Promise<VerifyReport> {
  return (await import('./batch/verify/verifyBatch.js')).verifyBatch(folder, options);
}

/** The workspace store, opened or made. See `store/openWorkspaceStore`. */
export async function openWorkspaceStore(location: StoreLocation): Promise<WorkspaceStore> {
  return (await import('./store/openWorkspaceStore.js')).openWorkspaceStore(location);
}
export { workspaceFonts } from './render/workspaceFonts.js';
