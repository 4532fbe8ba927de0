import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A room may import from its own and from lower floors only. Rooms of one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['shapes'],
  ['html', 'post'],
  ['fonts', 'campaign', 'records', 'select', 'merge', 'revise', 'compose', 'print', 'pictures', 'store'],
  ['render', 'mail', 'intake', 'web'],
  ['check'],
  ['batch', 'disclose'],
  ['mailings'],
  ['desk', 'preview', 'jobs'],
  ['cli'],
  ['index.ts'],
];

/** The floor of the files that lie in the room itself; the top one unless it is listed. */
const ITSELF = '.';

/** The inner rooms of a room, lowest first: a file imports from its own inner room and from lower ones. */
const INNER_FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  jobs: [['queue'], ['work'], ['kinds']],
  batch: [
    ...[['seal'], ['folder'], ['plan'], ['press'], ['load'], ['report'], ['verify']],
    ['email', 'reprint', 'remote'],
  ],
  base: [['codes', 'text', 'facts', 'png'], [ITSELF], ['files', 'mail']],
  campaign: [
    ['terms'],
    ['schema'],
    ['conditions', 'yaml', 'notices'],
    ['repairs'],
    ['coverage'],
    ['statutory', 'texts'],
    ['consistency', 'exhibits'],
    ['workspace'],
  ],
  check: [['rule'], ['words', 'papers'], ['rules', 'approval'], ['engine']],
  cli: [['terminal'], ['arguments', 'process', 'reports'], ['handlers'], ['commands']],
  compose: [
    ['html', 'style'],
    ['css', 'geometry', 'text'],
    ['content', 'lines', 'svg'],
    ['boxes'],
    ['strips'],
    ['fit', 'grid', 'paragraphs', 'tables'],
    ['flow'],
    ['pages'],
  ],
  desk: [['browser', 'words', 'door'], ['sitting'], ['pages'], ['routes'], [ITSELF]],
  disclose: [['permission', 'scans'], ['lookup'], ['papers'], ['messages'], ['filings']],
  mail: [
    ['message', 'queue'],
    ['delivery', 'notices'],
  ],
  mailings: [['made', 'table'], ['entry', 'returns'], ['report'], ['addresses', 'evidence']],
  merge: [['type'], ['slots'], ['text'], ['template']],
  pictures: [['file'], ['png', 'jpeg'], [ITSELF]],
  preview: [['browser', 'studio'], ['pages'], ['routes'], [ITSELF]],
  post: [['imb', 'matrix'], ['marks', 'envelopes', 'serials'], ['postage']],
  print: [
    ['file', 'read', 'sign'],
    ['draw'],
    ['content', 'pdfkit'],
    ['tags'],
    ['forms'],
    ['pdf', 'stamp', 'html', 'text'],
  ],
  records: [['source'], ['fields'], ['address', 'csv', 'header'], ['dealers', 'ndjson']],
  render: [['letters', 'records']],
  select: [['scratch', 'codes'], ['load'], ['pieces'], ['judge'], ['report']],
  store: [
    ['sqlite', 'log', 'seal'],
    ['database'],
    ['outbox', 'records', 'filings', 'users', 'door', 'mailings', 'serials', 'sessions', 'backup', 'objects'],
  ],
  shapes: [[ITSELF], ['layout'], ['mail', 'mailings'], ['documents', 'desk']],
};

/** How many files stand side by side in the inner rooms and the rooms that have them. */
const MOST_FILES = 16;

