import type * as noticepress from '../../src/index.js';

export interface VisualPaper {
  /** Of its references and its pictures. */
  readonly name: string;
  /** Its workspace, from the root of the repository. */
  readonly folder: string;
  readonly document: string;
  readonly campaign?: string;
  readonly followUp?: string;
  readonly language?: 'es';
  readonly notice?: string;
}

export declare const PAPERS: readonly VisualPaper[];

export declare function printedPaper(
  library: typeof noticepress,
  paper: VisualPaper,
  fonts: ReturnType<typeof noticepress.openFontBook>,
): Promise<Uint8Array>;
