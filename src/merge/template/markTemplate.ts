/**
 * Writes places into a parsed template: elements get `data-at`, and every path, helper and print call gets its file
 * and line, so that any fault while merging can be located.
 *
 * Paths become calls to `get`, and printing becomes calls to `print`. What templates may not do is rejected here.
 */
import { Fault, type Place } from '../../base/problems.js';
import { FIELDS } from '../../shapes/recordModel.js';
import { Slot, slotTested } from '../slots/slot.js';
import { hash, literal, named } from './astNodes.js';
import { checkNames } from './checkNames.js';
import { type HtmlState, markElements } from './markElements.js';

type Expression = hbs.AST.Expression;
type Path = hbs.AST.PathExpression;

/** What a template may call: the helper names, and how each helper takes its arguments. */
export interface HelperNames {
  has(name: string): boolean;
  isBlock(name: string): boolean;
  /** Whether it accepts a missing value instead of failing. */
  takesMissing(name: string): boolean;
}

/** What all templates of one source may use. */
export interface TemplateRules {
  readonly roots: ReadonlySet<string>;
  readonly helpers: HelperNames;
  /** All keys of campaign and brand files; without them, conditions are not checked for typos. */
  readonly names: ReadonlySet<string> | undefined;
}

interface Marker extends TemplateRules {
  readonly file: string;
  /** Partials named by the template, in order of appearance, each with its first place. */
  readonly partials: Map<string, Place>;
}

interface Scope {
  readonly marker: Marker;
  readonly blockParams: ReadonlySet<string>;
}

export interface MarkedTemplate {
  readonly program: hbs.AST.Program;
  /** Partials that it names, in order of appearance, each with its first place. */
  readonly partials: ReadonlyMap<string, Place>;
}

/** Throws TEMPLATE_INVALID, SLOT_TESTED with file and line. */
export function markTemplate(program: hbs.AST.Program, file: string, rules: TemplateRules): MarkedTemplate {
  const marker: Marker = { ...rules, file, partials: new Map() };
  const state: HtmlState = { inside: 'text', since: 1 };
  const marked = markProgram(program, { marker, blockParams: new Set() }, state);
  if (state.inside !== 'text')
    throw new Fault('TEMPLATE_INVALID', `a ${state.inside === 'comment' ? 'comment' : 'tag'} is not closed`, {
      place: { file, line: state.since },
    });
  return { program: marked, partials: marker.partials };
}

function markProgram(program: hbs.AST.Program, scope: Scope, state: HtmlState): hbs.AST.Program {
  const named = program.blockParams ?? [];
  for (const name of named) assertNotRoot(name, scope, program);
  const inner: Scope = { ...scope, blockParams: new Set([...scope.blockParams, ...named]) };
  return { ...program, body: program.body.flatMap((statement) => markStatement(statement, inner, state)) };
}

function markStatement(statement: hbs.AST.Statement, scope: Scope, state: HtmlState): hbs.AST.Statement[] {
  switch (statement.type) {
    case 'ContentStatement':
      return [markContent(statement as hbs.AST.ContentStatement, scope, state)];
    case 'MustacheStatement':
      return [markMustache(statement as hbs.AST.MustacheStatement, scope, state)];
    case 'BlockStatement':
      return [markBlock(statement as hbs.AST.BlockStatement, scope, state)];
    case 'PartialStatement':
      return [markPartial(statement as hbs.AST.PartialStatement, scope)];
    case 'CommentStatement':
      return [];
    default:
      throw invalid('decorators and partial blocks are not supported', scope, statement);
  }
}

function markContent(content: hbs.AST.ContentStatement, scope: Scope, state: HtmlState): hbs.AST.Statement {
  // `value` is what whitespace control left of `original`; the lines that it removed count, too
  const original = String(content.original);
  const skipped = original.slice(0, Math.max(0, original.indexOf(content.value)));
  const line = content.loc.start.line + (skipped.match(/\n/g)?.length ?? 0);
  const marked: hbs.AST.ContentStatement = {
    ...content,
    value: markElements(content.value, { file: scope.marker.file, line }, state),
  };
  return marked;
}

function markMustache(
  mustache: hbs.AST.MustacheStatement,
  scope: Scope,
  state: HtmlState,
): hbs.AST.Statement {
  if (!mustache.escaped)
    throw invalid('raw output is not allowed: write {{...}}, which is escaped', scope, mustache);
  const value = isCall(mustache, scope)
    ? markCall(mustache, scope)
    : markValue(mustache.path, scope, { optional: false });
  const print: hbs.AST.MustacheStatement = {
    ...mustache,
    path: named('print', mustache),
    params: [value],
    hash: hash(mustache, { at: at(mustache, scope), inside: state.inside }),
  };
  return print;
}

function markBlock(block: hbs.AST.BlockStatement, scope: Scope, state: HtmlState): hbs.AST.Statement {
  const name = block.path.original;
  if (!scope.marker.helpers.isBlock(name)) throw implicitBlock(block, scope);
  const program = markProgram(block.program, scope, state);
  const marked: hbs.AST.BlockStatement = {
    ...block,
    params: markParams(name, block.params, scope),
    hash: markHash(block, scope),
    program,
  };
  // handlebars leaves `inverse` undefined, though its types say otherwise
  return block.inverse
    ? ({ ...marked, inverse: markProgram(block.inverse, scope, state) } as hbs.AST.BlockStatement)
    : marked;
}

