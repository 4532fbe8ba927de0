/** `check` of one campaign, and of 200 generated files of up to 40 KB: results/check.md. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../batchRun.mjs';
import { numbers, withQuestions } from '../questions.mjs';
import { number, table, tell, write } from '../report.mjs';

const PROGRAM = join(ROOT, 'bin', 'noticepress.js');
const FILES = Number(process.env.BENCH_CAMPAIGNS ?? 200);
const LARGEST = 40_000;

export function check(folder) {
  const one = timed(['check', '23LJ01', '--workspace', join(ROOT, 'fixtures')]);
  tell(`23LJ01: ${number(one.wall)} ms`);
  const workspace = generated(join(folder, 'campaigns'));
  const sizes = readdirSync(join(workspace, 'campaigns')).map(
    (name) => statSync(join(workspace, 'campaigns', name)).size,
  );
  const many = timed(['check', '--workspace', workspace]);
  tell(`${sizes.length} files: ${number(many.cpu)} ms of processor time`);
  const rows = [
    ['check 23LJ01, start included', number(one.wall), number(one.cpu)],
    [
      `check of ${sizes.length} files, ${number(Math.max(...sizes) / 1000)} KB at most`,
      number(many.wall),
      number(many.cpu),
    ],
  ];
  write('check', 'The linter', table(['', 'wall ms', 'processor ms'], rows));
}

const REPORT = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n@'+(u.userCPUTime+u.systemCPUTime)+'\\n')})`;

function timed(args) {
  const began = performance.now();
  const ran = spawnSync(process.execPath, ['--import', REPORT, PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - began;
  if (ran.status > 1) throw new Error(`${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return { wall, cpu: Number(/@(\d+)\n$/.exec(ran.stderr)[1]) / 1000 };
}

const isFull = (text) => text.length >= LARGEST - 1200;

/** The three campaigns of `init` in turn, each with a code of its own and questions up to the largest size. */
function generated(workspace) {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(join(workspace, 'campaigns'), { recursive: true });
  const samples = join(ROOT, 'templates/init');
  cpSync(join(samples, 'common'), workspace, { recursive: true });
  const kinds = ['safety_recall', 'service_campaign', 'support_program'].map((kind) => {
    cpSync(join(samples, kind), workspace, { recursive: true });
    const [file] = readdirSync(join(samples, kind, 'campaigns'));
    return {
      code: file.replace('.yaml', ''),
      text: readFileSync(join(samples, kind, 'campaigns', file), 'utf8'),
    };
  });
  const random = numbers(7);
  for (let index = 0; index < FILES - kinds.length; index++) {
    const { code, text } = kinds[index % kinds.length];
    const own = `${code.slice(0, 4)}${String(10 + Math.floor(index / kinds.length)).padStart(2, '0')}`;
    const agency = `26V-${100 + index}`;
    const renamed = text.replaceAll(code, own).replace(/26V-?\d{3}/g, agency);
    writeFileSync(join(workspace, 'campaigns', `${own}.yaml`), withQuestions(renamed, random, isFull));
  }
  return workspace;
}
