/** Gathers what prescribed texts need to know of a safety recall: from its file, its brand, and the phase mailed. */
import { formatString } from '../../base/facts/formatFact.js';
import { noticeOf } from '../notices/noticeFacts.js';
import type { Brand } from '../schema/brandSchema.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Recall } from '../schema/recall.js';
import { type Blocks, isBlocks } from '../schema/values/blocks.js';
import type { Text } from '../schema/values.js';
import type { StatuteFacts } from './chooseStatements.js';
import { decisionVehicles } from './decisionVehicles.js';
import { LAW_FACTS, type LawFactName, openPath } from './lawFacts.js';
import type { NoticeTime } from './noticeTime.js';

export interface RecallSource {
  readonly campaign: Campaign;
  readonly brand: Brand;
  readonly time: NoticeTime;
  /** Paths that the paper's own sections print, below `campaign`. */
  readonly told: ReadonlySet<string>;
  /** Paths that open points of the file that is mailed name, beside those of the campaign. */
  readonly open?: readonly string[] | undefined;
  /** Which of two letters in one piece this is; undefined where there is one. */
  readonly bilingual?: 'english' | 'spanish' | undefined;
  /** Whether it lists several vehicles of its owner. */
  readonly listed?: boolean | undefined;
}

const NONE: Partial<Recall> = {};

/** What the file leaves out is undefined; the chooser says which text needs it. */
export function recallFacts(source: RecallSource): StatuteFacts {
  const { campaign, told } = source;
  return {
    words: { ...caseWords(source), ...remedyWords(source), ...claimWords(source) },
    answers: answersOf(source),
    told,
    open: openFacts(source),
    replaced: campaign.recall?.statutory ?? {},
  };
}

/** By the names that prescribed texts give them. */
function openFacts({ campaign, open = [] }: RecallSource): ReadonlySet<string> {
  const paths = new Set([...open, ...campaign.open_points.flatMap((point) => point.paths)]);
  return new Set((Object.keys(LAW_FACTS) as LawFactName[]).filter((name) => paths.has(openPath(name))));
}

type Words = StatuteFacts['words'];

/** What not every record reads is put in where the letter is merged. */
function wholeText(value: Blocks, path: string): Text {
  if (!isBlocks(value)) return value;
  const written = `{{campaign.${path}}}`;
  return { en: written, es: written };
}

const BASIS: Readonly<Record<string, Text>> = {
  defect: { en: 'defect', es: 'defecto' },
  noncompliance: { en: 'noncompliance', es: 'incumplimiento' },
};

function caseWords({ campaign, brand }: RecallSource): Words {
  const { recall = NONE, vehicles, warnings } = campaign;
  const decider = recall.decided_by === 'agency' ? brand.legal_name : (recall.decided_by ?? brand.legal_name);
  return {
    basis: BASIS[recall.basis ?? ''],
    decider: same(decider),
    maker: same(brand.legal_name),
    vehicles: recall.vehicles ?? decisionVehicles(vehicles?.lines ?? []),
    standard: standardWords(recall.standard),
    code: same(noticeOf(campaign).code),
    agency_numbers: same(agencyWords(recall)),
    component: recall.component,
    causes: recall.causes,
    injury: recall.injury,
    warnings: warnings && wholeText(warnings, 'warnings'),
  };
}

/** Of several numbers that of the vehicle is put in where the paper is merged. */
function agencyWords({ agency_numbers: numbers }: Partial<Recall>): string | undefined {
  const isDivided = numbers?.some(({ when }) => when !== undefined) === true;
  return isDivided ? '{{campaign.agency_line}}' : numbers?.map(({ number }) => number).join(', ');
}

function remedyWords({ campaign, brand, time }: RecallSource): Words {
  return {
    remedy_from: inSentence(time.remedyFrom?.printed),
    labor_time: laborTime(campaign.repairs),
    site: same(brand.links.recall),
    phone: same(brand.contact.phone),
    tty: same(brand.contact.tty),
  };
}

/** `from the first quarter of 2026`; Spanish has its articles. */
function inSentence(time: Text | undefined): Text | undefined {
  return time && { ...time, en: time.en.replace(NEEDS_ARTICLE, 'the ') };
}

