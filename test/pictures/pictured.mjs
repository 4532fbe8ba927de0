/** What README shows: a document, from which file of the fixtures, and the page of it that shows it best. */
export const PICTURED = [
  { document: 'owner-letter', campaign: '20LC02', sample: true, page: 1 },
  { document: 'csp-sheet', campaign: '20LE02', sample: true, page: 1 },
  { document: 'owner-faq', campaign: '20LC02', sample: false, page: 1 },
  { document: 'reimbursement-checklist', campaign: '20LC02', sample: false, page: 1 },
  { document: 'envelope', campaign: '20LC02', sample: true, page: 1 },
  { document: 'disclosure-form', campaign: '20LC02', sample: true, page: 1 },
  { document: 'dealer-letter', campaign: '23LJ01', sample: false, page: 2 },
  { document: 'dealer-faq', campaign: '23LJ01', sample: false, page: 3 },
  { document: 'update-notice', campaign: '23LJ01', sample: false, page: 1 },
  { document: 'dealer-package', campaign: '26NA04', sample: false, page: 1 },
  { document: 'follow-up-letter', followUp: '2013-02', sample: true, page: 1 },
  { document: 'follow-up-dealer-letter', followUp: '2013-02', sample: false, page: 1 },
];
