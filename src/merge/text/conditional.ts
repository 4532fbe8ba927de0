/** Settles which texts and rows a document prints, by the answers of the record that it is for. */
import type { Session } from '../slots/session.js';
import { CampaignText, isGroup, type TextHome } from './campaignText.js';

/** A text, list, section or row that is printed where its condition holds. */
export class Conditional {
  constructor(
    /** As the file writes it; undefined for what is always printed. */
    readonly when: object | undefined,
    readonly value: unknown,
    readonly home: TextHome,
  ) {}
}

/** Alternatives of which the first that fits is printed. */
export class Choice {
  constructor(
    readonly entries: readonly Conditional[],
    readonly home: TextHome,
  ) {}
}

/** Texts that are printed as a list with bullets. */
export class BulletList {
  constructor(
    readonly entries: readonly unknown[],
    readonly home: TextHome,
  ) {}
}

/** A list that differs among records; `isText` where its entries are the paragraphs of one text. */
export class ConditionalList {
  constructor(
    readonly entries: readonly unknown[],
    readonly home: TextHome,
    readonly isText: boolean,
  ) {}
}

/** A condition as a template prints it, in words. */
export class ConditionWords {
  constructor(
    readonly when: object,
    readonly home: TextHome,
  ) {}
}

/** The value that the document reads: a list without what is left out, one text of several paragraphs, or the value itself. */
export function settled(value: unknown, session: Session): unknown {
  if (value instanceof ConditionWords) return wordsOf(value, session);
  if (!(value instanceof ConditionalList)) return value;
  const read = settledEntries(value.entries, session);
  if (read.length === 0 && mayBeMissed(value)) session.texts.note(value.home, 'empty');
  return value.isText ? paragraphs(read, value.home) : read;
}

/** The entry at a place of the file, wherever those before it are left out; undefined where it is left out itself. */
export function writtenEntry({ entries }: ConditionalList, place: number, session: Session): unknown {
  return settledEntries(entries.slice(place, place + 1), session)[0];
}

/** A lone paragraph may well be left out; where there are several, or nothing else is printed, one should be read. */
function mayBeMissed({ entries, home: { field } }: ConditionalList): boolean {
  if (MAY_BE_NONE.test(field)) return false;
  return entries.length > 1 || /(?:^|\.)(?:greeting|body|answer)$/.test(field);
}

/** Numbers of agencies: no record need have each. */
const FACTS = /^(?:agency_line|recall\.agency_numbers|other_agencies)\b/;

/** Lists of facts, of which a vehicle may well have none. */
const MAY_BE_NONE = /^(?:owner_actions|services|enclosures)$/;

function settledEntries(entries: readonly unknown[], session: Session): readonly unknown[] {
  return entries.flatMap((entry) => {
    if (entry instanceof Choice) return chosen(entry, session);
    if (entry instanceof Conditional) return ifMet(entry, session);
    return [entry];
  });
}

function ifMet({ when, value, home }: Conditional, session: Session): readonly unknown[] {
  const answer = when === undefined ? true : session.texts.holds(when, home.code);
  if (answer !== undefined && !FACTS.test(home.field)) session.texts.note(home, answer ? 'read' : 'unread');
  if (answer === false) return [];
  const inner = value instanceof BulletList ? bullets(value, session) : value;
  if (answer === undefined && when !== undefined)
    return [underWords(inner, new ConditionWords(when, home), session)];
  return [withoutCondition(inner)];
}

/** A row prints its condition only where nobody could decide it. */
function withoutCondition(row: unknown): unknown {
  if (!isGroup(row) || !(row.when instanceof ConditionWords)) return row;
  const { when: _decided, ...rest } = row;
  return rest;
}

/** Of the alternatives that a paper for no vehicle cannot decide between, each is printed with its condition. */
function chosen({ entries }: Choice, session: Session): readonly unknown[] {
  const read: unknown[] = [];
  let isDecided = false;
  for (const entry of entries) {
    const answer: boolean | undefined = isDecided
      ? false
      : entry.when === undefined || session.texts.holds(entry.when, entry.home.code);
    session.texts.note(entry.home, answer === false ? 'unread' : 'read');
    if (answer === false) continue;
    const words = entry.when === undefined ? OTHERS : new ConditionWords(entry.when, entry.home);
    const isAlone = answer === true && read.length === 0;
    read.push(isAlone ? entry.value : underWords(entry.value, words, session));
    isDecided = answer === true;
  }
  return read;
}

const OTHERS = { en: 'All others', es: 'Todos los demás' };

/** Rows have their condition in a column of their table. */
function underWords(value: unknown, condition: ConditionWords | typeof OTHERS, session: Session): unknown {
  if (!(value instanceof CampaignText)) return value;
  const words = condition instanceof ConditionWords ? wordsOf(condition, session) : undefined;
  return new CampaignText((language) => {
    const said =
      words === undefined ? (condition as typeof OTHERS)[language] : CampaignText.source(words, language);
    const source = CampaignText.source(value, language);
    if (CampaignText.isFact(value)) return `${source} (${said})`;
    return `${capitalized(said)}:${BEGINS_BLOCK.test(source) ? '\n\n' : ' '}${source}`;
  }, CampaignText.home(value));
}

/** A list, a table or a heading, before which a line of its own is needed. */
const BEGINS_BLOCK = /^\s*(?:[-*+|#>]|\d+[.)])/;

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf({ when, home }: ConditionWords, session: Session): CampaignText {
  return new CampaignText((language) => session.texts.wordsOf(when, home.code, language), home);
}

function paragraphs(read: readonly unknown[], home: TextHome): CampaignText {
  const texts = read.filter((each) => each instanceof CampaignText);
  return new CampaignText(
    (language) => texts.map((text) => CampaignText.source(text, language)).join('\n\n'),
    home,
  );
}

function bullets({ entries, home }: BulletList, session: Session): CampaignText {
  const texts = settledEntries(entries, session).filter((each) => each instanceof CampaignText);
  const item = (text: CampaignText, language: Session['language']): string =>
    `- ${CampaignText.source(text, language).replaceAll('\n', '\n  ')}`;
  return new CampaignText((language) => texts.map((text) => item(text, language)).join('\n'), home);
}