/** Each outside library has one owner. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@cantoo/pdf-lib': ['batch', 'disclose'],
  'zxing-wasm': ['disclose'],
  zod: ['campaign', 'batch'],
  yaml: ['campaign'],
  handlebars: ['merge'],
  'markdown-it': ['merge'],
  htmlparser2: ['html', 'compose', 'mail'],
  domhandler: ['html', 'check', 'compose', 'revise', 'shapes'],
  'css-tree': ['compose'],
  'css-select': ['compose'],
  entities: ['records'],
  fontkit: ['fonts'],
  pdfkit: ['print'],
  '@signpdf/signpdf': ['print'],
  '@signpdf/signer-p12': ['print'],
  svgpath: ['compose'],
  libsql: ['store'],
  kysely: ['store'],
  pg: ['store'],
  'pg-boss': ['jobs'],
  '@aws-sdk/client-s3': ['store'],
  'mjml-core': ['mail'],
  'mjml-preset-core': ['mail'],
  nodemailer: ['mail'],
  'dictionary-en': ['check'],
  'dictionary-es': ['check'],
  yargs: ['cli'],
  pino: ['web'],
  fastify: ['web', 'desk', 'preview'],
  '@fastify/cookie': ['web'],
  '@fastify/formbody': ['web'],
  '@fastify/multipart': ['web'],
  '@fastify/static': ['web'],
  signature_pad: ['desk'],
};

/** A line that begins a statement at the top of a file, other than a declaration; code is indented otherwise. */
const STATEMENT = /^(?:(?:if|for|while|do|switch|try|await)\b|[\w$.]+(?:\(| =[^=>]))/m;

const withoutTexts = (file: string): string => readFileSync(file, 'utf8').replaceAll(/`[^`]*`/g, '``');

const SOURCE = resolve(import.meta.dirname, '../src');

interface Import {
  readonly from: string;
  readonly to: string;
  /** `dynamic` is loaded when the code that asks for it runs; `type` never. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)';|^import\s+'([^']+)';/gm,
  );
  const dynamic = text.matchAll(/\bimport\(\s*(['"`])(.+?)\1\s*,?\s*\)/g);
  return [
    ...[...statements].map(
      ([, type, named, bare]): Import => ({
        from: file,
        to: named ?? bare ?? '',
        kind: type === undefined ? 'static' : 'type',
      }),
    ),
    ...[...dynamic].map(([, , to = '']): Import => ({ from: file, to, kind: 'dynamic' })),
  ];
}

function room(file: string): string {
  return relative(SOURCE, file).split('/')[0] ?? '';
}

/** `schema` of `campaign/schema/values.ts`, `.` of a file that lies in the room itself. */
function innerRoom(file: string): string {
  const [, inner = ITSELF, ...below] = relative(SOURCE, file).split('/');
  return below.length === 0 ? ITSELF : inner;
}

/** -1 for an inner room without a floor. */
function innerFloorOf(file: string): number {
  const floors = INNER_FLOORS[room(file)] ?? [];
  const inner = innerRoom(file);
  const floor = floors.findIndex((names) => names.includes(inner));
  return floor < 0 && inner === ITSELF ? floors.length : floor;
}

const floorOf = (name: string): number => FLOORS.findIndex((floor) => floor.includes(name));

const target = (link: Import): string => resolve(dirname(link.from), link.to.replace(/\.js$/, '.ts'));

/** `css-tree` of `css-tree/lib`, `@scope/name` of `@scope/name/file`. */
const library = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const allImports = sourceFiles(SOURCE).flatMap(importsOf);
const inside = allImports.filter((link) => link.to.startsWith('.'));

