/** Runs `npm run fixtures`: writes sample tables into a folder and prints their counts. */
import { parseArgs } from 'node:util';
import { CASES, ROUND } from './cases.js';
import { type SampleOrder, sampleTables } from './sampleTables.js';
import { writeTables } from './writeTables.js';

const DEFAULT_OUT = 'fixtures/data';

const HELP = `Writes owners.csv, vehicles.csv, remedied.csv and exclude.csv with invented people and vehicles.

  npm run fixtures -- [--count 500] [--seed 1] [--campaign mixed] [--clean] [--out ${DEFAULT_OUT}]

  --count N      rows of owners.csv; any number, in flat memory
  --seed S       an integer; the same seed and count give the same bytes
  --campaign C   23LJ01, 20LC02, or mixed: four rows in five are 23LJ01;
                 or follow-up: vehicles of 2004 to 2012, on which several campaigns may be open
  --clean        nothing is wrong with any row, as for measuring the rate of a batch
  --out DIR      folder; the files in it are replaced

People are put together from common names, VINs from maker, model, year and a serial number that begins with 9.
Places are dealt so that every state, territory, military post and foreign city comes up before one repeats.
Of each ${ROUND} rows:

${CASES.map((each) => `  ${String(each.rows).padStart(3)}  ${each.code.padEnd(20)} ${each.what}`).join('\n')}

The tables in ${DEFAULT_OUT} are made by the command without options, those in ${DEFAULT_OUT}/follow-up by

  npm run fixtures -- --campaign follow-up --out ${DEFAULT_OUT}/follow-up
`;

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      campaign: { type: 'string', default: 'mixed' },
      clean: { type: 'boolean', default: false },
      out: { type: 'string', default: DEFAULT_OUT },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const order = {
    count: integer('count', values.count),
    seed: integer('seed', values.seed),
    campaign: campaign(values.campaign),
    clean: values.clean,
  };
  const counts = new Map<string, number>();
  await writeTables(values.out, sampleTables(order, counts));
  process.stdout.write(`${order.count} rows in ${values.out}\n${printed(counts)}`);
  return 0;
}

function integer(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new TypeError(`--${name} is a whole number, not ${text}`);
  return Number(text);
}

function campaign(text: string): SampleOrder['campaign'] {
  if (text === '23LJ01' || text === '20LC02' || text === 'follow-up' || text === 'mixed') return text;
  throw new TypeError(`--campaign is 23LJ01, 20LC02, follow-up or mixed, not ${text}`);
}

function printed(counts: ReadonlyMap<string, number>): string {
  return CASES.map((each) => `  ${each.code.padEnd(20)} ${counts.get(each.code) ?? 0}\n`).join('');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n  hint: npm run fixtures -- --help\n`,
  );
  process.exitCode = error instanceof TypeError ? 2 : 3;
}
