/** A campaign, a linked one, a brand and templates of a few lines, for tests that look at one rule each. */

import { Fault, formatFault } from '../../src/base/problems.js';
import { typedText } from '../../src/base/text/typedText.js';
import { exhibitsOf } from '../../src/campaign/exhibits/exhibitsOf.js';
import type { Brand } from '../../src/campaign/schema/brandSchema.js';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { statuteMaker } from '../../src/campaign/statutory/statuteMaker.js';
import { textConditions } from '../../src/campaign/texts/textConditions.js';
import { parseBrand, parseCampaign } from '../../src/campaign/workspace/parseCampaign.js';
import { type Merger, type MergerInput, openMerger } from '../../src/merge/openMerger.js';
import type { TemplateSource } from '../../src/merge/template/templateSource.js';
import type { Facets } from '../../src/shapes/recordModel.js';

const BRAND = `
name: Norvane
letterhead: { wordmark: NORVANE, lines: [Norvane Motors] }
color: "#223344"
signature: NORVANE MOTORS
return_address: [Norvane Motors]
customer: { one: driver, many: drivers, label: Driver }
dealer: Norvane dealer
contact: { name: Norvane Centre, phone: 1-800-555-0100, hours: ["Monday 8:00 am to 5:00 pm", "Saturday 9:00 am to noon"], time_zone: Central Time }
links: { recall: www.example.com/recall }
media_contact: Norvane Press Office
`;

const CAMPAIGN = `
code: 23LJ01
kind: second_key_delivery_program
program: Second Key Delivery Program
brand: norvane
title: { en: Second key, es: Segunda llave }
languages: [en]
vehicles:
  lines:
    - { name: NX, model: NX, model_years: { from: 2023, to: 2024 }, volume: { approximately: 26900 } }
  total: 5230
owner_mailing: 2023-07
published: { owner-letter: 2020-06-25 }
owner_letter:
  greeting: "Dear {{brand.customer.one}}:"
  opening: [Hello.]
  sections: [{ id: one, heading: One, body: Text. }]
  closing: [Bye.]
`;

const LINKED = `
code: 23LE02
kind: customer_support_program
program: Customer Support Program
brand: norvane
title: Handle
coverage:
  term: { years: 10 }
  covers: handles of {{campaign.code}}
  exclusions: None.
  transferable: true
sheet:
  instruction: Tear here
  heading: Details of {{campaign.code}}
  body: Body.
  terms: [Term.]
`;

export const WORDS = JSON.stringify({ page: { en: 'Page', es: 'Página' } });

export function brand(): Brand {
  return parseBrand({ file: 'norvane.yaml', text: BRAND });
}

/** The small campaign, changed as the test needs it. */
export function campaign(change: Partial<Campaign> = {}): Campaign {
  return { ...parseCampaign({ file: '23LJ01.yaml', text: CAMPAIGN }), ...change };
}

export function linkedCampaign(): Campaign {
  return parseCampaign({ file: '23LE02.yaml', text: LINKED });
}

export function templates(files: Readonly<Record<string, string>>): TemplateSource {
  const all: Readonly<Record<string, string>> = { 'words.json': WORDS, ...files };
  return { read: (name) => all[name], pathOf: (name) => name };
}

/** What a merger whose owner letter is the template given is opened with. */
export function mergerInput(
  template: string,
  change: Partial<Campaign> = {},
  files: Readonly<Record<string, string>> = {},
): MergerInput {
  const campaigns = [campaign(change), linkedCampaign()] as const;
  const [mailed, ...linked] = campaigns;
  return {
    templates: templates({ 'owner-letter/owner-letter.hbs': template, ...files }),
    campaign: mailed,
    linked,
    conditions: textConditions({ campaigns }),
    brandFor: brand,
    exhibitsOf,
    statuteOf: statuteMaker(),
  };
}

/** A merger whose owner letter is the template given. */
export function mergerFor(
  template: string,
  files: Readonly<Record<string, string>> = {},
  change: Partial<Campaign> = {},
  names?: ReadonlySet<string>,
): Merger {
  return openMerger({
    ...mergerInput(template, change, files),
    ...(names === undefined ? {} : { names }),
  });
}

/** HTML of the owner letter, without the places that elements bear; quotes, dashes and spaces as they are typed. */
export function printed(template: string, facets: Facets = {}, change: Partial<Campaign> = {}): string {
  const { html } = mergerFor(template, {}, change).merge('owner-letter', facets).markup;
  return typedText(html.replaceAll(/ data-at="[^"]*"/g, '').trim());
}

/** The letter whose one paragraph is this text of the campaign. */
export function printedText(text: string, change: Partial<Campaign> = {}): string {
  return printed('{{markdown campaign.condition}}', {}, { condition: { en: text }, ...change });
}

/** Code, file and line of the fault that the deed ends in, and what it says. */
export function faultOf(deed: () => unknown): { code: string; at: string; text: string } {
  try {
    deed();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { file, line, field } = error.place ?? { file: '' };
    return {
      code: error.code,
      at: line === undefined ? `${file} ${field ?? ''}`.trim() : `${file}:${line}`,
      text: formatFault(error),
    };
  }
  throw new Error('nothing was refused');
}
