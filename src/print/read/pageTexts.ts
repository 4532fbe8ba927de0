/** Reads the text of each page of a PDF, with shared text apart from the page's own. */
import type { PdfReader } from './openPdf.js';
import { type PdfPage, pagesOf } from './pageList.js';
import { type ReadFont, readFont } from './readFont.js';
import { type ContentNames, type InlinePicture, scanContent } from './scanContent.js';
import {
  isArray,
  nameOf,
  type PdfDictionary,
  PdfFault,
  PdfReference,
  type PdfValue,
} from './syntax/pdfValues.js';

export interface PageText {
  /** Text of the page's own content stream, one line for each text-showing operator. */
  readonly own: string;
  /** Text of the Form XObjects that it draws, which other pages draw too: the same string each time. */
  readonly shared: readonly string[];
  /** The pictures that its own content stream draws without an object of theirs. */
  readonly pictures: readonly InlinePicture[];
  /** Whether the page has annotations: comments, fields or links. */
  readonly annotated: boolean;
}

/** The deepest nesting of Form XObjects; ours nest two deep. */
const DEEPEST = 8;

/** The pages in the order of the page tree. @throws PdfFault */
export function* pageTexts(reader: PdfReader): Generator<PageText> {
  const texts = new PageTexts(reader);
  for (const page of pagesOf(reader)) yield texts.of(page);
}

class PageTexts {
  readonly #reader: PdfReader;
  readonly #resources = new Map<number, PdfDictionary>();
  readonly #fonts = new Map<PdfDictionary, Map<string, ReadFont>>();
  readonly #opened = new Map<number, ReadFont>();
  readonly #forms = new Map<number, readonly string[]>();

  constructor(reader: PdfReader) {
    this.#reader = reader;
  }

  of({ entries, resources }: PdfPage): PageText {
    const known = this.#resourcesOf(resources);
    const shared: string[] = [];
    const pictures: InlinePicture[] = [];
    const own = this.#contentsOf(entries.get('Contents')).map((bytes) =>
      this.#scan(bytes, known, shared, 0, pictures),
    );
    const annotations = this.#reader.resolve(entries.get('Annots'));
    const annotated = isArray(annotations) && annotations.length > 0;
    return { own: own.join('\n'), shared, pictures, annotated };
  }

  /** The streams, read as one, are the content of the page. */
  #contentsOf(value: PdfValue | undefined): readonly Uint8Array[] {
    if (value === undefined || value === null) return [];
    if (isArray(value)) return value.map((part) => this.#reader.stream(part, 'page content').bytes());
    if (!(value instanceof PdfReference)) throw new PdfFault('its page content is damaged');
    const opened = this.#reader.open(value);
    return opened.stream === undefined ? this.#contentsOf(opened.value) : [opened.stream.bytes()];
  }

  /** `pictures`: missing for a form, which has none in its content. */
  #scan(
    bytes: Uint8Array,
    resources: PdfDictionary,
    shared: string[],
    depth: number,
    pictures?: InlinePicture[],
  ): string {
    if (depth > DEEPEST) throw new PdfFault('its forms are nested too deeply');
    const names: ContentNames = {
      font: (name) => this.#font(resources, name),
      draw: (name) => this.#draw(resources, name, shared, depth),
      picture: (picture) => {
        if (pictures === undefined) throw new PdfFault('a form has a picture inside its text');
        pictures.push(picture);
      },
    };
    return scanContent(bytes, names);
  }

  #draw(resources: PdfDictionary, name: string, shared: string[], depth: number): void {
    const value = this.#reader.dictionary(resources.get('XObject'), 'list of forms').get(name);
    if (!(value instanceof PdfReference)) throw new PdfFault(`it draws /${name}, which it does not have`);
    const texts = this.#forms.get(value.number) ?? this.#formTexts(value, resources, depth);
    this.#forms.set(value.number, texts);
    shared.push(...texts);
  }

  #formTexts(value: PdfReference, inherited: PdfDictionary, depth: number): readonly string[] {
    const { entries, bytes } = this.#reader.stream(value, 'form');
    if (nameOf(entries.get('Subtype')) === 'Image') return [];
    const shared: string[] = [];
    const resources = entries.has('Resources') ? this.#resourcesOf(entries.get('Resources')) : inherited;
    const own = this.#scan(bytes(), resources, shared, depth + 1);
    return own === '' ? shared : [...shared, own];
  }

  #resourcesOf(value: PdfValue | undefined): PdfDictionary {
    if (!(value instanceof PdfReference))
      return value === undefined ? new Map() : this.#reader.dictionary(value, 'resources');
    const known = this.#resources.get(value.number) ?? this.#reader.dictionary(value, 'resources');
    this.#resources.set(value.number, known);
    return known;
  }

  #font(resources: PdfDictionary, name: string): ReadFont {
    const fonts = this.#fonts.get(resources) ?? new Map<string, ReadFont>();
    this.#fonts.set(resources, fonts);
    const known = fonts.get(name) ?? this.#openFont(resources, name);
    fonts.set(name, known);
    return known;
  }

  #openFont(resources: PdfDictionary, name: string): ReadFont {
    const value = this.#reader.dictionary(resources.get('Font'), 'list of fonts').get(name);
    const number = value instanceof PdfReference ? value.number : 0;
    const opened =
      this.#opened.get(number) ?? readFont(this.#reader, this.#reader.dictionary(value, `font /${name}`));
    if (number > 0) this.#opened.set(number, opened);
    return opened;
  }
}
