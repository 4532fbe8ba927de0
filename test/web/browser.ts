/** A real browser for tests of pages, and the rules of accessibility. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Debian's, which CI installs; a machine without it gets it now. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    execFileSync('apt-get', ['update', '-qq']);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/**
 * What axe finds against WCAG 2.2 A and AA, in light and dark, where only colors are different, and whether anything
 * scrolls sideways on a small phone. The script is evaluated, which the content policy does not hinder.
 */
export async function faultsOf(tab: Page): Promise<readonly string[]> {
  const size = tab.viewportSize() ?? { width: 1400, height: 900 };
  await tab.evaluate(AXE);
  await tab.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(tab, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  await tab.emulateMedia({ colorScheme: 'light' });
  const light = await violations(tab, { type: 'tag', values: TAGS });
  await tab.setViewportSize({ width: NARROW, height: 800 });
  const width = Number(await tab.evaluate('document.documentElement.scrollWidth'));
  await tab.setViewportSize(size);
  return [...dark, ...light, ...(width > NARROW ? [`${width} pixels wide on a phone of ${NARROW}`] : [])];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Pixels of a small phone. */
const NARROW = 320;

interface RunOnly {
  readonly type: 'rule' | 'tag';
  readonly values: readonly string[];
}

function violations(tab: Page, runOnly: RunOnly): Promise<readonly string[]> {
  return tab.evaluate(async (only) => {
    const axe = (
      globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    ).axe;
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const found = await axe.run({ runOnly: only, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, runOnly);
}
