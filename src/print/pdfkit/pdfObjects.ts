/** Types the part of pdfkit's object layer through which we write objects of our own. */

/** A value of PDF as pdfkit writes it: a plain string is a name, a `String` is text. */
export type PdfValue =
  | number
  | string
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the wrapper
  | String
  | boolean
  | null
  | undefined
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

/** An indirect object; it is written when it ends. */
export interface PdfReference {
  readonly data: Record<string, PdfValue>;
  end(stream?: Uint8Array): void;
}

/** What pdfkit's own types leave out. */
interface PdfkitDocument {
  readonly _root: PdfReference;
  _id: Uint8Array;
  _addInfo: () => void;
  endAcroForm: () => void;
  ref(data: Record<string, PdfValue>): PdfReference;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  addNamedEmbeddedFile(name: string, file: PdfReference): void;
  readonly page: {
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly annotations: PdfReference[];
    readonly xobjects: Record<string, PdfReference>;
  };
}

export function objectsOf(doc: PDFKit.PDFDocument): PdfkitDocument {
  return doc as unknown as PdfkitDocument;
}

/** A text string, not a name. */
export function pdfText(text: string): PdfValue {
  return new String(text);
}
