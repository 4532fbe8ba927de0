/** Merges report pages: those that accompany a batch, and the audit report of filings. */
import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { AuditReport } from './auditReport.js';
import type { BatchSummary } from './batchSummary.js';
import type { OpenCounts } from './openCounts.js';
import type { ProofNotes } from './proofNotes.js';
import type { ReportPage } from './reportPage.js';
import type { TemplatePrinter } from './template/templatePrinter.js';

export interface ReportMerger {
  /** The summary page of a batch. */
  mergeSummary(summary: BatchSummary): Markup;
  /** The page that counts the vehicles with open campaigns. */
  mergeCounts(counts: OpenCounts): Markup;
  /** The last page of a proof. */
  mergeProofNotes(notes: ProofNotes): Markup;
  /** What is on file of disclosure forms. */
  mergeAudit(report: AuditReport): Markup;
  /** The report on a campaign, and the index of its evidence. */
  mergeReport(page: ReportPage): Markup;
}

type Report = BatchSummary | OpenCounts | ProofNotes | AuditReport | ReportPage;

/** `brandFor` returns the brand for the page with that name. */
export function reportMerger(printer: TemplatePrinter, brandFor: (folder: string) => Brand): ReportMerger {
  const merge = (folder: string, report: Report): Markup =>
    printer.printReport({ document: folder, title: report.title, folder }, report, brandFor(folder));
  return {
    mergeSummary: (summary) => merge('batch-summary', summary),
    mergeCounts: (counts) => merge('open-vehicles', counts),
    mergeProofNotes: (notes) => merge('proof-notes', notes),
    mergeAudit: (report) => merge('audit-report', report),
    mergeReport: (page) => merge('report-page', page),
  };
}
