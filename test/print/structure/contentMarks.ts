/** Lists what a content stream paints, each with the marked content around it. */

/** One operator that paints, or one sequence of marked content. */
export interface Mark {
  /** `painted` outside of all marks, or the sequence with the marks around it. */
  readonly kind: 'bare' | 'content' | 'artifact';
  /** Of a sequence of content. */
  readonly mcid: number;
  /** How many sequences of content or artifacts stand around it. */
  readonly depth: number;
  readonly operator: string;
}

const PAINTS = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'BI',
  'EI',
]);

type Token = string | { readonly dictionary: string };

/** The sequences in the order of the stream, and every operator that paints outside of them. */
export function contentMarks(stream: string): Mark[] {
  const marks: Mark[] = [];
  const open: (Mark | undefined)[] = [];
  let operands: Token[] = [];
  for (const token of tokens(stream)) {
    if (typeof token !== 'string' || isOperand(token)) {
      operands.push(token);
      continue;
    }
    const depth = open.filter((mark) => mark !== undefined).length;
    if (token === 'BMC' || token === 'BDC') {
      const mark = markOf(operands, depth, token);
      open.push(mark);
      if (mark) marks.push(mark);
    } else if (token === 'EMC') {
      if (open.length === 0) throw new Error('EMC without a beginning');
      open.pop();
    } else if (PAINTS.has(token) && depth === 0)
      marks.push({ kind: 'bare', mcid: -1, depth, operator: token });
    operands = [];
  }
  if (open.length > 0) throw new Error('marked content without an end');
  return marks;
}

/** Undefined for a sequence that is neither content of an element nor an artifact. */
function markOf(operands: readonly Token[], depth: number, operator: string): Mark | undefined {
  const [tag, properties] = operands;
  if (tag === '/Artifact') return { kind: 'artifact', mcid: -1, depth, operator };
  if (typeof properties !== 'object') return undefined;
  const id = /\/MCID\s+(\d+)/.exec(properties.dictionary);
  return id ? { kind: 'content', mcid: Number(id[1]), depth, operator } : undefined;
}

function isOperand(token: string): boolean {
  return /^[/([<\d+\-.]/.test(token) || token === 'true' || token === 'false' || token === 'null';
}

/** Tokens of ISO 32000-1 7.2; an array or a string is one token without its content. */
function* tokens(stream: string): Generator<Token> {
  let at = 0;
  while (at < stream.length) {
    const character = stream[at] ?? '';
    if (/\s/.test(character)) at++;
    else if (character === '%') at = endOf(stream, at, /[\r\n]/g);
    else if (character === '(') {
      at = stringEnd(stream, at);
      yield '(';
    } else if (stream.startsWith('<<', at)) {
      const end = dictionaryEnd(stream, at);
      yield { dictionary: stream.slice(at, end) };
      at = end;
    } else if (character === '<') {
      at = stream.indexOf('>', at) + 1;
      yield '<';
    } else if (character === '[' || character === ']') {
      at++;
      yield '[';
    } else {
      const end = endOf(stream, at + 1, /[\s()<>[\]/%]/g);
      yield stream.slice(at, end);
      at = end;
    }
  }
}

function endOf(stream: string, from: number, delimiter: RegExp): number {
  delimiter.lastIndex = from;
  return delimiter.exec(stream)?.index ?? stream.length;
}

function stringEnd(stream: string, from: number): number {
  let depth = 0;
  for (let at = from; at < stream.length; at++) {
    if (stream[at] === '\\') at++;
    else if (stream[at] === '(') depth++;
    else if (stream[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error('a string without an end');
}

function dictionaryEnd(stream: string, from: number): number {
  let depth = 0;
  for (let at = from; at < stream.length; at++) {
    if (stream[at] === '(') at = stringEnd(stream, at) - 1;
    else if (stream.startsWith('<<', at)) {
      depth++;
      at++;
    } else if (stream.startsWith('>>', at)) {
      at++;
      if (--depth === 0) return at + 1;
    }
  }
  throw new Error('a dictionary without an end');
}
