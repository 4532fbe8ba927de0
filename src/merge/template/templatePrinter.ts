/** Prints templates as markup; each is compiled on first use. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import { type EnvelopeLengths, envelopeLengths } from '../../post/envelopes/envelopeLengths.js';
import { ENVELOPES, USUAL_ENVELOPE } from '../../post/envelopes/profiles.js';
import type { Markup } from '../../shapes/layout/markup.js';
import type { PictureSource } from '../../shapes/layout/picture.js';
import type { Language } from '../../shapes/units.js';
import type { Session } from '../slots/session.js';
import { NO_CONDITIONS, TextReader } from '../slots/textReader.js';
import { nestInDocument } from '../text/nestHeadings.js';
import { typesetMarkup } from '../type/typesetMarkup.js';
import { type CompiledTemplate, openTemplateCompiler, type TemplateCompiler } from './compileTemplates.js';
import { openPageMarker } from './pageMarks.js';
import { NO_PICTURES, picturesIn } from './picturesIn.js';
import { brandVariables, fillVariables, styleSheetsOf } from './styleSheets.js';
import type { TemplateSource } from './templateSource.js';
import { readWords, type Words } from './words.js';

export interface TemplateDocument {
  readonly document: string;
  readonly title: string;
  /** Folder below `templates/`. */
  readonly folder: string;
}

export interface TemplatePrinter {
  readonly words: Readonly<Record<Language, Words>>;
  /** Throws TEMPLATE_INVALID, PATH_UNKNOWN, FACET_UNKNOWN, SLOT_TESTED, SLOT_MISPLACED with file and line. */
  print(template: TemplateDocument, session: Session, brand: Brand): Markup;
  /** A report page in English, made from counts. */
  printReport(template: TemplateDocument, summary: unknown, brand: Brand): Markup;
}

const USUAL_LENGTHS = envelopeLengths(ENVELOPES[USUAL_ENVELOPE], false);

/** `names` are all keys that campaign, brand and follow-up files may have, so that a typo in a condition is a fault. */
export function openTemplatePrinter(
  templates: TemplateSource,
  names: ReadonlySet<string> | undefined,
  pictures: PictureSource = NO_PICTURES,
  lengths: EnvelopeLengths = USUAL_LENGTHS,
): TemplatePrinter {
  const words = readWords(templates);
  const compiled = compiledOnce(templates, openTemplateCompiler(templates, names));
  // a report contains counts, so the keys of campaign files do not apply to it
  const compiledReport = compiledOnce(templates, openTemplateCompiler(templates, undefined));
  const marked = openPageMarker(templates, openTemplateCompiler(templates, names).compile);
  return {
    words,
    print: (template, session, brand) =>
      withPictures(
        marked(
          markupOf(
            template,
            compiled(template.folder),
            session,
            variables(brand, words[session.language], lengths),
          ),
          template.folder,
          session,
          brand,
        ),
        pictures,
      ),
    printReport: (template, summary, brand) => {
      const roots = { summary, words: words.en };
      const texts = new TextReader(NO_CONDITIONS, undefined, 'en');
      const session: Session = { language: 'en', record: undefined, texts, campaigns: {}, roots };
      return withPictures(
        markupOf(template, compiledReport(template.folder), session, variables(brand, words.en, lengths)),
        pictures,
      );
    },
  };
}

function withPictures(markup: Markup, source: PictureSource): Markup {
  const pictures = picturesIn(markup.html, source);
  return pictures === undefined ? markup : { ...markup, pictures };
}

interface Compiled {
  readonly template: CompiledTemplate;
  readonly stylesheets: Markup['stylesheets'];
}

/** What was compiled serves every printer with the same compiler, as does the compiler itself. */
const COMPILED = new WeakMap<TemplateCompiler, Map<string, Compiled>>();

function compiledOnce(source: TemplateSource, compiler: TemplateCompiler): (folder: string) => Compiled {
  const known = COMPILED.get(compiler) ?? new Map<string, Compiled>();
  COMPILED.set(compiler, known);
  return (folder) => {
    const compiled = known.get(folder) ?? compile(source, compiler, folder);
    known.set(folder, compiled);
    return compiled;
  };
}

function compile(source: TemplateSource, compiler: TemplateCompiler, folder: string): Compiled {
  const template = compiler.compile(`${folder}/${folder}.hbs`);
  return { template, stylesheets: styleSheetsOf(source, folder, template.partials) };
}

function markupOf(
  { document, title }: TemplateDocument,
  { template, stylesheets }: Compiled,
  session: Session,
  values: Readonly<Record<string, string>>,
): Markup {
  const html = typesetMarkup(nestInDocument(template.print(session)), session.language);
  return {
    document,
    title,
    language: session.language,
    html,
    stylesheets: stylesheets.map((sheet) => fillVariables(sheet, values)),
    slots: slotsIn(html),
  };
}

function variables(brand: Brand, words: Words, lengths: EnvelopeLengths): Readonly<Record<string, string>> {
  return { ...brandVariables(brand), ...lengths, ...wordVariables(words) };
}

/** By their words: each letter asks for those of its language. */
const WORD_VARIABLES = new WeakMap<Words, Readonly<Record<string, string>>>();

function wordVariables(words: Words): Readonly<Record<string, string>> {
  const known = WORD_VARIABLES.get(words);
  if (known !== undefined) return known;
  const entries = Object.entries(words).map(([key, word]) => [`word-${key}`, JSON.stringify(word)]);
  const made = Object.fromEntries(entries);
  WORD_VARIABLES.set(words, made);
  return made;
}

function slotsIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<slot name="([^"]*)"/g)].map(([, name = '']) => name))];
}
