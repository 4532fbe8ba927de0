/** Merges documents and marks in those for dealers what the newest revision changed. */

import type { Merger, RemovedBlock } from '../../merge/openMerger.js';
import { compareBlocks } from '../../revise/compareBlocks.js';
import { markChanges } from '../../revise/markChanges.js';
import { audiencesOf, documentKind, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { Markup } from '../../shapes/layout/markup.js';
import type { Facets } from '../../shapes/recordModel.js';

/**
 * `open` receives what the newest revision removed. `openBefore` is called once, for the first document that shows
 * changes. A document that the previous revision did not have is new and has no red boxes.
 */
export function revisedMerger(
  open: (removed: () => readonly RemovedBlock[]) => Merger,
  openBefore: () => Merger | undefined,
): Merger {
  const before = once(openBefore);
  const merger: Merger = open(() => removedBlocks(merger, before()));

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

function removedBlocks(merger: Merger, before: Merger | undefined): RemovedBlock[] {
  const marked = documentKinds('campaign').filter((kind) => showsChanges(kind));
  return marked.flatMap(({ id, title }) => {
    const [old, now] = [mergeIfThere(before, id, {}), mergeIfThere(merger, id, {})];
    if (old === undefined || now === undefined) return [];
    return compareBlocks(old, now).flatMap((change) =>
      change.kind === 'removed'
        ? [{ document: title[now.language], heading: change.before.section, text: change.before.text }]
        : [],
    );
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
