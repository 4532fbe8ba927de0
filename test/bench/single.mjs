/** One document: the command from its start to its exit, and the library's call once it is warm. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './batchRun.mjs';
import { median } from './median.mjs';

const RENDER = [
  'render',
  'owner-letter',
  '--workspace',
  join(ROOT, 'fixtures'),
  '--campaign',
  '23LJ01',
  '--sample',
];
const PROGRAM = join(ROOT, 'bin', 'noticepress.js');

const WARM = `
  const { nodeFiles, openFontBook, openWorkspace, renderDocument } = await import('${join(ROOT, 'dist/index.js')}');
  const [workspace, fonts] = [openWorkspace('${join(ROOT, 'fixtures')}', nodeFiles), openFontBook()];
  const render = () => renderDocument({ workspace, campaign: '23LJ01', document: 'owner-letter', fonts, subject: { kind: 'sample' } });
  for (let run = 0; run < 5; run++) await render();
  const began = performance.now();
  for (let run = 0; run < 10; run++) await render();
  console.log((performance.now() - began) / 10);
`;

export function measureSingle(rounds) {
  const cold = (...args) => median(Array.from({ length: rounds }, () => timed([...args])));
  return [
    { name: 'node alone', milliseconds: cold('-e', '0') },
    { name: 'noticepress --version', milliseconds: cold(PROGRAM, '--version') },
    {
      name: 'import of the library',
      milliseconds: cold('--input-type=module', '-e', `await import('${join(ROOT, 'dist/index.js')}')`),
    },
    { name: 'render owner-letter, cold', milliseconds: cold(PROGRAM, ...RENDER) },
    { name: 'renderDocument, warm', milliseconds: median(Array.from({ length: rounds }, warm)) },
  ];
}

function timed(args) {
  const began = performance.now();
  const ran = spawnSync(process.execPath, args, { maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(ran.stderr.toString());
  return performance.now() - began;
}

function warm() {
  return Number(
    spawnSync(process.execPath, ['--input-type=module', '-e', WARM], { encoding: 'utf8' }).stdout,
  );
}
