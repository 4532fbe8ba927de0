/** One HTML page with the reference and the drawing of each page that differs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeHtml } from '../../src/base/text/escapeHtml.js';

export interface Differing {
  readonly page: string;
  readonly drawer: string;
  /** Share of the page that differs, from 0 to 1. */
  readonly share: number;
  /** PNG files; there is no reference of a new page, and no drawing of one that is gone. */
  readonly reference: Uint8Array | undefined;
  readonly drawn: Uint8Array | undefined;
}

export const REPORT = join(import.meta.dirname, '../../output/pages.html');

export function writeReport(differing: readonly Differing[]): void {
  mkdirSync(dirname(REPORT), { recursive: true });
  const rows = differing.map(
    ({ page, drawer, share, reference, drawn }) =>
      `<h2>${escapeHtml(page)}, ${drawer}: ${(share * 100).toFixed(1)} %</h2>\n<p>${picture(reference, 'reference')} ${picture(drawn, 'now')}</p>`,
  );
  writeFileSync(
    REPORT,
    `<!DOCTYPE html>\n<meta charset="utf-8"><title>Pages that differ</title>\n<style>body{font:14px sans-serif}img{width:408px;border:1px solid #999;image-rendering:pixelated}</style>\n<h1>Pages that differ</h1>\n${rows.join('\n')}\n`,
  );
}

function picture(png: Uint8Array | undefined, alt: string): string {
  if (png === undefined) return `<b>${alt}: none</b>`;
  return `<img alt="${alt}" title="${alt}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
}