function implicitBlock(block: hbs.AST.BlockStatement, scope: Scope): Fault {
  const slot = slotNamed(block.path);
  if (slot) return slotTested(new Slot(slot, place(block, scope)), 'opened as a block', place(block, scope));
  return invalid(
    `{{#${block.path.original}}} is not a block; there are if, unless, each and with`,
    scope,
    block,
  );
}

function slotNamed(path: Path): string | undefined {
  const [root, name = ''] = path.parts;
  return root === 'record' && FIELDS.get(name)?.kind === 'slot' ? name : undefined;
}

function markPartial(partial: hbs.AST.PartialStatement, scope: Scope): hbs.AST.Statement {
  if (partial.name.type !== 'PathExpression')
    throw invalid('the name of a partial must be literal, not computed', scope, partial);
  if (partial.params.length > 0)
    throw invalid('pass values to a partial by name: {{> x item=...}}', scope, partial);
  for (const pair of partial.hash?.pairs ?? []) assertNotRoot(pair.key, scope, partial);
  const { original } = partial.name as Path;
  const { partials } = scope.marker;
  partials.set(original, partials.get(original) ?? place(partial, scope));
  return { ...partial, indent: '', hash: markHash(partial, scope, false) } as hbs.AST.PartialStatement;
}

function isCall(
  node: { readonly path: Expression; readonly params: readonly Expression[] },
  scope: Scope,
): boolean {
  if (node.params.length > 0) return true;
  return node.path.type === 'PathExpression' && scope.marker.helpers.has((node.path as Path).original);
}

function markCall(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: Scope,
): hbs.AST.SubExpression {
  const path = node.path as Path;
  if (!scope.marker.helpers.has(path.original) || scope.marker.helpers.isBlock(path.original)) {
    throw invalid(`there is no helper "${path.original}"`, scope, node);
  }
  return {
    type: 'SubExpression',
    loc: node.loc,
    path,
    params: markParams(path.original, node.params, scope),
    hash: markHash(node, scope),
  };
}

function markParams(helper: string, params: readonly Expression[], scope: Scope): Expression[] {
  const optional = scope.marker.helpers.takesMissing(helper);
  return params.map((param) => markValue(param, scope, { optional }));
}

function markHash(
  node: hbs.AST.Node & { hash?: hbs.AST.Hash },
  scope: Scope,
  withPlace = true,
): hbs.AST.Hash {
  const given = node.hash?.pairs ?? [];
  const pairs = given.map((pair) => ({ ...pair, value: markValue(pair.value, scope, { optional: true }) }));
  const places = withPlace ? hash(node, { at: at(node, scope) }).pairs : [];
  return { type: 'Hash', loc: node.loc, pairs: [...pairs, ...places] };
}

function markValue(value: Expression, scope: Scope, request: { readonly optional: boolean }): Expression {
  if (value.type === 'SubExpression') return markCall(value as hbs.AST.SubExpression, scope);
  if (value.type !== 'PathExpression') return value;
  return markPath(value as Path, scope, request.optional);
}

/** `campaign.title` becomes `(get this "campaign" "title" at="owner-letter.hbs:12")`. */
function markPath(path: Path, scope: Scope, optional: boolean): Expression {
  const [head = '', ...tail] = path.parts;
  const held = path.data || scope.blockParams.has(head) ? [head] : [];
  const parts = held.length > 0 ? tail : path.parts;
  const scoped = /^(\.|this\b)/.test(path.original) || path.depth > 0;
  const kind = held.length > 0 || scoped ? 'held' : 'free';
  const { names, roots } = scope.marker;
  if (optional && names) checkNames(path, kind === 'free' && roots.has(head), names, place(path, scope));
  const base: Path = { ...path, parts: held, original: held.length > 0 ? path.original : 'this' };
  const call: hbs.AST.SubExpression = {
    type: 'SubExpression',
    loc: path.loc,
    path: named('get', path),
    params: [base, ...parts.map((part) => literal(part, path))],
    hash: hash(path, {
      at: at(path, scope),
      written: path.original,
      kind,
      missing: optional ? 'allowed' : 'refused',
    }),
  };
  return call;
}

function assertNotRoot(name: string, scope: Scope, node: hbs.AST.Node): void {
  if (scope.marker.roots.has(name))
    throw invalid(`"${name}" is the name of a root; choose another name`, scope, node);
}

function place(node: hbs.AST.Node, scope: Scope): Place {
  return { file: scope.marker.file, line: node.loc.start.line };
}

function at(node: hbs.AST.Node, scope: Scope): string {
  return `${scope.marker.file}:${node.loc.start.line}`;
}

function invalid(message: string, scope: Scope, node: hbs.AST.Node): Fault {
  return new Fault('TEMPLATE_INVALID', message, { place: place(node, scope) });
}
