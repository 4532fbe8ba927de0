/** The disclosure desk with fifty people at once, beside fastify with nothing to do: results/desk.md. */
import { getPriority, loadavg } from 'node:os';
import { measureBare, measureDesk, measureForm } from '../desk.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS } from '../settings.mjs';

const PEOPLE = 50;
/** Seconds that a person takes for a sitting: look up, fill in, sign, file. */
const SITTING = Number(process.env.BENCH_SITTING ?? 15);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 25);
/** Seconds of each rate. */
const RATE = Number(process.env.BENCH_RATE ?? 4);

/** Milliseconds that 95 of a hundred answers may take. */
const MOST = { 'look up': 50, file: 300, form: 100 };

/** What else the machine does makes wall time longer, but hardly processor time. */
const beside = () => {
  const priority = getPriority();
  const [load] = loadavg();
  return `Load of the machine ${load.toFixed(1)}${priority === 0 ? '' : `, measured at priority ${priority}`}. `;
};

const percentile = (all, share) => all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1];
const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;
const limit = (name) => (MOST[name] === undefined ? '' : String(MOST[name]));

export async function desk(folder) {
  const load = beside();
  tell(`desk: ${PEOPLE} people for ${SECONDS} seconds`);
  const order = { people: PEOPLE, sitting: SITTING, seconds: SECONDS, rate: RATE };
  const { ready, steps, alone, errors, share, lookUps } = await measureDesk(folder, order);
  tell('desk: bare fastify, and the form');
  const bare = await measureBare(RATE);
  const form = await measureForm();
  const rows = Object.entries(steps).map(([name, all]) => [
    name,
    number(all.length),
    ...[0.5, 0.95, 0.99, 1].map((part) => percentile(all, part).toFixed(1)),
    limit(name),
    mean(alone[name]).toFixed(1),
  ]);
  const { times, used } = form;
  rows.push([
    'form, warm and alone',
    number(times.length),
    ...[0.5, 0.95, 0.99, 1].map((part) => percentile(times, part).toFixed(1)),
    limit('form'),
    mean(used).toFixed(1),
  ]);
  write(
    'desk',
    `The disclosure desk: ${PEOPLE} people at once`,
    `${PEOPLE} people, each a sitting every ${SITTING} seconds (look up, details, signatures, file), for ${SECONDS} seconds, from another process over HTTP. ${number(OWNERS)} owners and vehicles in the workspace, read within ${ready.toFixed(0)} seconds after the start. Every filing makes, signs and stores a form, its log entries and two messages. A form is merged with its data, filled in and printed. ${load}Errors: ${errors}. The desk used ${Math.round(share * 100)} % of one core.

${table(['step', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms', 'p95 at most', 'processor ms, alone'], rows)}

With 50 connections and no pause: ${number(lookUps.rate)} look-ups a second, ${lookUps.cpu.toFixed(1)} processor ms each; fastify alone, which answers with a page of the same size, ${number(bare.rate)} a second, ${bare.cpu.toFixed(2)} ms each.`,
  );
}
