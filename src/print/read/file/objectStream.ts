/** Unpacks the objects of one object stream (ISO 32000-1 7.5.7). */
import { Parser } from '../syntax/parseValue.js';
import { countOf, type PdfDictionary, PdfFault, type PdfValue } from '../syntax/pdfValues.js';

export class ObjectStream {
  readonly #bytes: Uint8Array;
  /** The offset of each object, by its number. */
  readonly #starts = new Map<number, number>();

  constructor(entries: PdfDictionary, bytes: Uint8Array) {
    this.#bytes = bytes;
    const [count, first] = [countOf(entries.get('N'), 'N'), countOf(entries.get('First'), 'First')];
    if (first > bytes.length) throw new PdfFault('an object stream of it is damaged');
    const head = new Parser(bytes);
    for (let i = 0; i < count; i++) {
      const [number, start] = [Number(head.keyword()), Number(head.keyword())];
      if (this.#starts.has(number)) throw new PdfFault(`object ${number} appears twice in one object stream`);
      this.#starts.set(number, first + start);
    }
  }

  object(number: number): PdfValue {
    const start = this.#starts.get(number);
    if (start === undefined) throw new PdfFault(`its object ${number} is not where its cross-reference says`);
    return new Parser(this.#bytes, start).value();
  }
}
