/** Arranges the prescribed texts of a safety recall for one paper, as its template prints them. */
import { Fault } from '../../base/problems.js';
import { isLawNotice, kindOf, noticeOf } from '../notices/noticeFacts.js';
import type { Brand } from '../schema/brandSchema.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { REMEDY } from '../schema/notices.js';
import type { Section } from '../schema/sections/section.js';
import { type Holds, isBlocks, isLeftOut, textsIn } from '../schema/values/blocks.js';
import type { Text } from '../schema/values.js';
import type { OwnerAction } from '../schema/work/ownerActions.js';
import { chooseStatements, type Statement, toBeSupplied } from './chooseStatements.js';
import { LAW_FACTS, type LawFactName, lawFact, missingFact } from './lawFacts.js';
import { isForDealers, noticeTime } from './noticeTime.js';
import { ownerActionTexts } from './ownerActionTexts.js';
import type { Statute } from './readStatute.js';
import { recallFacts } from './recallFacts.js';
import type { StatutoryDocument, StatutorySection, StatutoryText } from './statutorySchema.js';
import { toldPaths } from './toldPaths.js';

/** Figure 2 of 49 CFR 577.14. */
export interface SpanishLabel {
  readonly first: string;
  readonly second: string;
}

export interface StatuteRequest {
  readonly campaign: Campaign;
  /** As the paper says it. */
  readonly brand: Brand;
  readonly document: StatutoryDocument;
  /** Number of the phase, as records give it. */
  readonly phase?: string | undefined;
  /** For a follow-up: the month of its mailing. The stage is then `follow_up`. */
  readonly followUp?: string | undefined;
  /** For a follow-up: the facts that its open points name. */
  readonly open?: readonly string[] | undefined;
  readonly bilingual?: 'english' | 'spanish' | undefined;
  /** Whether the letter lists several vehicles of its owner. */
  readonly listed?: boolean | undefined;
  /** Whether a condition of the campaign's texts holds for the record; left out where all are read. */
  readonly holds?: Holds | undefined;
  /** Until it is given the label is English in every language. */
  readonly spanishLabel?: SpanishLabel | undefined;
}

/** @throws Fault RECALL_FACT */
export type StatuteMaker = (request: StatuteRequest) => StatuteText | undefined;

/** A section of a letter that the product adds. */
export interface AddedSection {
  readonly id: string;
  readonly zone: StatutoryText['zone'];
  readonly heading: Text;
  readonly paragraphs: readonly Text[];
}

/** What a template prints of the law. */
export interface StatuteText {
  /** Each text by its id. */
  readonly texts: Readonly<Record<string, Text>>;
  /** Opening and decision, with nothing between them. */
  readonly opening: readonly Text[];
  /** Directly after them. */
  readonly lead: readonly Text[];
  /** What the law adds to sections of the campaign, by their ids. */
  readonly after: readonly { readonly id: string; readonly paragraphs: readonly Text[] }[];
  /** Sections for what the campaign's own leave out. */
  readonly added: readonly AddedSection[];
  /** The last section, after everything else. */
  readonly last: readonly AddedSection[];
  /** Every text printed, in order, with where it is written. */
  readonly statements: readonly Statement[];
}

/**
 * Undefined for what is no safety recall, and for papers of a notice that is none under the law.
 *
 * @throws Fault RECALL_FACT for a fact that a text needs and nobody gave: key, paragraph of the law, place
 */
export function statuteOf(statute: Statute, request: StatuteRequest): StatuteText | undefined {
  const { campaign, document, holds } = request;
  if (!isPrescribed(campaign, document)) return undefined;
  const written = document === 'owner-letter' ? (campaign.owner_letter?.sections ?? []) : [];
  const sections = written.filter((section) => !isLeftOut(section, holds));
  const told = new Set(sections.flatMap((section) => [...toldPaths(campaign, section, holds)]));
  const time = timeOf(request);
  const refuse = (name: string): never => {
    throw name === 'remedy' && isUndated(time) ? onlyInterim(request) : factMissing(name, request);
  };
  const facts = recallFacts({ ...request, time, told });
  const date = time.date ?? refuse('mailing');
  const chosen = chooseStatements(statute, { document, stage: time.stage, date, facts }, refuse);
  const statements = chosen.map((statement) => labelled(statement, request.spanishLabel));
  const letter = document === 'owner-letter' || document === 'follow-up-letter';
  const supply = (name: string): readonly Text[] =>
    facts.open.has(name) ? [toBeSupplied(lawFact(name)?.write)] : refuse(name);
  const arranged = letter
    ? arrange(statute.sections, statements, sections, request, refuse, supply)
    : NOTHING;
  return { ...byPlace(statements), ...arranged, statements };
}

/** A notice that is none under the law has papers for owners only; what dealers get is that of the recall. */
function isPrescribed(campaign: Campaign, document: StatutoryDocument): boolean {
  return isLawNotice(campaign) || (campaign.kind === 'safety_recall' && isForDealers(document));
}

/** No translation of ours is ever printed on a label. */
function labelled(statement: Statement, spanish: SpanishLabel | undefined): Statement {
  const { id, zone, text } = statement;
  if (zone !== 'label') return statement;
  const words = id === 'envelope_label_1' ? spanish?.first : spanish?.second;
  return { ...statement, text: { en: text.en, es: words ?? text.en } };
}

type Arranged = Pick<StatuteText, 'after' | 'added' | 'last'>;
const NOTHING: Arranged = { after: [], added: [], last: [] };

function timeOf({ campaign, document, phase, followUp }: StatuteRequest) {
  const time = noticeTime(campaign, document, phase);
  if (followUp === undefined) return time;
  const remedy = time.remedy ?? ('unknown' as const);
  return { ...time, stage: 'follow_up' as const, date: `${followUp}-01`, remedy };
}

