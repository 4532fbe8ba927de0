/** Finds the filings to which the marks on a scan belong. */
import type { Filing } from '../../shapes/documents/filing.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

export const isStanding = ({ state }: Pick<Filing, 'state'>): boolean =>
  state === 'signed' || state === 'unsigned';

/**
 * Of each mark one filing: a correction that says what the corrected form said has the same mark, so what stands comes
 * first, and what still waits for its paper before what is signed. A mark that leads to no filing of the dealer is left out.
 */
export async function markedFilings(
  store: Pick<WorkspaceStore, 'filings'>,
  marks: readonly string[],
  dealer: string,
): Promise<readonly Filing[]> {
  const found: Filing[] = [];
  for (const words of marks) {
    const filings = await store.filings({ words, dealer });
    const [first] = filings.toSorted((a, b) => rank(a) - rank(b));
    if (first !== undefined) found.push(first);
  }
  return found;
}

const rank = ({ state }: Filing): number => (state === 'unsigned' ? 0 : state === 'signed' ? 1 : 2);
