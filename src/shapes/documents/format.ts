/** What a document can be printed as. */
export type Format = 'pdf' | 'html' | 'text';
