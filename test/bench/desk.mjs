/** Drives the desk as a browser would, from this process; the desk is the program itself in another. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './batchRun.mjs';
import { OWNERS } from './settings.mjs';

const PROGRAM = join(ROOT, 'bin', 'noticepress.js');

/** A copy of the fixtures with as many owners as the whole of a campaign; made once. */
function workspaceOf(folder) {
  const dir = join(folder, 'desk');
  if (existsSync(dir)) return dir;
  cpSync(join(ROOT, 'fixtures'), dir, { recursive: true });
  const more = join(folder, 'desk-tables');
  const made = spawnSync(
    'npm',
    ['run', '--silent', 'fixtures', '--', '--count', String(OWNERS), '--seed', '7', '--out', more],
    { cwd: ROOT },
  );
  if (made.status !== 0) throw new Error(made.stderr.toString());
  for (const name of ['owners.csv', 'vehicles.csv']) {
    const rows = readFileSync(join(more, name), 'utf8');
    const head = readFileSync(join(dir, 'data', name), 'utf8').split('\n')[0];
    if (rows.split('\n', 1)[0] !== head) throw new Error(`the columns of ${name} differ`);
    appendFileSync(join(dir, 'data', name), rows.slice(rows.indexOf('\n') + 1));
  }
  return dir;
}

/** VINs of the fixtures of which a form may be signed: nobody sells one vehicle a hundred times. */
async function signableVins() {
  const load = (path) => import(join(ROOT, 'dist', path));
  const { nodeFiles, openWorkspace } = await load('index.js');
  const { lookUpVin } = await load('disclose/lookup/lookUpVin.js');
  const { indexedLookUp } = await load('render/records/indexedLookUp.js');
  const workspace = openWorkspace(join(ROOT, 'fixtures'), nodeFiles);
  const files = { look: indexedLookUp() };
  const rows = readFileSync(join(ROOT, 'fixtures/data/vehicles.csv'), 'utf8').split('\n').slice(1);
  const signable = [];
  for (const vin of new Set(rows.map((row) => row.split(',')[0]))) {
    const found = await lookUpVin({ workspace, store: undefined, files, vin });
    const own = found.kind === 'read' && found.campaigns.find(({ code }) => code === CAMPAIGN);
    if (own && found.step === 'sign' && own.form?.may_sign) signable.push(vin);
  }
  return signable;
}

const CAMPAIGN = '23LJ01';

/**
 * Starts the desk, and signs in by its link.
 *
 * @returns also the seconds until it answered the first look-up: by then the files are read
 */
async function openDesk(folder) {
  const [vins, dir] = [await signableVins(), workspaceOf(folder)];
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'desk', '--workspace', dir, '--dealer', '98629'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SMTP_HOST: '' },
  });
  const url = new URL(/http:\S+/.exec(await textWith(child.stdout, '/enter/'))[0]);
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const first = await ask({ agent, port: url.port }, 'GET', url.pathname);
  const cookie = first.headers['set-cookie'][0].split(';')[0];
  const site = { agent, port: url.port, cookie };
  const home = await ask(site, 'GET', '/');
  site.csrf = /name="csrf" value="([^"]+)"/.exec(home.body)[1];
  await ask(site, 'POST', '/vehicle', { vin: vins[0] });
  const ready = (performance.now() - began) / 1000;
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    agent.destroy();
    await ended;
  };
  return { site, vins, pid: child.pid, ready, end };
}

/** What a program prints up to a word; it may print more afterward. */
function textWith(stream, word) {
  return new Promise((resolve) => {
    let said = '';
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes(word)) resolve(said);
    });
  });
}

