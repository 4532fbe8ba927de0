/** Finds sections and questions that show what the campaign does not have: an empty table is never printed. */
import type { Path } from '../../../base/path.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { FollowUp } from '../../schema/followUpSchema.js';
import type { Exhibit } from '../../schema/sections/section.js';
import type { Neighbors } from '../findStrangers.js';
import type { Inconsistency } from '../inconsistency.js';

interface Shown {
  /** The key that the exhibit is made from. */
  readonly key: string;
  has(campaign: Campaign): boolean;
}

const SHOWN: Readonly<Record<Exclude<Exhibit, 'decoder'>, Shown>> = {
  vehicles: { key: 'vehicles.lines', has: ({ vehicles }) => (vehicles?.lines ?? []).length > 0 },
  phases: { key: 'phases', has: ({ phases }) => phases.length > 0 },
  mailing: { key: 'phases', has: ({ phases }) => phases.length > 0 },
  parts: { key: 'parts', has: ({ parts }) => parts.length > 0 },
  op_codes: { key: 'op_codes', has: ({ op_codes }) => op_codes.length > 0 },
  training: { key: 'training', has: ({ training }) => training !== undefined },
  inspection: { key: 'inspection', has: ({ inspection }) => inspection.length > 0 },
  chart: { key: 'chart', has: ({ chart }) => chart !== undefined },
  key_figure: { key: 'key_figure', has: ({ key_figure }) => key_figure !== undefined },
  owner_actions: { key: 'owner_actions', has: ({ owner_actions = [] }) => owner_actions.length > 0 },
  services: { key: 'services', has: ({ services }) => services.length > 0 },
  coverage: { key: 'coverage', has: ({ coverage }) => coverage !== undefined },
  inventory: { key: 'inventory', has: ({ inventory }) => inventory !== undefined },
  tools: { key: 'tools', has: ({ tools }) => tools.length > 0 },
  interim_work: { key: 'interim_work', has: ({ interim_work }) => interim_work.length > 0 },
  agency: {
    key: 'recall.agency_numbers',
    has: ({ recall, other_agencies }) =>
      (recall?.agency_numbers ?? []).length > 0 || other_agencies.length > 0,
  },
  incidents: {
    key: 'recall.incidents',
    has: ({ recall }) => Object.keys(recall?.incidents ?? {}).length > 0,
  },
};

/** Without neighbors, the decoder of the brand is not asked. */
export function findShownIssues(campaign: Campaign, neighbors?: Neighbors): Inconsistency[] {
  const { beside: _beside, ...file } = campaign;
  return shownIn(file, []).flatMap(({ path, show }) => {
    const said = saidBy(campaign, path);
    const what = show === 'decoder' ? decoderIssue(said, neighbors) : lacking(said, show);
    return what === undefined ? [] : [{ path, what, hint: HINT }];
  });
}

const HINT = 'add what it shows, or take "show" out';

/** The same for a follow-up, whose sections show its campaigns and its guidelines. */
export function findFollowUpShownIssues({ guidelines, ...followUp }: FollowUp): Inconsistency[] {
  if (guidelines.length > 0) return [];
  return shownIn(followUp, []).flatMap(({ path, show }) =>
    show === 'guidelines'
      ? [{ path, what: 'shows the guidelines, and there are none in the file', hint: HINT }]
      : [],
  );
}

/** A section of a notice shows what the notice says, where it says it. */
function saidBy(campaign: Campaign, [list, id]: Path): Campaign {
  const notice = list === 'notices' ? campaign.notices?.[String(id)] : undefined;
  return notice === undefined
    ? campaign
    : ({ ...campaign, ...notice, code: notice.code ?? campaign.code } as Campaign);
}

function lacking(campaign: Campaign, show: string): string | undefined {
  const shown = Object.hasOwn(SHOWN, show) ? SHOWN[show as keyof typeof SHOWN] : undefined;
  if (shown === undefined || shown.has(campaign)) return undefined;
  return `shows ${show}, and the campaign has no ${shown.key}`;
}

function decoderIssue({ code, brand }: Campaign, neighbors: Neighbors | undefined): string | undefined {
  if (neighbors?.decoded === undefined || !neighbors.brands.includes(brand)) return undefined;
  const parts = neighbors.decoded(code, brand);
  if (parts.length === 0) return `shows the decoder, and brands/${brand}.yaml has none for ${code}`;
  const unknown = parts.find(({ meaning }) => meaning === undefined);
  if (unknown === undefined) return undefined;
  return `shows the decoder, and that of brands/${brand}.yaml does not say what ${unknown.characters} means in ${code} (${unknown.label})`;
}

/** Every `show` with its path. */
function shownIn(value: unknown, path: Path): readonly { readonly path: Path; readonly show: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'show' && typeof entry === 'string'
      ? [{ path: below, show: entry }]
      : shownIn(entry, below);
  });
}
