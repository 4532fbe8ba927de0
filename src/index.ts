/**
 * The library's public face: open a workspace, render a document, make and verify a batch. Files, fonts and
 * progress come in as arguments; nothing runs at import time.
 */
export { nodeFiles } from './base/nodeFiles.js';
export {
  CODES,
  type Code,
  type ExitCode,
  Fault,
  formatFault,
  type Place,
  type Problem,
} from './base/problems.js';
export { batchContext } from './batch/batchContext.js';
export type { BatchRequest, BatchResult, Progress } from './batch/batchRequest.js';
export { runBatch } from './batch/runBatch.js';
export type { Summary } from './batch/summary.js';
export { verifyBatch } from './batch/verifyBatch.js';
export { decodeCode } from './campaign/decodeCode.js';
export { explainCoverage } from './campaign/explainCoverage.js';
export { campaignJsonSchema } from './campaign/jsonSchema.js';
export { openWorkspace, type Workspace } from './campaign/openWorkspace.js';
export { type Disclosed, type DisclosureOrder, disclose } from './disclose/disclose.js';
export type { FormData } from './disclose/formData.js';
export { mayDisclose } from './disclose/mayDisclose.js';
export { renderForm } from './disclose/renderForm.js';
export type { DisclosureQuestion, Refusal, Ruling } from './disclose/ruling.js';
export { openFontBook } from './fonts/openFontBook.js';
export { type Rendered, type RenderRequest, renderDocument } from './render/renderDocument.js';
export { type FollowUpRequest, renderFollowUp } from './render/renderFollowUp.js';
export { openWorkspaceStore, type WorkspaceStore } from './store/workspace/openWorkspaceStore.js';
export { workspaceLocation } from './store/workspace/workspaceLocation.js';
