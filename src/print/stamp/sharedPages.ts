/** Writes the pages that all letters of a file share, once each, as Form XObjects. */
import { createHash } from 'node:crypto';
import type { Composition, Page } from '../../shapes/layout/composition.js';
import { drawShared } from '../draw/drawPage.js';
import { ByteWriter } from '../file/byteWriter.js';
import type { PdfFile } from '../file/pdfFile.js';
import type { PressEntries } from '../file/pressStandard.js';
import type { BatchFonts } from './batchFonts.js';
import { BatchPictures, type ListedPictures } from './batchPictures.js';
import { DRAW_SHARED, LetterContent, type SharedContent } from './letterContent.js';

/** A page that letters refer to instead of drawing it again. */
export interface SharedPage {
  /** The page object up to the number of its parent, for a page without slots; undefined for a page with slots. */
  readonly whole: Uint8Array | undefined;
  /** The same for a blank page of this size. */
  readonly blank: Uint8Array;
  /** Draws the content of each letter. */
  readonly own: LetterContent;
  readonly size: Pick<Page, 'width' | 'height'>;
}

interface FormXObject {
  readonly number: number;
  readonly resources: number;
}

/**
 * The shared pages of one file as Form XObjects (ISO 32000-1 8.10). Pages with the same drawing share one, even if they
 * belong to different compositions: when a block reflows, only the pages after it change.
 */
export class SharedPages {
  readonly #file: PdfFile;
  readonly #fonts: BatchFonts;
  readonly #pictures: BatchPictures;
  readonly #known = new WeakMap<Composition, readonly SharedPage[]>();
  readonly #forms = new Map<string, FormXObject>();
  /** Resources of pages on which letters draw pictures of their own, by their entries. */
  readonly #resources = new Map<string, number>();
  readonly #drawing = new ByteWriter();
  readonly #press: PressEntries;
  #bareContent = 0;
  #mediaBox = '';

  constructor(file: PdfFile, fonts: BatchFonts, press: PressEntries) {
    this.#file = file;
    this.#fonts = fonts;
    this.#press = press;
    this.#pictures = new BatchPictures(file, press);
  }

  /** The entries that pages inherit by default: the size of the first page. */
  get inherited(): string {
    return `${this.#mediaBox}/Resources<<>>`;
  }

  of(composition: Composition): readonly SharedPage[] {
    return this.#known.get(composition) ?? this.#make(composition);
  }

  #make(composition: Composition): readonly SharedPage[] {
    const pages = composition.pages.map((page) => this.#page(page));
    this.#known.set(composition, pages);
    return pages;
  }

  #page(page: Page): SharedPage {
    this.#drawing.clear();
    const pictures = this.#pictures.listed();
    drawShared(this.#drawing, this.#fonts, page, pictures);
    const { entries } = pictures;
    const form = this.#form(page, this.#drawing.view(), entries === '' ? '' : `/XObject<<${entries}>>`);
    const shared = this.#shared(page, form);
    return {
      whole: page.placements.length === 0 ? this.#whole(shared) : undefined,
      blank: Buffer.from(`<</Type/Page${this.#size(page)}/Parent `),
      own: new LetterContent(page, this.#fonts, shared, (added) => this.#sharedWith(page, form, added), {
        list: () => this.#pictures.listed(),
        sharedBeside: (drawn) => this.#sharedBeside(page, form, drawn),
      }),
      size: page,
    };
  }

  /** The shared page with more content, which only some of its letters share. */
  #sharedWith(page: Page, below: FormXObject, added: Uint8Array): SharedContent {
    const drawing = Buffer.concat([Buffer.from(DRAW_SHARED), added]);
    return this.#shared(page, this.#form(page, drawing, `/XObject<</X ${below.number} 0 R>>`));
  }

  /** The shared page below pictures of the letter's own. */
  #sharedBeside(page: Page, form: FormXObject, { entries }: ListedPictures): SharedContent {
    const body = this.#resourcesOf(form.number, entries);
    const resources = this.#resources.get(body) ?? this.#file.reserve();
    if (!this.#resources.has(body)) this.#file.object(resources, body);
    this.#resources.set(body, resources);
    return this.#shared(page, { ...form, resources });
  }

  #resourcesOf(form: number, pictures: string): string {
    const { colors } = this.#press;
    return `<</Font ${this.#fonts.dictionary} 0 R${colors}/XObject<</X ${form} 0 R${pictures}>>>>`;
  }

  #shared(page: Page, { resources }: FormXObject): SharedContent {
    return { head: Buffer.from(`<</Type/Page${this.#size(page)}/Resources ${resources} 0 R/Contents `) };
  }

  /** `objects` is the resource entry of the Form XObject that it draws itself. */
  #form(page: Page, drawing: Uint8Array, objects: string): FormXObject {
    const size = `${page.width} ${page.height}`;
    const key = createHash('sha256').update(`${size} ${objects} `).update(drawing).digest('base64');
    const form = this.#forms.get(key) ?? this.#write(size, drawing, objects);
    this.#forms.set(key, form);
    return form;
  }

  #write(size: string, drawing: Uint8Array, objects: string): FormXObject {
    const [number, resources] = [this.#file.reserve(), this.#file.reserve()];
    const fonts = `/Font ${this.#fonts.dictionary} 0 R${this.#press.colors}`;
    const box = `/BBox[0 0 ${size}]`;
    this.#file.stream(number, `/Type/XObject/Subtype/Form${box}/Resources<<${fonts}${objects}>>`, drawing);
    this.#file.object(resources, this.#resourcesOf(number, ''));
    return { number, resources };
  }

  /** All pages without content of the letter's own use one content stream. */
  #whole({ head }: SharedContent): Uint8Array {
    if (this.#bareContent === 0) {
      this.#bareContent = this.#file.reserve();
      this.#file.stream(this.#bareContent, '', Buffer.from(DRAW_SHARED));
    }
    return Buffer.concat([head, Buffer.from(`${this.#bareContent} 0 R/Parent `)]);
  }

  #size(page: Page): string {
    const box = `/MediaBox[0 0 ${page.width} ${page.height}]`;
    if (this.#mediaBox === '') this.#mediaBox = box;
    const own = box === this.#mediaBox ? '' : box;
    // PDF/X wants to know where the page is cut, and pages do not inherit that
    return this.#press.intents === '' ? own : `${own}/TrimBox[0 0 ${page.width} ${page.height}]`;
  }
}
