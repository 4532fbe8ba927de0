/** Lists the formats in which a document can be printed. */
export type Format = 'pdf' | 'html' | 'text';
