/** Works out what templates show of a campaign beyond the words of its file. */
import type { Campaign } from '../schema/campaignSchema.js';
import type { CampaignTable } from '../schema/work/tables.js';
import { toldPaths } from '../statutory/toldPaths.js';
import { type Addressee, addresseesOf } from './addresseesOf.js';
import { type CodeBox, codeBoxes } from './codeBoxes.js';
import type { CodeForms } from './decodeCode.js';
import { type FormCode, formCode } from './formCode.js';
import { type Incident, incidentsOf } from './incidents.js';
import { inkOn } from './inkOn.js';
import { type MonthChart, monthChart } from './monthChart.js';

export interface Exhibits {
  /** Whom the dealer letter is addressed to. */
  readonly addressees: readonly Addressee[];
  /** The boxes of the decoder, one for each part of the code. */
  readonly decoder: readonly CodeBox[];
  /** Where the disclosure form has its code. */
  readonly form_code: FormCode;
  /** Undefined for a campaign without one. */
  readonly chart: MonthChart | undefined;
  /** The colors of the phases that have one, each with a text color that reads well on it. */
  readonly colors: readonly { readonly phase: number; readonly color: string; readonly ink: string }[];
  /** Whether a section of the owner letter says what owners should do until the remedy. */
  readonly actions_told: boolean;
  /** Whether a section of the dealer letter shows them, below the banner. */
  readonly actions_shown: boolean;
  /** Whether an op code pays an amount of money, so that its column is not of hours alone. */
  readonly pays_amounts: boolean;
  /** Whether some vehicle line has build dates, so that their table has a column of them. */
  readonly built_when: boolean;
  /** Known events of a recall. */
  readonly incidents: readonly Incident[];
  /** The tables that sections show, each under the name by which they show it. */
  readonly tables: readonly (CampaignTable & { readonly show: string })[];
}

export function exhibitsOf(campaign: Campaign, brand: CodeForms): Exhibits {
  return {
    addressees: addresseesOf(campaign),
    decoder: codeBoxes(campaign, brand),
    form_code: formCode(campaign.code, brand.codes),
    chart: monthChart(campaign),
    colors: campaign.phases.flatMap(({ number, color }) =>
      color === undefined ? [] : [{ phase: number, color, ink: inkOn(color) }],
    ),
    actions_told: (campaign.owner_letter?.sections ?? []).some((section) =>
      toldPaths(campaign, section).has('owner_actions'),
    ),
    actions_shown: (campaign.dealer_letter?.groups ?? []).some(({ sections }) =>
      sections.some(({ show }) => show === 'owner_actions'),
    ),
    pays_amounts: campaign.op_codes.some(({ amount }) => amount !== undefined),
    built_when: (campaign.vehicles?.lines ?? []).some(({ production }) => production !== undefined),
    incidents: incidentsOf(campaign),
    tables: Object.entries(campaign.tables).map(([id, table]) => ({ ...table, show: `table:${id}` })),
  };
}
