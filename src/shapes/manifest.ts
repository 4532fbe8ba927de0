/** Lists the columns that the manifest of every batch has; those of enclosures follow them. */
export const MANIFEST_COLUMNS = [
  'piece_id',
  'seq',
  'vin',
  'file',
  'first_page',
  'pages',
  'sheets',
  'zip',
  'sha256',
] as const;

/** Columns that batches of earlier versions lack. */
export const FURTHER_COLUMNS = ['phase', 'imb', 'imb_bars', 'mark', 'vins', 'seed'] as const;
