/** Reads whole lines of bytes one by one as text. */

const LINE_FEED = 10;
const QUOTE = 34;
const NOTHING = Buffer.alloc(0);

/**
 * Lines are decoded one at a time: one name beyond Latin-1 would make the text of a whole chunk two bytes a
 * character and slow to make, and a row kept would keep its chunk.
 */
export class LineReader {
  #bytes: Buffer = NOTHING;
  /** Where the line last read starts, and where the next one does. */
  #start = 0;
  #next = 0;
  /** The next quote in or after the line last read; Infinity if there is none. */
  #quote = -1;
  /** Whether the line last read contains a quote. */
  quoted = false;
  /** Whether the line last read is all ASCII. */
  ascii = false;
  /** Whether the line last read has a line end; only the last one of a file may lack it. */
  ended = false;

  add(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#start = 0;
    this.#next = 0;
    this.#quote = -1;
  }

  get done(): boolean {
    return this.#next >= this.#bytes.length;
  }

  /** The next line without its line feed; call it only if there is one. */
  read(): string {
    this.#start = this.#next;
    const feed = this.#bytes.indexOf(LINE_FEED, this.#start);
    const end = feed < 0 ? this.#bytes.length : feed;
    this.ended = feed >= 0;
    if (this.#quote < this.#start) this.#findQuote();
    this.quoted = this.#quote < end;
    this.#next = end + 1;
    const line = this.#bytes.toString('utf8', this.#start, end);
    this.ascii = line.length === end - this.#start;
    return line;
  }

  /** The text from the beginning of the line last read; no line follows. */
  rest(): string {
    this.#next = this.#bytes.length;
    return this.#bytes.toString('utf8', this.#start);
  }

  #findQuote(): void {
    const quote = this.#bytes.indexOf(QUOTE, this.#start);
    this.#quote = quote < 0 ? Number.POSITIVE_INFINITY : quote;
  }
}
