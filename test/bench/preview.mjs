/** Saves a campaign file again and again, and measures until a browser has painted the page; the preview is the program itself. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './batchRun.mjs';

const PROGRAM = join(ROOT, 'bin', 'noticepress.js');
/** On SIGUSR2 the preview collects its garbage, and tells the bytes that it still holds. */
const TELLS = `data:text/javascript,process.on('SIGUSR2',()=>{gc();gc();process.stderr.write('@'+JSON.stringify(process.memoryUsage())+'\\n')})`;

/**
 * @param order `dir` of the workspace; `view`, the address of what is shown; `file`, and in it the words that each save replaces
 * @returns `save`, which resolves with the milliseconds until the page is painted and the processor time of the main thread; `memory`
 */
export async function openSaver({ dir, view, file, words }) {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', TELLS, PROGRAM, 'preview', '--workspace', dir, '--port', '0', '--no-open'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const link = new URL((await heard(child.stdout, /http:\S+/))[0]);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(link.href);
  await page.goto(`${link.origin}${view}`);
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} has no "${words}"`);
  return {
    async save(word) {
      const painted = page.evaluate(`(${UNTIL_PAINTED})(${JSON.stringify(word)})`);
      await page.evaluate('0');
      const [cpu, began] = [mainThreadMs(child.pid), performance.timeOrigin + performance.now()];
      writeFileSync(path, text.replace(words, words.replace(' ', ` ${word} `)));
      const ended = await painted;
      return { wall: ended - began, cpu: mainThreadMs(child.pid) - cpu };
    },
    /** Megabytes, after its garbage is collected. */
    async memory() {
      const told = heard(child.stderr, /@(\{.*\})\n/);
      child.kill('SIGUSR2');
      const { heapUsed, rss } = JSON.parse((await told)[1]);
      return { heap: heapUsed / 1e6, resident: rss / 1e6 };
    },
    async end() {
      await browser.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      writeFileSync(path, text);
    },
  };
}

/** Resolves with the time at which a frame with the words was painted. */
const UNTIL_PAINTED = `(words) => new Promise((resolve) => {
  const canvas = document.querySelector('.stage');
  const look = () => {
    if (!document.querySelector('#canvas').textContent.includes(words)) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(0);
    });
  };
  const seen = new MutationObserver(look);
  seen.observe(canvas, { childList: true, subtree: true });
})`;

const mainThreadMs = (pid) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** What a program prints, up to a pattern. */
function heard(stream, pattern) {
  return new Promise((resolve) => {
    let said = '';
    const hear = (text) => {
      said += text;
      const found = pattern.exec(said);
      if (found === null) return;
      stream.off('data', hear);
      resolve(found);
    };
    stream.setEncoding('utf8').on('data', hear);
  });
}