const NEEDS_ARTICLE = /^(?=(?:week of|first|second|third|fourth) )/i;

function claimWords({ campaign: { reimbursement } }: RecallSource): Words {
  return {
    checklist: reimbursement?.checklist.heading,
    claims_from: formatted(reimbursement?.period?.from),
    claims_until: formatted(reimbursement?.period?.until),
    claims_limits: reimbursement?.limits,
  };
}

function answersOf({
  campaign,
  brand,
  time,
  told,
  bilingual,
  listed,
}: RecallSource): StatuteFacts['answers'] {
  const { recall = NONE, reimbursement } = campaign;
  return {
    basis: recall.basis,
    decided_by: recall.decided_by === 'agency' ? 'agency' : 'maker',
    crash: recall.crash,
    warnings: warningsAnswer(campaign, told),
    causes: recall.causes === undefined ? 'none' : 'given',
    remedy: time.remedy,
    remedy_is: campaign.remedy_is,
    obliged: recall.obliged === false ? 'no' : 'yes',
    notice: time.stage === 'interim' ? 'interim' : 'final',
    claims: claimsAnswer(campaign, brand),
    claims_from: reimbursement?.period?.from === undefined ? 'none' : 'given',
    claims_until: reimbursement?.period === undefined ? 'none' : 'given',
    limits: reimbursement?.limits === undefined ? 'none' : 'given',
    site: brand.links.recall === undefined ? 'none' : 'given',
    stock: hasNewVehicles(campaign) ? 'new' : 'none',
    bilingual: bilingual ?? 'no',
    listed: listed === true ? 'yes' : 'no',
  };
}

/** A crash that announces itself needs its signs; an injury without a crash may come without any. */
function warningsAnswer({ warnings, recall }: Campaign, told: ReadonlySet<string>): string | undefined {
  if (warnings !== undefined) return told.has('warnings') ? 'told' : 'given';
  return recall?.crash === 'none' ? 'none' : undefined;
}

/** Where the agency agreed that there is none, nothing is said. A sheet in the same piece explains the claim, else a toll-free number with TTY (49 CFR 577.11(c)). */
function claimsAnswer(
  { enclosures, reimbursement, recall }: Campaign,
  { contact }: Brand,
): string | undefined {
  if (recall?.reimbursement_exempt !== undefined) return 'exempt';
  if (reimbursement !== undefined && enclosures.includes('reimbursement-checklist')) return 'enclosure';
  return contact.tty === undefined ? undefined : 'phone';
}

function hasNewVehicles({ vehicles }: Campaign): boolean {
  return (vehicles?.lines ?? []).some(({ stop_sale = 0 }) => stop_sale !== 0);
}

function standardWords(standards: Recall['standard']): Text | undefined {
  if (standards === undefined) return undefined;
  const words = (language: 'en' | 'es') =>
    standards.map(({ number, title }) => {
      const said = language === 'en' ? title.en : title.es;
      return said === undefined ? undefined : `${number}, ${said}`;
    });
  const es = words('es');
  const english = words('en').join(', and No. ');
  return es.includes(undefined) ? { en: english } : { en: english, es: es.join(', y Núm. ') };
}

/** `about 1 hour (replacing the bracket) or up to 2 hours (replacing the line as well)`. */
function laborTime(repairs: Campaign['repairs']): Text | undefined {
  const [first, ...others] = repairs;
  if (first === undefined) return undefined;
  if (others.length === 0) return first.time.printed;
  const en = repairs.map(({ time, what }) => `${time.printed.en} (${what.en})`).join(' or ');
  if (repairs.some(({ what }) => what.es === undefined)) return { en };
  return { en, es: repairs.map(({ time, what }) => `${time.printed.es} (${what.es})`).join(' o ') };
}

function same(words: string | undefined): Text | undefined {
  return words === undefined || words === '' ? undefined : { en: words, es: words };
}

/** Days and months in words; what the industry writes otherwise has no Spanish. */
function formatted(time: string | undefined): Text | undefined {
  if (time === undefined) return undefined;
  const en = formatString(time, 'en');
  return en === time ? { en } : { en, es: formatString(time, 'es') };
}