function ask({ agent, port, cookie = '', csrf }, method, path, fields) {
  const body = fields === undefined ? '' : String(new URLSearchParams({ csrf, ...fields }));
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const STEPS = ['look up', 'details', 'signatures', 'file'];
/** Sittings before anything is measured, and those that are measured alone, one after the other. */
const WARM = 5;
const ALONE = 20;

/** One sitting after the other, each with another vehicle and buyer. `took` is told of each step; it returns the wrong answers. */
function sittings({ site, vins }, took) {
  let forms = 0;
  return async (pause) => {
    const number = ++forms;
    const vin = vins[number % vins.length];
    let errors = 0;
    const step = async (name, path, fields, isGood) => {
      const began = took.begin();
      const answer = await ask(site, 'POST', path, fields);
      took.end(name, began);
      if (!isGood(answer)) errors += 1;
      await sleep(pause());
      return answer;
    };
    await step('look up', '/vehicle', { vin }, ({ body }) => body.includes('Buyer signs.'));
    const entries = {
      ...{ vin, campaign: CAMPAIGN, name: `Buyer ${number}`, address1: '14 Heron Landing', status: 'used' },
      ...{ email: `buyer${number}@example.com`, language: 'en', staff_name: 'Theo Marsh' },
      date: new Date().toISOString().slice(0, 10),
    };
    const isShown = ({ status }) => status === 200;
    await step('details', '/form', entries, isShown);
    const shown = await step('signatures', '/sign', entries, isShown);
    const form = /name="form" value="(\w{64})"/.exec(shown.body)?.[1] ?? '';
    const typed = { signed: 'screen', consent: 'yes', buyer_typed: 'Buyer', staff_typed: 'Theo' };
    await step('file', '/file', { ...entries, form, ...typed }, ({ status }) => status === 303);
    return errors;
  };
}

/** Milliseconds of `people` at once, then processor milliseconds of one alone; the rate without a pause. */
export async function measureDesk(folder, { people, sitting, seconds, rate }) {
  const desk = await openDesk(folder);
  const { pid, ready } = desk;
  const [wall, cpu] = [stepsBy(() => performance.now()), stepsBy(() => 1000 * cpuOf(pid))];
  const alone = sittings(desk, cpu);
  let errors = 0;
  for (let warm = 0; warm < WARM; warm++) errors += await alone(() => 0);
  cpu.forget();
  for (let count = 0; count < ALONE; count++) errors += await alone(() => 0);
  const lookUps = await rateOf(desk, rate);
  const together = sittings(desk, wall);
  const [began, used] = [performance.now(), cpuOf(pid)];
  const isOver = () => performance.now() - began > seconds * 1000;
  const pause = () => (sitting * 1000 * (0.5 + Math.random())) / STEPS.length;
  const work = async (_, index) => {
    await sleep((index / people) * sitting * 1000);
    while (!isOver()) errors += await together(pause);
  };
  await Promise.all(Array.from({ length: people }, work));
  const share = (cpuOf(pid) - used) / ((performance.now() - began) / 1000);
  await desk.end();
  return { ready, errors, share, lookUps, steps: wall.all, alone: cpu.all };
}

/** @param clock in milliseconds */
function stepsBy(clock) {
  const empty = () => Object.fromEntries(STEPS.map((name) => [name, []]));
  const took = {
    all: empty(),
    begin: clock,
    end: (name, began) => took.all[name].push(clock() - began),
    forget: () => {
      took.all = empty();
    },
  };
  return took;
}

/** Seconds of processor time of a process, by Linux (proc(5)): its clock has 100 ticks a second. */
function cpuOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

const CONNECTIONS = 50;

/** Answers a second over fifty connections without a pause, and processor milliseconds of each. */
async function rateOf({ site, vins, pid }, seconds) {
  let answers = 0;
  const one = (number) => ask(site, 'POST', '/vehicle', { vin: vins[number % vins.length] });
  for (let warm = 0; warm < CONNECTIONS; warm++) await one(warm);
  const [began, used] = [performance.now(), cpuOf(pid)];
  const work = async () => {
    while (performance.now() < began + seconds * 1000) {
      const { status } = await one(answers);
      if (status === 200) answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const [wall, cpu] = [(performance.now() - began) / 1000, cpuOf(pid) - used];
  return { rate: answers / wall, cpu: (1000 * cpu) / answers };
}

const BARE = `
  const { default: fastify } = await import('fastify');
  const { default: formbody } = await import('@fastify/formbody');
  const app = fastify();
  await app.register(formbody);
  const page = '<!doctype html>'.padEnd(12_000, 'x');
  app.post('/vehicle', async (request, reply) => reply.type('text/html').send(page));
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
`;

/** Fastify with a page of the same size, and nothing to do. */
export async function measureBare(seconds) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', BARE], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { port } = new URL((await textWith(child.stdout, '\n')).trim());
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const bare = await rateOf({ site: { agent, port, csrf: '' }, vins: ['-'], pid: child.pid }, seconds);
  agent.destroy();
  child.kill();
  return bare;
}

const FORM = `
  const dist = '${ROOT}/dist/';
  const { nodeFiles, openFontBook, openWorkspace } = await import(dist + 'index.js');
  const { formContent } = await import(dist + 'disclose/papers/formContent.js');
  const { printForm } = await import(dist + 'disclose/papers/printForm.js');
  const [workspace, fonts] = [openWorkspace('${ROOT}/fixtures', nodeFiles), openFontBook()];
  const campaign = workspace.campaign('${CAMPAIGN}');
  const settings = ['name=Dana Whitlock', 'address1=14 Heron Landing', 'status=used', 'date=2026-03-02'];
  const order = { workspace, campaign, vin: process.argv[1], dealer: '98629', settings, files: {}, store: undefined };
  const content = await formContent(order);
  const [times, used] = [[], []];
  for (let run = 0; run < 60; run++) {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await printForm({ workspace, campaign, fonts, content, sample: false });
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    used.push((user + system) / 1000);
  }
  console.log(JSON.stringify({ times: times.slice(20), used: used.slice(20) }));
`;

/** Milliseconds of wall time and of processor time, warm: everything is made anew but the fonts. */
export async function measureForm() {
  const [vin] = await signableVins();
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', FORM, vin], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}
