/** The documents that rules read, by their readers. */
import { documentKinds } from '../../shapes/documents/documentKinds.js';

const ofReader = (reader: 'owner' | 'dealer'): readonly string[] =>
  [...documentKinds('campaign'), ...documentKinds('follow_up')]
    .filter((kind) => kind.reader === reader)
    .map(({ id }) => id);

/** Messages to owners and buyers. */
const OWNER_MESSAGES: readonly string[] = ['owner-notice', 'remedy-available'];

/** What owners get on paper. */
export const printedForOwners = (): readonly string[] => ofReader('owner');
export const printedPapers = (): readonly string[] => [...ofReader('owner'), ...ofReader('dealer')];

export const ownerPapers = (): readonly string[] => [...ofReader('owner'), ...OWNER_MESSAGES];
export const dealerPapers = (): readonly string[] => ofReader('dealer');
export const allPapers = (): readonly string[] => [...ownerPapers(), ...dealerPapers()];

/** What an owner reads to the end: the letter and what explains it. */
export const OWNER_TEXTS: readonly string[] = ['owner-letter', 'owner-faq', 'csp-sheet'];
