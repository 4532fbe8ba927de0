/** Reads YAML as a plain value, and remembers the place of each path in it. */
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { formatPath, ownValue, type Path } from '../../base/path.js';
import type { Code, Place } from '../../base/problems.js';
import { findCutTexts } from './findCutTexts.js';
import { findUnfitTexts, TOO_DEEP } from './findUnfitTexts.js';
import { BRACES, findUnquoted, isUnquotedAt } from './findUnquoted.js';

export interface YamlIssue {
  readonly place: Place;
  readonly what: string;
  /** A code of its own; that of the file where none is given. */
  readonly code?: Code | undefined;
  /** What to do, where the hint of the code does not say it. */
  readonly hint?: string | undefined;
}

export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly issues: readonly YamlIssue[];
  /** The place of a value, or of the nearest value around it that the file has. */
  placeOf(path: Path): Place;
  /** The place of a key inside the map at the path. */
  placeOfKey(path: Path, key: string): Place;
  /** The place of the first occurrence of these words in the text at the path; a file may break its lines anywhere. */
  placeOfText(path: Path, characters: string): Place;
  /** The value as the file has it. */
  valueAt(path: Path): unknown;
}

/** What was read last, by file. A tree is large: it stays only until the collector wants its memory. */
const read = new Map<string, { readonly text: string; readonly source: WeakRef<YamlSource> }>();
const MOST_FILES = 16;

/**
 * Reads YAML 1.2. Syntax errors, repeated keys and texts cut short are issues with their places, never thrown. What it
 * gives is shared, and must not be changed.
 */
export function readYaml(file: string, text: string): YamlSource {
  const known = read.get(file);
  const kept = known?.text === text ? known.source.deref() : undefined;
  if (kept !== undefined) return kept;
  const source = parseYaml(file, text);
  if (read.size >= MOST_FILES) read.clear();
  read.set(file, { text, source: new WeakRef(source) });
  return source;
}

function parseYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number | undefined, path: Path): Place => placeAt(file, lines, offset, path);
  const issues: YamlIssue[] = [...document.errors, ...document.warnings].map((error) => ({
    place: at(error.pos[0], []),
    ...(isUnquotedAt(text, error.pos[0])
      ? unquoted(BRACES)
      : { what: syntaxMessage(error.code, error.message) }),
  }));
  if (issues.length === 0)
    for (const { offset, what } of findUnfitTexts(document)) issues.push({ place: at(offset, []), what });
  if (!issues.some(({ what }) => what === TOO_DEEP)) {
    for (const { offset, what } of findUnquoted(document))
      issues.push({ place: at(offset, []), ...unquoted(what) });
    for (const offset of findCutTexts(document, text)) issues.push({ place: at(offset, []), what: CUT });
  }
  const value: unknown =
    issues.length > 0
      ? undefined
      : plainValue(document, (what) => {
          issues.push({ place: at(0, []), what });
        });
  return {
    file,
    issues,
    value,
    placeOf: (path) => at(nearestOffset(document, path), path),
    placeOfText: (path, characters) => {
      const start = nearestOffset(document, path) ?? 0;
      const found = offsetOfWords(text, characters, start);
      return at(found ?? start, path);
    },
    placeOfKey: (path, key) => at(keyOffset(document, path, key), [...path, key]),
    valueAt: (path) => path.reduce(ownValue, value),
  };
}

function offsetOfWords(text: string, words: string, start: number): number | undefined {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(parts.join('\\s+'), 'g');
  pattern.lastIndex = start;
  return pattern.exec(text)?.index;
}

const CUT =
  'the text ends before this #: YAML reads the rest as a comment; put the text in quotes, or a space after the # of a comment';

function unquoted(what: string): Pick<YamlIssue, 'what' | 'code'> {
  return { what, code: 'YAML_QUOTE' };
}

/** The plain value. An alias without its anchor, and aliases that grow without bound, are reported to `refuse`. */
function plainValue(document: Document, refuse: (what: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    refuse(`not YAML: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function placeAt(file: string, lines: LineCounter, offset: number | undefined, path: Path): Place {
  const field = path.length === 0 ? undefined : formatPath(path);
  if (offset === undefined) return { file, line: 1, column: 1, field };
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col, field };
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key appears twice in one map; keep one of them';
  if (message.includes('call stack')) return TOO_DEEP;
  if (code === 'TAB_AS_INDENT') return 'a tab indents this line; YAML is indented with spaces';
  return `not YAML: ${message.replaceAll('\n', ' ')}`;
}

function nearestOffset(document: Document, path: Path): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth));
    if (node?.range) return node.range[0];
  }
  return undefined;
}

function nodeAt(document: Document, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function keyOffset(document: Document, path: Path, key: string): number | undefined {
  const map = nodeAt(document, path);
  if (!isMap(map)) return nearestOffset(document, path);
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : nearestOffset(document, path);
}
