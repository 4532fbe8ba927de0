/** Chooses the prescribed texts of one paper: those of its kind and stage, in the wording in force on its date. */

import type { Recall } from '../schema/recall.js';
import type { Text } from '../schema/values.js';
import type { Statute } from './readStatute.js';
import type {
  AgencyContact,
  Stage,
  StatutoryDocument,
  StatutoryText,
  StatutoryVersion,
} from './statutorySchema.js';

/** What texts are filled with, and the answers that choose among their versions. */
export interface StatuteFacts {
  /** By the name that a text gives in braces. */
  readonly words: Readonly<Record<string, Text | undefined>>;
  /** By the name that `when` asks. */
  readonly answers: Readonly<Record<string, string | undefined>>;
  /** Paths that the campaign's own sections print, below `campaign`. */
  readonly told: ReadonlySet<string>;
  /** Facts that the file lists as still to be supplied; a text that needs one says so. */
  readonly open: ReadonlySet<string>;
  readonly replaced: Recall['statutory'];
}

export interface StatementRequest {
  readonly document: StatutoryDocument;
  readonly stage: Stage;
  /** The date printed on the paper, a day. */
  readonly date: string;
  readonly facts: StatuteFacts;
}

/** One prescribed text, filled; what is left in braces are paths of a campaign text. */
export interface Statement {
  readonly id: string;
  readonly zone: StatutoryText['zone'];
  readonly section: string | undefined;
  readonly text: Text;
  readonly certainty: StatutoryVersion['certainty'];
  readonly source: string;
  /** Whether the paper is older than every version held, so that the earliest was taken. */
  readonly early: boolean;
}

/** Stands where a fact is still to be supplied. */
export function toBeSupplied(what?: string): Text {
  return { en: what === undefined ? '[to be supplied]' : `[to be supplied: ${what}]`, es: '[por completar]' };
}

/** Tells of a fact that a text needs and nobody gave. */
export type OnMissing = (fact: string, text: StatutoryText) => never;

/** In their order. Calls `onMissing` for the first fact that is not given. */
export function chooseStatements(
  { texts, agency }: Statute,
  request: StatementRequest,
  onMissing: OnMissing,
): readonly Statement[] {
  const { document, stage, date, facts } = request;
  const contact = inForce(agency, date).version;
  const words = { ...facts.words, ...contactWords(contact) };
  const choose = (text: StatutoryText): Statement | undefined => {
    const open = undecided(text, facts.answers);
    if (open !== undefined && facts.open.has(open)) return unsupplied(text);
    const version = versionOf(text, date, facts.answers, onMissing);
    if (version === undefined) return undefined;
    const own = facts.replaced[text.id]?.text;
    const supplied = (name: string): Text | undefined => (facts.open.has(name) ? toBeSupplied() : undefined);
    const fill = (name: string): Text =>
      partNamed(name) ?? words[name] ?? supplied(name) ?? onMissing(name, text);
    return statementOf(text, version, own ?? filled(version.version, fill));
  };
  const partNamed = (name: string): Text | undefined => {
    const part = texts.find(({ id, zone }) => zone === 'part' && id === name);
    return part && choose(part)?.text;
  };
  return texts
    .filter((text) => text.documents.includes(document) && text.stages.includes(stage))
    .filter(({ zone, unless }) => zone !== 'part' && (unless === undefined || !facts.told.has(unless)))
    .flatMap((text) => choose(text) ?? []);
}

interface Chosen<Version> {
  readonly version: Version;
  readonly early: boolean;
}

/** Undefined for a text that this recall has no use for. */
function versionOf(
  text: StatutoryText,
  date: string,
  answers: StatuteFacts['answers'],
  onMissing: OnMissing,
): Chosen<StatutoryVersion> | undefined {
  const open = undecided(text, answers);
  if (open !== undefined) return onMissing(open, text);
  const fitting = text.versions.filter((version) => agrees(version, answers));
  if (fitting.length === 0) return undefined;
  const chosen = inForce(fitting, date);
  return chosen.early && text.never_before ? undefined : chosen;
}

/** The question that keeps a version from being chosen; undefined where one is, or where none is for this recall. */
function undecided(text: StatutoryText, answers: StatuteFacts['answers']): string | undefined {
  return text.versions.some((version) => agrees(version, answers)) ? undefined : openQuestion(text, answers);
}

/** Says which text it would be. */
function unsupplied({ id, zone, section, title }: StatutoryText): Statement {
  const text = toBeSupplied(`${title.charAt(0).toLowerCase()}${title.slice(1)}`);
  return { id, zone, section, text, certainty: 'unsure', source: '', early: false };
}

function agrees({ when }: StatutoryVersion, answers: StatuteFacts['answers']): boolean {
  return Object.entries(when).every(([name, value]) => answers[name] === value);
}

/** The first question without an answer, of a version that agrees with all that is answered. */
function openQuestion({ versions }: StatutoryText, answers: StatuteFacts['answers']): string | undefined {
  for (const { when } of versions) {
    const asked = Object.entries(when);
    const denied = asked.some(([name, value]) => answers[name] !== undefined && answers[name] !== value);
    if (!denied) return asked.find(([name]) => answers[name] === undefined)?.[0];
  }
  return undefined;
}

/** The version that holds on that day; before the earliest, the earliest; after the last, the last. */
function inForce<Version extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
  versions: readonly Version[],
  date: string,
): Chosen<Version> {
  const holds = versions.find(({ from = '', to = '9' }) => from <= date && date <= to);
  if (holds !== undefined) return { version: holds, early: false };
  const sorted = [...versions].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new Error('a prescribed text has no versions');
  const early = date < (first.from ?? '');
  return { version: early ? first : last, early };
}

function contactWords({ address, hotline, tty, site }: AgencyContact): Record<string, Text> {
  const facts = { address, hotline, tty, site };
  return Object.fromEntries(
    Object.entries(facts).map(([name, words]) => [`agency.${name}`, { en: words, es: words }]),
  );
}

/** `{record.vin}` stays open: it is a slot of the letter. */
const PLACE = /\{([a-z_.]+)\}/g;

/** Spanish is left out where the text or one of its facts has none; merge then refuses the Spanish paper. */
function filled({ en, es }: StatutoryVersion, fill: (name: string) => Text): Text {
  const spanish = es && inSpanish(es, fill);
  const english = en.replaceAll(PLACE, (_, name: string) => open(name) ?? fill(name).en);
  return spanish === undefined ? { en: english } : { en: english, es: spanish };
}

function inSpanish(es: string, fill: (name: string) => Text): string | undefined {
  const names = [...es.matchAll(PLACE)].map(([, name = '']) => name);
  if (names.some((name) => open(name) === undefined && fill(name).es === undefined)) return undefined;
  return es.replaceAll(PLACE, (_, name: string) => open(name) ?? fill(name).es ?? '');
}

function open(name: string): string | undefined {
  return name.startsWith('record.') ? `{{${name}}}` : undefined;
}

function statementOf(
  { id, zone, section }: StatutoryText,
  { version, early }: Chosen<StatutoryVersion>,
  text: Text,
): Statement {
  const { certainty, source } = version;
  return { id, zone, section, text, certainty, source, early };
}
