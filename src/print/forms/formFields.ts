/** Writes the interactive form of a document. */

import { Fault } from '../../base/problems.js';
import { codePointName } from '../../base/text/codePointName.js';
import { composedText } from '../../base/text/composedText.js';
import { suggestion } from '../../base/text/nearest.js';
import type { FieldItem } from '../../shapes/layout/composition.js';
import type { FaceId } from '../../shapes/layout/fontBook.js';
import type { CertifiedField, FieldValues, Ink } from '../content/documentOptions.js';
import type { PdfkitFonts } from '../pdfkit/pdfkitFonts.js';
import { objectsOf, type PdfReference, type PdfValue, pdfText } from '../pdfkit/pdfObjects.js';
import type { Box } from '../tags/leaf.js';
import { defaultAppearance, fitText, textAppearance, tickAppearance } from './fieldAppearance.js';
import { fieldFont } from './fieldFont.js';
import { FormFont } from './formFont.js';
import { inkAppearance } from './inkAppearance.js';
import { signatureSpace } from './signatureSpace.js';

interface Field {
  readonly item: FieldItem;
  readonly value: string;
  readonly widgets: PdfReference[];
  /** Whether its value is on several lines in one of them. */
  isBroken: boolean;
}

/** Flags of ISO 32000-1 tables 221 and 228. */
const REQUIRED = 1 << 1;
const MULTILINE = 1 << 12;
const DO_NOT_SPELLCHECK = 1 << 22;
const DO_NOT_SCROLL = 1 << 23;
const COMB = 1 << 24;
const SIGNATURES_EXIST = 1;
/** A viewer must not write the file anew. */
const APPEND_ONLY = 2;

/** The form of one document. Every widget has an appearance, so no viewer needs to draw one. */
export class FormFields {
  readonly #doc: PDFKit.PDFDocument;
  readonly #pageFonts: PdfkitFonts;
  readonly #values: FieldValues;
  readonly #signatures: Readonly<Record<string, Ink>>;
  readonly #certified: CertifiedField | undefined;
  readonly #fields = new Map<string, Field>();
  readonly #fonts = new Map<FaceId, FormFont>();

  constructor(
    doc: PDFKit.PDFDocument,
    pageFonts: PdfkitFonts,
    values: FieldValues,
    signatures: Readonly<Record<string, Ink>> = {},
    certified?: CertifiedField,
  ) {
    this.#doc = doc;
    this.#signatures = signatures;
    this.#certified = certified;
    this.#pageFonts = pageFonts;
    this.#values = values;
  }

