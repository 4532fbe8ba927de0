/** Parses template files, marks them with their places, and compiles each one once. */
import Handlebars from 'handlebars';
import { Fault, type Place } from '../../base/problems.js';
import type { Session } from '../slots/session.js';
import { assertNotDeep } from './assertNotDeep.js';
import { type MarkedTemplate, markTemplate } from './markTemplate.js';
import { ROOTS, registerHelpers } from './registerHelpers.js';
import { HELPER_NAMES, TEMPLATE_HELPERS } from './templateHelpers.js';
import type { TemplateSource } from './templateSource.js';

export interface CompiledTemplate {
  /** Partials that the template includes, directly or through others, in order of appearance. */
  readonly partials: readonly string[];
  print(session: Session): string;
}

/** Compiles templates of one source; partials are compiled once for all of them. */
export interface TemplateCompiler {
  /** `owner-letter/owner-letter.hbs`. Throws TEMPLATE_INVALID with file and line. */
  compile(file: string): CompiledTemplate;
}

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...TEMPLATE_HELPERS.keys(), 'get', 'print'].map((name) => [name, true])),
  explicitPartialContext: true,
  noEscape: true,
};

/** A file in `partials/` or in a folder there; never a path out of the template folders. */
const PARTIAL_NAME = /^[\w-]+(?:\/[\w-]+)*$/;

/** What was compiled serves every merger of the same source: that takes longer than printing a letter. */
const COMPILERS = new WeakMap<TemplateSource, Map<ReadonlySet<string> | undefined, TemplateCompiler>>();

/** `names` are all keys that campaign and brand files may have, which reveals typos in conditions. */
export function openTemplateCompiler(
  source: TemplateSource,
  names: ReadonlySet<string> | undefined,
): TemplateCompiler {
  const known = COMPILERS.get(source) ?? new Map<ReadonlySet<string> | undefined, TemplateCompiler>();
  COMPILERS.set(source, known);
  const compiler = known.get(names) ?? newCompiler(source, names);
  known.set(names, compiler);
  return compiler;
}

function newCompiler(source: TemplateSource, names: ReadonlySet<string> | undefined): TemplateCompiler {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const rules = { roots: ROOTS, helpers: HELPER_NAMES, names };
  const compiled = new Map<string, CompiledTemplate>();
  /** The partials included by each partial; undefined while it is being compiled. */
  const below = new Map<string, readonly string[] | undefined>();

  function mark(file: string, wanted: Place | undefined): MarkedTemplate {
    const text = source.read(file);
    if (text === undefined) throw invalid(`there is no template ${file}`, wanted);
    const path = source.pathOf(file);
    const marked = markTemplate(parse(handlebars, text, path), path, rules);
    for (const [name, place] of marked.partials) addPartial(name, place);
    return marked;
  }

  function addPartial(name: string, wanted: Place): void {
    if (below.has(name) && below.get(name) === undefined)
      throw invalid(`the partial ${name} includes itself`, wanted);
    if (below.has(name)) return;
    if (!PARTIAL_NAME.test(name)) throw invalid(`"${name}" is not a valid partial name`, wanted);
    below.set(name, undefined);
    try {
      const marked = mark(`partials/${name}.hbs`, wanted);
      below.set(name, [...marked.partials.keys()]);
      handlebars.registerPartial(name, handlebars.compile(marked.program, OPTIONS));
    } catch (error) {
      below.delete(name);
      throw error;
    }
  }

  function compile(file: string): CompiledTemplate {
    const marked = mark(file, undefined);
    const template = handlebars.compile(marked.program, OPTIONS);
    return {
      partials: [...withTheirs([...marked.partials.keys()], below)],
      print: (session) => template({}, { data: { session } }),
    };
  }

  return {
    compile(file) {
      const template = compiled.get(file) ?? compile(file);
      compiled.set(file, template);
      return template;
    },
  };
}

/** The partials, each followed by those that it includes, without repeats. */
function withTheirs(
  names: readonly string[],
  below: ReadonlyMap<string, readonly string[] | undefined>,
): ReadonlySet<string> {
  return new Set(names.flatMap((name) => [name, ...withTheirs(below.get(name) ?? [], below)]));
}

function invalid(message: string, place: Place | undefined): Fault {
  return new Fault('TEMPLATE_INVALID', message, { place });
}

function parse(handlebars: typeof Handlebars, text: string, file: string): hbs.AST.Program {
  assertNotDeep(text, file);
  try {
    return handlebars.parse(text, { srcName: file });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? /(\d+):\d+$/.exec(message)?.[1] ?? 1);
    throw new Fault('TEMPLATE_INVALID', message.replaceAll('\n', ' '), {
      place: { file, line },
      cause: error,
    });
  }
}
