/** A composition comes in; its pages as objects that all letters of a file share go out, written once each. */
import { createHash } from 'node:crypto';
import type { Composition, Page } from '../../shapes/composition.js';
import { drawShared } from '../draw/drawPage.js';
import { ByteWriter } from '../file/byteWriter.js';
import type { PdfFile } from '../file/pdfFile.js';
import type { BatchFonts } from './batchFonts.js';
import { CALL, type Ground, PageStencils } from './pageStencils.js';

/** What every letter refers to instead of drawing it again. */
export interface Stamp {
  /** The page object of a page without slots, up to the number of its parent; undefined for a page that has some. */
  readonly whole: Uint8Array | undefined;
  /** That of a blank page as large as this one. */
  readonly blank: Uint8Array;
  /** Draws what each letter has of its own. */
  readonly own: PageStencils;
}

interface Form {
  readonly number: number;
  readonly resources: number;
}

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
  #bareContent = 0;
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
    this.#drawing.clear();
    drawShared(this.#drawing, this.#fonts, page);
    const form = this.#form(page, this.#drawing.view(), '');
    const ground = this.#ground(page, form);
    return {
      whole: page.placements.length === 0 ? this.#whole(ground) : undefined,
      blank: Buffer.from(`<</Type/Page${this.#size(page)}/Parent `),
      own: new PageStencils(page, this.#fonts, ground, (still) => this.#groundWith(page, form, still)),
    };
  }

  /** A page's ground with more drawn on it that some of its letters share. */
  #groundWith(page: Page, below: Form, still: Uint8Array): Ground {
    const drawing = Buffer.concat([Buffer.from(CALL), still]);
    return this.#ground(page, this.#form(page, drawing, `/XObject<</X ${below.number} 0 R>>`));
  }

  #ground(page: Page, { resources }: Form): Ground {
    return { head: Buffer.from(`<</Type/Page${this.#size(page)}/Resources ${resources} 0 R/Contents `) };
  }

  /** `objects` is the entry of its resources for the form that it calls itself. */
  #form(page: Page, drawing: Uint8Array, objects: string): Form {
    const size = `${page.width} ${page.height}`;
    const key = createHash('sha256').update(`${size} ${objects} `).update(drawing).digest('base64');
    const form = this.#forms.get(key) ?? this.#write(size, drawing, objects);
    this.#forms.set(key, form);
    return form;
  }

  #write(size: string, drawing: Uint8Array, objects: string): Form {
    const [number, resources] = [this.#file.reserve(), this.#file.reserve()];
    const fonts = `/Font ${this.#fonts.dictionary} 0 R`;
    const box = `/BBox[0 0 ${size}]`;
    this.#file.stream(number, `/Type/XObject/Subtype/Form${box}/Resources<<${fonts}${objects}>>`, drawing);
    this.#file.object(resources, `<<${fonts}/XObject<</X ${number} 0 R>>>>`);
    return { number, resources };
  }

  /** All pages on which a letter has nothing of its own have one content stream. */
  #whole({ head }: Ground): Uint8Array {
    if (this.#bareContent === 0) {
      this.#bareContent = this.#file.reserve();
      this.#file.stream(this.#bareContent, '', Buffer.from(CALL));
    }
    return Buffer.concat([head, Buffer.from(`${this.#bareContent} 0 R/Parent `)]);
  }

  #size(page: Page): string {
    const box = `/MediaBox[0 0 ${page.width} ${page.height}]`;
    if (this.#mediaBox === '') this.#mediaBox = box;
    return box === this.#mediaBox ? '' : box;
  }
}
