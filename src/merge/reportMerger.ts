/** Merges the report pages that accompany a batch. */
import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { BatchSummary } from './batchSummary.js';
import type { OpenCounts } from './openCounts.js';
import type { ProofNotes } from './proofNotes.js';
import type { TemplatePrinter } from './template/templatePrinter.js';

export interface ReportMerger {
  /** The summary page of a batch. */
  mergeSummary(summary: BatchSummary): Markup;
  /** The page that counts the vehicles with open campaigns. */
  mergeCounts(counts: OpenCounts): Markup;
  /** The last page of a proof. */
  mergeProofNotes(notes: ProofNotes): Markup;
}

/** `brandFor` returns the brand for the page with that name. */
export function reportMerger(printer: TemplatePrinter, brandFor: (folder: string) => Brand): ReportMerger {
  const merge = (folder: string, report: BatchSummary | OpenCounts | ProofNotes): Markup =>
    printer.printReport({ document: folder, title: report.title, folder }, report, brandFor(folder));
  return {
    mergeSummary: (summary) => merge('batch-summary', summary),
    mergeCounts: (counts) => merge('open-vehicles', counts),
    mergeProofNotes: (notes) => merge('proof-notes', notes),
  };
}
