/** Describes what differs between two revisions, as text for a reviewer or as JSON for a program. */
import { formatDay } from '../../base/facts/formatFact.js';
import { describeChange } from '../../revise/describeChange.js';
import { sectionOf } from '../../revise/sectionOf.js';
import type { Block, Change, DocumentChanges } from '../../shapes/layout/revision.js';
import type { IsoDay } from '../../shapes/units.js';

export interface RevisionDiff {
  readonly campaign: string;
  /** Day of the earlier revision, where it is known. */
  readonly from: IsoDay | undefined;
  readonly documents: readonly DocumentChanges[];
  /** Paths whose wording a settlement fixes, and which differ. */
  readonly locked: readonly string[];
  /** Day on which the court approved the settlement of the earlier revision. */
  readonly settled: IsoDay | undefined;
}

/** Grouped by document and by question or section. */
export function diffText({ campaign, from, documents, locked, settled }: RevisionDiff): string {
  const since = (from && formatDay(from, 'en')) ?? 'the previous revision';
  const fixed = locked.map(
    (path) =>
      `${campaign}: the settlement that the court approved on ${settled && formatDay(settled, 'en')} fixes the wording of ${path}, which has changed since ${since}.\n`,
  );
  if (documents.length === 0)
    return [...fixed, `${campaign}: no document has changed since ${since}.\n`].join('');
  return [...fixed, `${campaign}: what changed since ${since}\n`, ...documents.map(documentText)].join('\n');
}

function documentText({ document, title, whole, changes }: DocumentChanges): string {
  if (whole !== undefined) return `${document}, ${title}: ${whole === 'added' ? 'new' : 'no longer made'}\n`;
  const lines = changes.flatMap((change, index) => {
    const section = sectionOf(change);
    const before = changes[index - 1];
    const isNew = before === undefined || sectionOf(before) !== section;
    const words = describeChange(change).map((line) => `    ${line}\n`);
    return isNew ? [`  ${section}\n`, ...words] : words;
  });
  return `${document}, ${title}\n${lines.join('')}`;
}

const blockOf = (change: Change): Block => (change.kind === 'removed' ? change.before : change.after);

export function diffJson({ campaign, from, documents, locked }: RevisionDiff): object {
  return {
    campaign,
    from: from ?? null,
    ...(locked.length === 0 ? {} : { locked }),
    documents: documents.map(({ document, title, whole, changes }) => ({
      document,
      title,
      whole: whole ?? null,
      changes: changes.map(changeJson),
    })),
  };
}

function changeJson(change: Change): object {
  const block = blockOf(change);
  return {
    kind: change.kind,
    section: block.section,
    at_end: block.atEnd,
    block: block.kind,
    table: block.table || null,
    row: block.row || null,
    before: change.kind === 'added' ? null : change.before.text,
    after: change.kind === 'removed' ? null : change.after.text,
    words: describeChange(change),
    source: block.at,
  };
}
