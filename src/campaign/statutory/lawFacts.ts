/**
 * The facts that prescribed texts are made from: each with the key that gives it and the paragraph that asks for it.
 * A text names a fact as `{component}`; what a version is for, it asks as `when: { basis: defect }`.
 */

interface LawFact {
  /** File and key of the fact, for whoever has to add it. */
  readonly key: string;
  readonly paragraph: string;
  /** What to write there. */
  readonly write: string;
  /** The file that gives it; the campaign where it is left out. */
  readonly file?: 'brand';
}

export const LAW_FACTS = {
  basis: {
    key: 'recall.basis',
    paragraph: '49 CFR 577.5(c)',
    write: 'defect or noncompliance',
  },
  decided_by: { key: 'recall.decided_by', paragraph: '49 CFR 577.5(c)', write: 'who decided' },
  decider: {
    key: 'recall.decided_by',
    paragraph: '49 CFR 577.5(c)',
    write: 'who made the decision, or legal_name in the brand file',
  },
  maker: {
    key: 'legal_name',
    file: 'brand',
    paragraph: '49 CFR 577.5(g)(1)',
    write: 'the legal name of the maker, who remedies the vehicles',
  },
  vehicles: {
    key: 'recall.vehicles',
    paragraph: '49 CFR 577.5(c)',
    write: 'the vehicles as the decision names them, or vehicles.lines with their model years',
  },
  standard: {
    key: 'recall.standard',
    paragraph: '49 CFR 577.5(c)(2)',
    write: 'number and title of the standard that is not met',
  },
  component: {
    key: 'recall.component',
    paragraph: '49 CFR 577.5(e)(1)',
    write: 'the system or part at fault',
  },
  causes: { key: 'recall.causes', paragraph: '49 CFR 577.5(e)(3)', write: 'what can bring it on' },
  condition: {
    key: 'condition',
    paragraph: '49 CFR 577.5(e)(2)',
    write: 'what may go wrong with the vehicle',
  },
  owner_actions: {
    key: 'owner_actions',
    paragraph: '49 CFR 577.5(e)(4)',
    write: 'a list of what owners should do until the remedy, or none',
  },
  crash: {
    key: 'recall.crash',
    paragraph: '49 CFR 577.5(f)',
    write: 'without_warning, with_warning or none',
  },
  warnings: {
    key: 'warnings',
    paragraph: '49 CFR 577.5(f)(1)(ii)',
    write: 'the signs that an occupant may notice',
  },
  injury: {
    key: 'recall.injury',
    paragraph: '49 CFR 577.5(f)(2)',
    write: 'the injury that can follow where no crash can',
  },
  risk: { key: 'risk', paragraph: '49 CFR 577.5(f)', write: 'what it may lead to' },
  remedy: {
    key: 'remedy_from',
    paragraph: '49 CFR 577.5(g)(1)(ii)',
    write: 'the day or month from which the remedy is expected, or TBD',
  },
  remedy_from: {
    key: 'remedy_from',
    paragraph: '49 CFR 577.5(g)(1)(ii)',
    write: 'the day or month from which the remedy is expected, or TBD',
  },
  remedy_is: {
    key: 'remedy_is',
    paragraph: '49 CFR 577.5(g)(1)(i)',
    write: 'repair, replacement or refund',
  },
  work: {
    key: 'remedy',
    paragraph: '49 CFR 577.5(g)(1)(iii)(A)',
    write: 'what the dealer does',
  },
  labor_time: {
    key: 'repairs',
    paragraph: '49 CFR 577.5(g)(1)(iii)(B)',
    write: 'how long the work takes',
  },
  claims: {
    key: 'contact.tty',
    file: 'brand',
    paragraph: '49 CFR 577.11(b), (c)',
    write:
      'the TTY number, or enclose a reimbursement-checklist, or say why there is none (recall.reimbursement_exempt)',
  },
  checklist: {
    key: 'reimbursement.checklist',
    paragraph: '49 CFR 577.11(c)(1)',
    write: 'the sheet that explains how to claim reimbursement',
  },
  agency_numbers: {
    key: 'recall.agency_numbers',
    paragraph: '49 CFR 573.6',
    write: 'the recall number of the agency, such as [24V-593]',
  },
  report: {
    key: 'recall.report',
    paragraph: '49 CFR 573.6, 577.7(a)',
    write: 'the day on which the report was filed',
  },
  mailing: {
    key: 'owner_mailing',
    paragraph: '49 CFR 577.7(a)',
    write: 'the month in which the letters are mailed: it chooses the wording in force',
  },
} as const satisfies Readonly<Record<string, LawFact>>;

export type LawFactName = keyof typeof LAW_FACTS;

/** The entry of a fact; undefined for a name that needs nobody's attention, since the product knows it. */
export function lawFact(name: string): LawFact | undefined {
  return Object.hasOwn(LAW_FACTS, name) ? LAW_FACTS[name as LawFactName] : undefined;
}

/** Where an open point of a campaign or follow-up names the fact: `recall.crash`, `speaks.contact.tty`. */
export function openPath(name: LawFactName): string {
  const { key, file }: LawFact = LAW_FACTS[name];
  return file === 'brand' ? `speaks.${key}` : key;
}

/** The paths that open points may have. */
export const OPEN_PATHS: readonly string[] = [
  ...new Set((Object.keys(LAW_FACTS) as LawFactName[]).map(openPath)),
];

/** `recall.component is missing: 49 CFR 577.5(e)(1) asks for it`. */
export function missingFact(name: LawFactName): { readonly what: string; readonly hint: string } {
  const { key, paragraph, write } = LAW_FACTS[name];
  return { what: `${key} is missing: ${paragraph} asks for it`, hint: `give ${key}: ${write}` };
}
