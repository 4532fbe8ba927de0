/** A small campaign of many facts, for tests of conditions; files beside it in memory. */

import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { filesInMemory, fixtureText } from '../fixtureFiles.js';

export const CAMPAIGN = `code: 24S49
kind: special_service_campaign
program: Service Action
brand: acme
title: Pump
linked: [24S50]
earlier: [{ code: 23S10, done: true }]
codes: [{ code: 24I49, role: interim }, { code: 24T49, role: twin, brand: acme }]
regions:
  salt: [OH, NY, PA]
  cold_climate: [VT, NH]
vehicles:
  attributes:
    seats: { values: [second_row, third_row], label: Seats }
  lines:
    - { id: comet_xlt, name: Comet, make: Nova, model: Comet, aliases: [Comet GT], model_years: { from: 2020, to: 2021 }, trim: XLT, volume: 10 }
    - { name: Comet, model: Comet, model_years: { from: 2020, to: 2022 }, engine: [2.0L, "2.5L"], plant: Flat Rock, volume: 20 }
    - { name: Meteor, model: Meteor, model_years: { from: 2021, to: 2021 }, vin_ranges: [MC400001-MC419782, -MM110000], volume: 30 }
  total: 60
phases:
  - { number: 1, name: One, when: { model_year: 2020 }, available: true, volume: TBD, owner_mailing: 2024-08 }
  - { number: 2, name: Two, when: { registered_in: salt, model_year: 2021..2022 }, available: false, volume: TBD }
  - { number: 3, name: Three, when: { not: { registered_in: salt } }, available: false, volume: TBD }
inspection:
  - { id: A, finding: Crack, repair: Replace, op_codes: [], parts: [] }
`;

const OTHER = `code: 24S50
kind: customer_support_program
program: Support Program
brand: acme
title: Pump
`;

const BRAND = fixtureText('brands/norvane.yaml')
  .replace(/^codes:\n(?: .*\n)+/m, '')
  .replace(
    'name: Norvane',
    'name: Acme\ncodes: [{ pattern: NNLNN }]\nmakes: [{ name: Acme }, { name: Nova, aliases: [NVA] }]\nareas: { chicago: [IL, IN] }',
  );

/** The campaign with a change in its text, beside a linked one and further files. */
export function workspaceWith(
  change: (text: string) => string,
  more: Readonly<Record<string, string>> = {},
): Workspace {
  return openWorkspace(
    'w',
    filesInMemory({
      'w/noticepress.yaml': 'format: 1\nname: Test\n',
      'w/brands/acme.yaml': BRAND,
      'w/campaigns/24S49.yaml': change(CAMPAIGN),
      'w/campaigns/24S50.yaml': OTHER,
      ...more,
    }),
  );
}

export function campaignWith(change: (text: string) => string = (text) => text): Campaign {
  return workspaceWith(change).campaign('24S49');
}