function byPlace(statements: readonly Statement[]): Pick<StatuteText, 'texts' | 'opening' | 'lead'> {
  const inZone = (wanted: StatutoryText['zone']) =>
    statements.filter(({ zone }) => zone === wanted).map(({ text }) => text);
  const opening = statements.filter(({ id }) => id === 'opening' || id === 'decision');
  return {
    texts: Object.fromEntries(statements.map(({ id, text }) => [id, text])),
    opening: opening.map(({ text }) => text),
    lead: inZone('lead'),
  };
}

/**
 * Statements join the first section of the campaign that prints the fact they belong to. Where none does, the product
 * adds a section with the fact and the statements.
 */
function arrange(
  kinds: readonly StatutorySection[],
  statements: readonly Statement[],
  sections: readonly Section[],
  request: StatuteRequest,
  refuse: (fact: string) => never,
  supply: Supply,
): Arranged {
  const { campaign, holds } = request;
  const after = new Map<string, readonly Text[]>();
  const added: AddedSection[] = [];
  for (const { id, heading, tells } of kinds) {
    const own = statements.filter(({ section }) => section === id);
    const home =
      tells === undefined
        ? undefined
        : sections.find((section) => toldPaths(campaign, section, holds).has(tells));
    const texts = own.map(({ text }) => text);
    if (tells !== undefined && isUnread(campaign, tells, holds)) refuse(factOf(tells));
    if (home !== undefined) {
      after.set(home.id, [...(after.get(home.id) ?? []), ...texts]);
      continue;
    }
    const fact = tells === undefined ? [] : factTexts(request, tells, supply);
    const paragraphs = [...fact, ...texts];
    if (paragraphs.length > 0) added.push({ id, heading, paragraphs, zone: own[0]?.zone ?? 'body' });
  }
  return {
    after: [...after].map(([id, paragraphs]) => ({ id, paragraphs })),
    added: added.filter(({ zone }) => zone !== 'last'),
    last: added.filter(({ zone }) => zone === 'last'),
  };
}

/** What stands for a fact that the file does not give. @throws Fault RECALL_FACT where it does not list it as open */
type Supply = (fact: string) => readonly Text[];

/** The fact's own text, by its path; a follow-up repeats it (49 CFR 577.10). */
function factTexts(
  { campaign, document, holds }: StatuteRequest,
  tells: string,
  supply: Supply,
): readonly Text[] {
  const fact: unknown = Reflect.get(campaign, tells);
  if (fact === undefined) return supply(factOf(tells));
  if (tells === 'owner_actions') return ownerActionTexts(campaign, isSaidHere(document), holds);
  const path = `{{campaign.${tells}}}`;
  return [{ en: path, es: path }];
}

/** A letter of the campaign boxes what is severe above its sections; a follow-up has no box. */
function isSaidHere(document: StatutoryDocument): (action: OwnerAction) => boolean {
  return ({ severity }) => severity === 'advice' || document === 'follow-up-letter';
}

/** The name of the fact in the table of what the law asks for. */
function factOf(tells: string): string {
  return tells === 'remedy' ? 'work' : tells;
}

/** Whether there are texts for the fact and the record reads none of them. */
function isUnread(campaign: Campaign, tells: string, holds: Holds | undefined): boolean {
  const fact: unknown = Reflect.get(campaign, tells);
  return holds !== undefined && isBlocks(fact) && textsIn(fact, holds).length === 0;
}

function factMissing(name: string, { campaign, document }: StatuteRequest): Fault {
  if (lawFact(name) === undefined) throw new Error(`no fact of a recall is named "${name}"`);
  const known = name as LawFactName;
  const { key, file } = { file: undefined, ...LAW_FACTS[known] };
  const { what, hint } = missingFact(known);
  return new Fault('RECALL_FACT', `${what}; the ${document} of ${campaign.code} cannot be made without it`, {
    place: {
      file: file === 'brand' ? `${campaign.brand}.yaml` : `${campaign.code}.yaml`,
      field: known === 'mailing' ? mailingKey(campaign) : key,
    },
    hint: known === 'remedy' && noticeOf(campaign).kind !== 'interim' ? ONLY_INTERIM : hint,
  });
}

/** Whether the file says that nobody knows the day of the remedy yet. */
function isUndated({ stage, remedyFrom }: ReturnType<typeof timeOf>): boolean {
  return stage === 'remedy' && remedyFrom !== undefined && remedyFrom.from === undefined;
}

function onlyInterim({ campaign, document }: StatuteRequest): Fault {
  const { code, notices } = campaign;
  const interim = Object.entries(notices ?? {}).find(([id, notice]) => kindOf(id, notice) === 'interim')?.[0];
  return new Fault(
    'RECALL_FACT',
    `the remedy of ${code} is not available yet, and remedy_from says TBD: only the interim ${document} can be made`,
    {
      place: { file: `${code}.yaml`, field: 'remedy_from' },
      hint:
        interim === undefined
          ? 'add an interim notice to the notices of the campaign file and make it with --notice interim, or give remedy_from when the day or month is known'
          : `make it with --notice ${interim}, or give remedy_from once the day or month is known`,
    },
  );
}

/** Only the remedy notice is mailed when the campaign says it. */
function mailingKey(campaign: Campaign): string {
  const { id, kind } = noticeOf(campaign);
  return kind === REMEDY ? LAW_FACTS.mailing.key : `notices.${id}.mailing`;
}

const ONLY_INTERIM =
  'give remedy_from: the day or month from which the remedy is expected; while it is TBD, only an interim notice can be sent (notices in the campaign file, --notice interim)';
