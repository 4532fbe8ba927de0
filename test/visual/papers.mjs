/** The papers that are compared with their references, and shown in the gallery: each document, both brands, the cases. */
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const of = (folder, campaign, documents, more = {}) =>
  documents.map((document) => ({
    name: [campaign, document, ...Object.values(more)].join('-'),
    ...{ folder, campaign, document },
    ...more,
  }));

const ofFollowUp = (followUp, documents) =>
  documents.map((document) => ({ name: `${followUp}-${document}`, folder: 'fixtures', followUp, document }));

export const PAPERS = [
  ...of('fixtures', '20LC02', ['owner-letter', 'owner-faq', 'reimbursement-checklist', 'envelope']),
  ...of('fixtures', '20LC02', ['dealer-letter', 'dealer-faq', 'disclosure-form']),
  ...of('fixtures', '20LE02', ['csp-sheet']),
  ...of('fixtures', '23LJ01', ['owner-letter', 'update-notice', 'dealer-letter', 'dealer-faq']),
  ...of('fixtures', '23LJ01', ['owner-letter'], { language: 'es' }),
  ...of('fixtures', '26NA04', ['owner-letter', 'owner-faq', 'envelope', 'dealer-letter', 'disclosure-form']),
  ...of('fixtures', '26NA04', ['owner-letter'], { language: 'es' }),
  ...of('fixtures', '26NA04', ['owner-letter'], { notice: 'interim' }),
  ...ofFollowUp('2013-02', ['follow-up-letter', 'follow-up-dealer-letter']),
  ...of('test/cases/13454', '13454', ['owner-letter'], { notice: 'interim' }),
  ...of('test/cases/20TA02', '20TA02', ['owner-letter', 'dealer-letter']),
  ...of('test/cases/24S49', '24S49', ['owner-letter', 'dealer-letter']),
  ...of('test/cases/K0D', 'ZKA', ['owner-letter']),
];

/** The PDF of a paper for an invented owner; `noticepress` is the library, from its sources or built. */
export async function printedPaper(noticepress, paper, fonts) {
  const { folder, name: _name, ...asked } = paper;
  const workspace = noticepress.openWorkspace(join(ROOT, folder), noticepress.nodeFiles);
  const order = { workspace, fonts, subject: { kind: 'sample' }, ...asked };
  if (paper.followUp !== undefined) return (await noticepress.renderFollowUp(order)).bytes;
  if (paper.document !== 'disclosure-form') return (await noticepress.renderDocument(order)).bytes;
  const blank = { settings: [], files: {}, store: undefined, sample: true, format: 'pdf' };
  const campaign = workspace.campaign(paper.campaign);
  return (await noticepress.renderForm({ workspace, fonts, campaign, ...blank })).bytes;
}
