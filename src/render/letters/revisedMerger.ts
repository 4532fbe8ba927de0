/** Merges documents and marks in those for dealers what the newest revision changed. */

import type { Merger, RemovedBlock, Revised } from '../../merge/openMerger.js';
import { compareBlocks } from '../../revise/compareBlocks.js';
import { isBoxed, markChanges } from '../../revise/markChanges.js';
import { audiencesOf, documentKind, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { Markup } from '../../shapes/layout/markup.js';
import type { Change } from '../../shapes/layout/revision.js';
import type { Facets } from '../../shapes/recordModel.js';

/**
 * `open` receives what the newest revision changed. `openBefore` is called once, for the first document that shows
 * changes. A document that the previous revision did not have is new and has no red boxes.
 */
export function revisedMerger(
  open: (revised: () => Revised) => Merger,
  openBefore: () => Merger | undefined,
): Merger {
  const before = once(openBefore);
  const merger: Merger = open(once(() => revisedOf(dealerChanges(merger, before()))));

  return {
    ...merger,
    merge(document, facets, audience) {
      const merged = merger.merge(document, facets, audience);
      const kind = documentKind('campaign', document);
      const isMarked = kind !== undefined && showsChanges(kind, audience);
      const old = isMarked ? mergeIfThere(before(), document, facets) : undefined;
      return old === undefined ? merged : { ...merged, markup: markChanges(old, merged.markup) };
    },
  };
}

/** The red box is for the first audience; copies for others, such as buyers, have none. */
function showsChanges(kind: DocumentKind, audience?: string): boolean {
  const [first] = audiencesOf(kind);
  return kind.redBox === true && (audience === undefined || audience === first);
}

function mergeIfThere(merger: Merger | undefined, document: string, facets: Facets): Markup | undefined {
  return merger?.has(document) ? merger.merge(document, facets).markup : undefined;
}

/** The changes of each document that shows them, with its title. */
export interface DealerChanges {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** What the newest revision changed in the documents with red boxes that both revisions have. */
export function dealerChanges(merger: Merger, before: Merger | undefined): readonly DealerChanges[] {
  const marked = documentKinds('campaign').filter((kind) => showsChanges(kind));
  return marked.flatMap(({ id, title }) => {
    const [old, now] = [mergeIfThere(before, id, {}), mergeIfThere(merger, id, {})];
    if (old === undefined || now === undefined) return [];
    return [{ title: title[now.language], changes: compareBlocks(old, now) }];
  });
}

function revisedOf(documents: readonly DealerChanges[]): Revised {
  const removed = documents.flatMap(({ title, changes }) =>
    changes.flatMap((change): RemovedBlock[] =>
      change.kind === 'removed'
        ? [{ document: title, heading: change.before.section, text: change.before.text }]
        : [],
    ),
  );
  return { marked: documents.some(({ changes }) => changes.some(isBoxed)), removed };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