describe('the house', () => {
  it('has a floor for every room', () => {
    const rooms = new Set(sourceFiles(SOURCE).map(room));
    expect([...rooms].filter((name) => floorOf(name) < 0)).toEqual([]);
  });

  it('lets data flow one way: no import runs to a higher floor or to a neighbour', () => {
    const wrong = inside
      .filter((link) => {
        const from = room(link.from);
        const to = room(target(link));
        if (from === to) return false;
        if (link.kind === 'type' && to === 'campaign') return floorOf(from) < floorOf(to);
        return floorOf(from) <= floorOf(to);
      })
      .map((link) => `${relative(SOURCE, link.from)} -> ${relative(SOURCE, target(link))}`);
    expect(wrong).toEqual([]);
  });

  it('has a floor for every inner room of the rooms that declare them', () => {
    const files = sourceFiles(SOURCE).filter((file) => room(file) in INNER_FLOORS);
    expect(files.filter((file) => innerFloorOf(file) < 0)).toEqual([]);
    const named = Object.values(INNER_FLOORS).flat(2);
    expect(named.filter((inner) => !files.some((file) => innerRoom(file) === inner))).toEqual([]);
  });

  it('lets data flow one way inside a room, too', () => {
    const wrong = inside
      .filter((link) => room(link.from) in INNER_FLOORS && room(link.from) === room(target(link)))
      .filter((link) => innerRoom(link.from) !== innerRoom(target(link)))
      .filter((link) => innerFloorOf(link.from) <= innerFloorOf(target(link)))
      .map((link) => `${relative(SOURCE, link.from)} -> ${relative(SOURCE, target(link))}`);
    expect(wrong).toEqual([]);
  });

  it('keeps rooms small: no folder of a room with inner rooms holds more files than one overlooks', () => {
    const folders = new Map<string, number>();
    for (const file of sourceFiles(SOURCE).filter((each) => room(each) in INNER_FLOORS))
      folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    const crowded = [...folders].filter(([, files]) => files > MOST_FILES);
    expect(crowded.map(([folder, files]) => `${relative(SOURCE, folder)}: ${files}`)).toEqual([]);
  });

  it('has no circle of files', () => {
    const graph = new Map<string, string[]>();
    for (const link of inside) graph.set(link.from, [...(graph.get(link.from) ?? []), target(link)]);
    expect(findCircle(graph)).toEqual([]);
  });

  it('gives each outside library one owner folder', () => {
    const wrong = allImports
      .filter((link) => !link.to.startsWith('.') && !link.to.startsWith('node:'))
      .filter((link) => !(OWNERS[library(link.to)] ?? []).includes(room(link.from)))
      .map((link) => `${relative(SOURCE, link.from)} -> ${link.to}`);
    expect(wrong).toEqual([]);
  });

  it('runs nothing when a file is imported: only what starts a process or a thread has statements of its own', () => {
    const running = sourceFiles(SOURCE).filter((file) => STATEMENT.test(withoutTexts(file)));
    const starts = [
      'batch/load/readThread.ts',
      'batch/press/printThread.ts',
      'desk/browser/desk.ts',
      'preview/browser/preview.ts',
      'preview/browser/share/share.ts',
      'preview/studio/found/backThread.ts',
    ];
    expect(running.map((file) => relative(SOURCE, file)).filter((file) => !starts.includes(file))).toEqual(
      [],
    );
  });

  it('sees each import() that the code has', () => {
    const calls = sourceFiles(SOURCE).map((file) => readFileSync(file, 'utf8').match(/\bimport\(/g) ?? []);
    expect(allImports.filter(({ kind }) => kind === 'dynamic')).toHaveLength(calls.flat().length);
  });

  it('describes its commands with nothing but yargs: their work is loaded when they run', () => {
    expect(loadedAtOnce('cli/run.ts')).toEqual({
      rooms: ['base', 'cli', 'mail', 'shapes'],
      libraries: ['yargs'],
    });
  });

  it('brings no printer, database or mail along with the library: each is loaded when it is first used', () => {
    expect(loadedAtOnce('index.ts').libraries).toEqual(['fontkit', 'yaml', 'zod']);
  });
});

/** What importing a file loads before anything of it runs. */
function loadedAtOnce(name: string): { rooms: readonly string[]; libraries: readonly string[] } {
  const files = new Set([join(SOURCE, name)]);
  const libraries = new Set<string>();
  for (const file of files)
    for (const link of importsOf(file).filter(({ kind }) => kind === 'static')) {
      if (link.to.startsWith('.')) files.add(target(link));
      else if (!link.to.startsWith('node:')) libraries.add(library(link.to));
    }
  return { rooms: [...new Set([...files].map(room))].sort(), libraries: [...libraries].sort() };
}

/** The first circle found, as a path from file to the same file; empty when there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file))
      return [...path.slice(path.indexOf(file)), file].map((name) => relative(SOURCE, name));
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
