/** Checks the other PDF files of a batch. */
import { join } from 'node:path';
import { PdfReader } from '../../print/read/openPdf.js';
import { pageTexts } from '../../print/read/pageTexts.js';
import { PdfFault } from '../../print/read/syntax/pdfValues.js';
import { SAMPLE_VIN } from '../../shapes/recordModel.js';
import type { BesideFile, Summary } from '../folder/summary.js';
import { isFile } from './checkFiles.js';
import { type Finding, finding } from './finding.js';

export interface OtherPdfs {
  readonly findings: readonly Finding[];
  /** Whether the sample letters of the proof show their VIN, so that every letter of the batch must. */
  readonly showsVin: boolean;
}

/** Reads all their pages, whose number must match the summary. */
export function checkOtherPdfs(folder: string, { beside }: Summary): OtherPdfs {
  const findings: Finding[] = [];
  let showsVin = true;
  for (const file of beside.filter(({ name }) => name.endsWith('.pdf') && isFile(join(folder, name)))) {
    const { message, text } = read(join(folder, file.name), file);
    if (message !== undefined) findings.push(finding(file.name, message));
    if (file.name === 'proof.pdf' && message === undefined) showsVin = text.includes(SAMPLE_VIN);
  }
  return { findings, showsVin };
}

function read(path: string, { pages }: BesideFile): { readonly message?: string; readonly text: string } {
  let reader: PdfReader | undefined;
  try {
    reader = new PdfReader(path);
    const texts = Array.from(pageTexts(reader), ({ own, shared }) => [own, ...shared].join('\n'));
    const text = texts.join('\n').replace(/\s+/g, '');
    if (pages === undefined || texts.length === pages) return { text };
    return { message: `it has ${texts.length} pages, summary.json says ${pages}`, text };
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    return { message: error.message, text: '' };
  } finally {
    reader?.close();
  }
}
