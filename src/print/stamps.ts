/** A composition comes in; its pages as objects that all letters of a file share go out, written once each. */
import { createHash } from 'node:crypto';
import type { Composition, Page } from '../shapes/composition.js';
import type { BatchFonts } from './batchFonts.js';
import { ByteWriter } from './byteWriter.js';
import { drawShared } from './drawPage.js';
import { PageStencils } from './pageStencils.js';
import type { PdfFile } from './pdfFile.js';

/** What every letter refers to instead of drawing it again. */
export interface Stamp {
  /** A page object up to the number of its content. */
  readonly head: Uint8Array;
  /** A page object of a blank page as large as this one, up to the number of its parent. */
  readonly blank: Uint8Array;
  /** The content stream of a page without slots, 0 for a page that has some. */
  readonly content: number;
  /** Draws what is shared; begins the content stream of a page that has slots. */
  readonly call: string;
  /** Draws what each letter has of its own. */
  readonly own: PageStencils;
}

interface Form {
  readonly resources: number;
  readonly content: number;
}

/** Draws the form that is the shared part of a page. */
const CALL = '/X Do\n';

/**
 * The shared pages of one file as Form XObjects (ISO 32000-1 8.10). Pages that draw the same share one form,
 * also when they belong to different compositions: a block that reflows moves only the pages after it.
 */
export class Stamps {
  readonly #file: PdfFile;
  readonly #fonts: BatchFonts;
  readonly #known = new WeakMap<Composition, readonly Stamp[]>();
  readonly #forms = new Map<string, Form>();
  readonly #drawing = new ByteWriter();
  #mediaBox = '';

  constructor(file: PdfFile, fonts: BatchFonts) {
    this.#file = file;
    this.#fonts = fonts;
  }

  /** What pages inherit that do not say otherwise: the size of the first page. */
  get inherited(): string {
    return `${this.#mediaBox}/Resources<<>>`;
  }

  of(composition: Composition): readonly Stamp[] {
    return this.#known.get(composition) ?? this.#make(composition);
  }

  #make(composition: Composition): readonly Stamp[] {
    const stamps = composition.pages.map((page) => this.#stamp(page));
    this.#known.set(composition, stamps);
    return stamps;
  }

  #stamp(page: Page): Stamp {
    const form = this.#form(page);
    const size = this.#size(page);
    return {
      head: Buffer.from(`<</Type/Page${size}/Resources ${form.resources} 0 R/Contents `),
      blank: Buffer.from(`<</Type/Page${size}/Parent `),
      content: page.placements.length === 0 ? form.content : 0,
      call: CALL,
      own: new PageStencils(page, this.#fonts),
    };
  }

  #form(page: Page): Form {
    this.#drawing.clear();
    drawShared(this.#drawing, this.#fonts, page);
    const size = `${page.width} ${page.height}`;
    const key = createHash('sha256').update(`${size} `).update(this.#drawing.view()).digest('base64');
    const form = this.#forms.get(key) ?? this.#write(page, this.#drawing.view());
    this.#forms.set(key, form);
    return form;
  }

  #write(page: Page, drawing: Uint8Array): Form {
    const [form, resources, content] = [this.#file.reserve(), this.#file.reserve(), this.#file.reserve()];
    const fonts = `/Font ${this.#fonts.dictionary} 0 R`;
    const box = `/BBox[0 0 ${page.width} ${page.height}]`;
    this.#file.stream(form, `/Type/XObject/Subtype/Form${box}/Resources<<${fonts}>>`, drawing);
    this.#file.object(resources, `<<${fonts}/XObject<</X ${form} 0 R>>>>`);
    this.#file.stream(content, '', Buffer.from(CALL));
    return { resources, content };
  }

  #size(page: Page): string {
    const box = `/MediaBox[0 0 ${page.width} ${page.height}]`;
    if (this.#mediaBox === '') this.#mediaBox = box;
    return box === this.#mediaBox ? '' : box;
  }
}
