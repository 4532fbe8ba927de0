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

/** Starts the desk, and signs in by its link. */
async function openDesk(folder) {
  const args = [PROGRAM, 'desk', '--workspace', workspaceOf(folder), '--dealer', '98629'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SMTP_HOST: '' },
  });
  let said = '';
  for await (const text of child.stdout) {
    said += text;
    if (said.includes('/enter/')) break;
  }
  const url = new URL(/http:\S+/.exec(said)[0]);
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const first = await ask({ agent, port: url.port }, 'GET', url.pathname);
  const cookie = first.headers['set-cookie'][0].split(';')[0];
  const site = { agent, port: url.port, cookie };
  const home = await ask(site, 'GET', '/');
  site.csrf = /name="csrf" value="([^"]+)"/.exec(home.body)[1];
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    agent.destroy();
    await ended;
  };
  return { site, pid: child.pid, end };
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

/** VINs of which a form may be signed. */
const VINS = ['2T2BAMCA7RC911975'];

export async function measureDesk(folder, { people, sitting, seconds }) {
  const { site, pid, end } = await openDesk(folder);
  const steps = { 'look up': [], details: [], signatures: [], file: [] };
  let errors = 0;
  let isMeasured = false;
  async function timed(name, path, fields, isGood) {
    const began = performance.now();
    const answer = await ask(site, 'POST', path, fields);
    if (isMeasured) steps[name].push(performance.now() - began);
    if (!isGood(answer)) errors += 1;
    return answer;
  }
  let forms = 0;
  async function oneSitting(pause) {
    const vin = VINS[forms % VINS.length];
    const number = ++forms;
    await timed('look up', '/vehicle', { vin }, ({ body }) => body.includes('Buyer signs.'));
    await sleep(pause());
    const entries = {
      ...{
        vin,
        campaign: '23LJ01',
        name: `Buyer ${number}`,
        address1: '14 Heron Landing',
        status: 'used',
        language: 'en',
      },
      ...{
        email: `buyer${number}@example.com`,
        date: new Date().toISOString().slice(0, 10),
        staff_name: 'Theo Marsh',
      },
    };
    await timed('details', '/form', entries, ({ status }) => status === 200);
    await sleep(pause());
    const shown = await timed('signatures', '/sign', entries, ({ status }) => status === 200);
    const form = /name="form" value="(\w{64})"/.exec(shown.body)?.[1] ?? '';
    await sleep(pause());
    const signed = {
      ...entries,
      form,
      signed: 'screen',
      consent: 'yes',
      buyer_typed: 'Buyer',
      staff_typed: 'Theo',
    };
    await timed('file', '/file', signed, ({ status }) => status === 303);
    await sleep(pause());
  }
  for (let warm = 0; warm < 5; warm++) await oneSitting(() => 0);
  isMeasured = true;
  const [began, used] = [performance.now(), cpuOf(pid)];
  const isOver = () => performance.now() - began > seconds * 1000;
  const pause = () => (sitting * 1000 * (0.5 + Math.random())) / 4;
  await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      await sleep((index / people) * sitting * 1000);
      while (!isOver()) await oneSitting(pause);
    }),
  );
  const cpu = (cpuOf(pid) - used) / ((performance.now() - began) / 1000);
  await end();
  return { steps, errors, cpu };
}

/** Seconds of processor time of a process, by Linux (proc(5)): its clock has 100 ticks a second. */
function cpuOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

const RATE_SECONDS = 10;

/** Answers a second over fifty connections without a pause: look-ups of the desk, or fastify with a page of the same size. */
export async function measureRate(folder, what) {
  const { site, end } = what === 'desk' ? await openDesk(folder) : await openBare();
  let answers = 0;
  const one = () => ask(site, 'POST', '/vehicle', { vin: VINS[0] });
  for (let warm = 0; warm < 50; warm++) await one();
  const until = performance.now() + RATE_SECONDS * 1000;
  const work = async () => {
    while (performance.now() < until) {
      const { status } = await one();
      if (status === 200) answers += 1;
    }
  };
  await Promise.all(Array.from({ length: 50 }, work));
  await end();
  return answers / RATE_SECONDS;
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

async function openBare() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', BARE], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = await child.stdout.take(1).toArray();
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const end = async () => {
    agent.destroy();
    child.kill();
  };
  return { site: { agent, port: new URL(String(text).trim()).port, csrf: '' }, end };
}

const FORM = `
  const dist = '${ROOT}/dist/';
  const { nodeFiles, openFontBook, openWorkspace } = await import(dist + 'index.js');
  const { formContent } = await import(dist + 'disclose/papers/formContent.js');
  const { printForm } = await import(dist + 'disclose/papers/printForm.js');
  const [workspace, fonts] = [openWorkspace('${ROOT}/fixtures', nodeFiles), openFontBook()];
  const campaign = workspace.campaign('23LJ01');
  const settings = ['name=Dana Whitlock', 'address1=14 Heron Landing', 'status=used', 'date=2026-03-02'];
  const order = { workspace, campaign, vin: '${VINS[0]}', dealer: '98629', settings, files: {}, store: undefined };
  const content = await formContent(order);
  const times = [];
  for (let run = 0; run < 60; run++) {
    const began = performance.now();
    await printForm({ workspace, campaign, fonts, content, sample: false });
    times.push(performance.now() - began);
  }
  console.log(times.slice(20).sort((a, b) => a - b)[37]);
`;

/** Milliseconds, the 95th of a hundred: everything made anew but the fonts. */
export const measureForm = () =>
  Number(spawnSync(process.execPath, ['--input-type=module', '-e', FORM], { encoding: 'utf8' }).stdout);
