import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { renderDocument } from '../../../src/render/renderDocument.js';
import type { Language } from '../../../src/shapes/units.js';
import { openBrowser } from '../../web/browser.js';

/** A browser beside other tests takes its time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** CSS pixels: a window of 1,280 at 400 % (WCAG 1.4.10). */
const NARROW = 320;

const workspace = openWorkspace(join(import.meta.dirname, '../../../fixtures'), nodeFiles);
const fonts = openFontBook();
interface Measured {
  readonly wide: number;
  readonly cut: readonly string[];
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: NARROW, height: 640 } });
});
afterAll(() => browser?.close());

it.each<[campaign: string, document: string, language?: Language]>([
  ['20LC02', 'owner-letter'],
  ['23LJ01', 'owner-letter', 'es'],
  ['20LC02', 'reimbursement-checklist'],
  ['20LC02', 'dealer-letter'],
  ['23LJ01', 'dealer-faq'],
  ['26NA04', 'dealer-letter'],
])('reads %s %s on a phone without scrolling sideways', async (campaign, document, language) => {
  const asked = { workspace, campaign, document, language, fonts, subject: { kind: 'sample' } } as const;
  const { bytes } = await renderDocument({ ...asked, format: 'html' });
  await page.setContent(Buffer.from(bytes).toString('utf8'));
  const { wide, cut } = await page.evaluate<Measured>(MEASURED);
  expect([document, wide, cut]).toEqual([document, NARROW, []]);
});

/** The width of the page, and the text that reaches out of it where nothing lets a reader scroll to it. */
const MEASURED = `(() => {
  const scrolls = (element) => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = [];
  while (texts.nextNode()) {
    const { currentNode } = texts;
    if (currentNode.data.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 1 && (left < -1 || right > ${NARROW} + 1) && !scrolls(currentNode.parentElement)) cut.push(currentNode.data.trim());
  }
  return { wide: document.documentElement.scrollWidth, cut };
})()`;