  get names(): readonly string[] {
    return [...this.#fields.keys()];
  }

  /**
   * The widget of a field on the current page of pdfkit. It is left open: references to it are added later.
   * @throws Fault FIELD_INVALID when the value cannot be shown
   */
  widget(item: FieldItem, rect: Box, structParent: number): PdfReference {
    const field = this.#field(item);
    const reference = objectsOf(this.#doc).ref({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: rect,
      F: PRINT,
      StructParent: structParent,
      P: objectsOf(this.#doc).page.dictionary,
      ...this.#look(item, field),
    });
    field.widgets.push(reference);
    return reference;
  }

  /**
   * Writes the form, if there are fields.
   * @throws Fault FIELD_UNKNOWN for a value that no field takes
   */
  end(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#fields.has(name));
    if (unknown !== undefined) {
      throw new Fault('FIELD_UNKNOWN', `no field is called "${unknown}"; ${suggestion(unknown, this.names)}`);
    }
    if (this.#fields.size === 0) return;
    const fields = [...this.#fields.values()];
    const signed = fields.some(({ item }) => item.type === 'signature');
    const fonts = [...this.#fonts.values()];
    const form = objectsOf(this.#doc).ref({
      Fields: fields.map((field) => this.#end(field)),
      DR: { Font: Object.fromEntries(fonts.map((font) => [font.name, font.reference])) },
      DA: fonts[0] && pdfText(`/${fonts[0].name} 0 Tf 0 g`),
      SigFlags: signed ? SIGNATURES_EXIST | (this.#certified ? APPEND_ONLY : 0) : undefined,
    });
    form.end();
    objectsOf(this.#doc)._root.data.AcroForm = form;
    // pdfkit would write it as a form of its own
    objectsOf(this.#doc).endAcroForm = () => {};
  }

  #field(item: FieldItem): Field {
    const known = this.#fields.get(item.name);
    if (known) return known;
    const value = composedText(this.#values[item.name] ?? item.value);
    this.#assertDrawable(item.name, value);
    const field: Field = { item, value, widgets: [], isBroken: false };
    this.#fields.set(item.name, field);
    return field;
  }

  #assertDrawable(name: string, value: string): void {
    const missing = this.#pageFonts.book.missing(value);
    if (missing === undefined) return;
    const character = `"${missing}" (${codePointName(missing)})`;
    throw new Fault('FIELD_INVALID', `the field ${name}: no font has the character ${character}`);
  }

  /** A field with one widget shares its object; a field with several has them as its kids (ISO 32000-1 12.7.3.1). */
  #end(field: Field): PdfReference {
    const { widgets } = field;
    const [only] = widgets;
    const entries = this.#entries(field);
    if (only && widgets.length === 1) {
      Object.assign(only.data, entries);
      only.end();
      return only;
    }
    const parent = objectsOf(this.#doc).ref({ ...entries, Kids: widgets });
    for (const widget of widgets) {
      widget.data.Parent = parent;
      widget.end();
    }
    parent.end();
    return parent;
  }

  #entries({ item, value, isBroken }: Field): Record<string, PdfValue> {
    return {
      FT: FIELD_TYPES[item.type],
      T: pdfText(item.name),
      TU: pdfText(item.tooltip),
      Ff: flags(item, isBroken) || undefined,
      ...(this.#certified?.field === item.name ? { V: signatureSpace(this.#doc, this.#certified) } : {}),
      ...valueEntries(item, value),
    };
  }

  #look(item: FieldItem, field: Field): Record<string, PdfValue> {
    const { value } = field;
    if (item.type === 'signature') return { AP: { N: this.#signature(item) } };
    if (item.type === 'checkbox') {
      const states = {
        Yes: this.#stream(item, tickAppearance(item)),
        Off: this.#stream(item, Buffer.alloc(0)),
      };
      return { AP: { N: states }, AS: value === 'Yes' ? 'Yes' : 'Off' };
    }
    const font = this.#formFont(item.face);
    const { shown, reference } = fieldFont(font, value, this.#pageFonts);
    const fitted = fitText(item, value, shown);
    const stream = this.#stream(item, textAppearance(item, fitted, shown), {
      Font: { [shown.name]: reference },
    });
    field.isBroken ||= fitted.lines.length > 1;
    return { AP: { N: stream }, DA: pdfText(defaultAppearance(item, fitted.size, font.name)) };
  }

  /** Empty until it is signed on the screen. */
  #signature(item: FieldItem): PdfReference {
    const ink = this.#signatures[item.name];
    if (ink === undefined) return this.#stream(item, Buffer.alloc(0));
    const { shown, reference } = fieldFont(this.#formFont(item.face), ink.typed, this.#pageFonts);
    return this.#stream(item, inkAppearance(item, ink, shown), { Font: { [shown.name]: reference } });
  }

  #stream(item: FieldItem, content: Uint8Array, resources: PdfValue = {}): PdfReference {
    const stream = objectsOf(this.#doc).ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, item.width, item.height],
      Resources: resources,
    });
    stream.end(Buffer.concat([content, Buffer.from('\n')]));
    return stream;
  }

  #formFont(face: FaceId): FormFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    const { name, face: opened } = this.#pageFonts.fieldFont(face);
    const font = new FormFont(this.#doc, `${name}W`, opened);
    this.#fonts.set(face, font);
    return font;
  }
}

const PRINT = 4;

const FIELD_TYPES: Readonly<Record<FieldItem['type'], string>> = {
  text: 'Tx',
  comb: 'Tx',
  date: 'Tx',
  checkbox: 'Btn',
  signature: 'Sig',
};

function flags({ type, required }: FieldItem, broken = false): number {
  const asked = (required ? REQUIRED : 0) | (broken ? MULTILINE : 0);
  if (type === 'signature' || type === 'checkbox') return asked;
  return asked | DO_NOT_SPELLCHECK | (type === 'comb' ? COMB : DO_NOT_SCROLL);
}

function valueEntries({ type, maxLength }: FieldItem, value: string): Record<string, PdfValue> {
  if (type === 'signature') return {};
  if (type === 'checkbox') return { V: value === 'Yes' ? 'Yes' : 'Off' };
  return { V: value === '' ? undefined : pdfText(value), MaxLen: maxLength };
}
