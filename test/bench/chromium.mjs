/** Measures what it costs Chromium's own viewer to show one page of a PDF. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser } from './devtools.mjs';

/** Nobody waits longer. */
const PATIENCE_SECONDS = 120;
const BETWEEN_LOOKS_MS = 50;
/** A page that the viewer cannot scroll to shows for a while, the longer the file the longer. */
const SETTLING_MS = 2000;

/** Characters of a picture: an empty window has 6,000, a page of the letter 180,000. */
const DRAWN = 40_000;

const FLAGS = ['--headless=new', '--disable-gpu', '--no-first-run', '--window-size=850,1100'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Seconds begin when the file is asked for, with the browser running; none when no letter showed. `reached` is the
 * page that the viewer came to: it scrolls over 33,554,432 pixels at most, and stops short of what lies beyond.
 */
export async function showInChromium(file, page, folder) {
  const profile = `--user-data-dir=${mkdtempSync(join(folder, 'chromium-'))}`;
  const browser = startBrowser('chromium', [...FLAGS, ...asRoot, profile, 'about:blank']);
  try {
    const tab = await attach(browser, ({ type }) => type === 'page');
    const before = await cost(browser);
    const began = performance.now();
    await browser.ask('Page.navigate', { url: `file://${file}#toolbar=0&navpanes=0&page=${page}` }, tab);
    const viewer = await attach(browser, ({ url }) => url.startsWith('chrome-extension:'));
    const patience = pause(PATIENCE_SECONDS * 1000, false, { ref: false });
    const shown = await Promise.race([untilShown(browser, tab, viewer, page), patience]);
    const wall = (performance.now() - began) / 1000;
    const { cpu, peak } = await cost(browser);
    if (!shown) return { peak };
    await pause(Math.max(SETTLING_MS, wall * 1000));
    return { cpu: cpu - before.cpu, wall, peak, reached: await shownPage(browser, viewer) };
  } finally {
    await browser.close();
  }
}

/** The viewer draws the first page before it goes to another: what is looked for is a new picture after it went. */
async function untilShown(browser, tab, viewer, page) {
  let first = '';
  for (;;) {
    // The picture before the place: one taken while the viewer has not gone yet shows the first page for certain.
    const picture = (await browser.ask('Page.captureScreenshot', { format: 'png' }, tab))?.data ?? '';
    const place = await shownPage(browser, viewer);
    const gone = place === page || place > 1;
    if (gone && picture.length > DRAWN && picture !== first) return true;
    if (!gone) first = picture;
    await pause(BETWEEN_LOOKS_MS);
  }
}

/** The page that the viewer shows, from 1; undefined while it is not there yet. */
async function shownPage(browser, viewer) {
  const expression = `document.querySelector('pdf-viewer').viewport.getMostVisiblePage() + 1`;
  const answer = await browser.ask('Runtime.evaluate', { expression, returnByValue: true }, viewer);
  return answer?.result?.value;
}

async function attach(browser, wanted) {
  for (;;) {
    const { targetInfos } = await browser.ask('Target.getTargets');
    const target = targetInfos.find(wanted);
    if (target !== undefined) {
      const attached = await browser.ask('Target.attachToTarget', {
        targetId: target.targetId,
        flatten: true,
      });
      return attached.sessionId;
    }
    await pause(BETWEEN_LOOKS_MS);
  }
}

/** Processor seconds of the whole browser; peak memory of the process that holds the most, which is the PDF's. */
async function cost(browser) {
  const { processInfo } = await browser.ask('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return {
    cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    peak: Math.max(...pages.map(({ id }) => peakOf(id))),
  };
}

const peakOf = (process) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))[1]) / 1024);
