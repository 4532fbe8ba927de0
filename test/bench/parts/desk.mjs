/** The disclosure desk with fifty people at once, beside fastify with nothing to do: results/desk.md. */
import { getPriority } from 'node:os';
import { measureDesk, measureForm, measureRate } from '../desk.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS } from '../settings.mjs';

const PEOPLE = 50;
/** Seconds that a person takes for a sitting: look up, fill in, sign, file. */
const SITTING = Number(process.env.BENCH_SITTING ?? 30);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 120);

/** Where other work shares the machine, a higher priority keeps it out of the figures. */
const beside = () => {
  const priority = getPriority();
  return priority === 0 ? '' : `Measured at priority ${priority}, beside other work on the same cores. `;
};

const percentile = (all, share) => all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1];

export async function desk(folder) {
  tell(`desk: ${PEOPLE} people for ${SECONDS} seconds`);
  const { steps, errors, cpu } = await measureDesk(folder, {
    people: PEOPLE,
    sitting: SITTING,
    seconds: SECONDS,
  });
  const rows = Object.entries(steps).map(([name, all]) => [
    name,
    number(all.length),
    ...[0.5, 0.95, 0.99, 1].map((share) => percentile(all, share).toFixed(1)),
  ]);
  tell('desk: rates');
  const [lookUps, bare] = [await measureRate(folder, 'desk'), await measureRate(folder, 'bare')];
  const form = measureForm();
  write(
    'desk',
    `The disclosure desk: ${PEOPLE} people at once`,
    `${PEOPLE} people, each a sitting every ${SITTING} seconds (look up, details, signatures, file), for ${SECONDS} seconds, from another process over HTTP. ${number(OWNERS)} owners and vehicles in the workspace, read once at the start. Every filing makes, signs and stores a form, its log entries and two messages. ${beside()}Errors: ${errors}. The desk used ${Math.round(cpu * 100)} % of one core.

${table(['step', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms'], rows)}

With ${PEOPLE} connections and no pause: ${number(lookUps)} look-ups a second; fastify alone, which answers with a page of the same size, ${number(bare)} a second. A form rendered warm (merged, laid out, printed): p95 ${form.toFixed(0)} ms.`,
  );
}
