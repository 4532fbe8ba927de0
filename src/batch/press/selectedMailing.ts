/** Tells the rules what a batch has selected. */
import { basename } from 'node:path';
import { lineIds } from '../../campaign/coverage/compileLines.js';
import { recipientsOf } from '../../campaign/notices/recipientsOf.js';
import type { SelectedMailing, SelectedPart } from '../../check/rule/selectedMailing.js';
import { sumOf } from '../../check/words/volumes.js';
import { countByFacets } from '../../select/pieces/facetCombinations.js';
import { type Tallies, type Tally, tallies } from '../../select/report/tallies.js';
import type { Facets } from '../../shapes/recordModel.js';
import type { BatchRun } from './batchRun.js';
import type { PieceVariants } from './pieceVariants.js';
import type { TextReport } from './textReport.js';

type Asked = Pick<BatchRun, 'plan' | 'context' | 'scratch'>;

export function selectedMailing(
  run: Asked,
  variants: PieceVariants,
  texts: TextReport | undefined,
): SelectedMailing {
  const { plan, scratch } = run;
  const counts = tallies(scratch);
  const { records, outcomes, reasons, states } = counts;
  return {
    documents: plan.documents,
    records,
    mailed: outcomes.mailed,
    reasons,
    regions: regionsOf(run, states),
    variants: declaredVariants(run, variants),
    unread: texts?.unreached ?? [],
    suppressing: suppressingIn(run, counts),
    puertoRico: states.some(({ name, mailed }) => name === 'PR' && mailed > 0),
    ...populationOf(run, counts),
    earlier: plan.compared,
  };
}

const allOf = ({ mailed, suppressed, rejected }: Tally): number => mailed + suppressed + rejected;

function suppressingIn({ plan }: Asked, { reasons }: Tallies): SelectedMailing['suppressing'] {
  const { exclude } = plan.inputs;
  return exclude === undefined ? [] : [{ file: basename(exclude), records: reasons.EXCLUDED ?? 0 }];
}

function regionsOf({ context }: Asked, states: readonly Tally[]): readonly SelectedPart[] {
  return context.mailing.campaigns.flatMap(({ regions }) =>
    Object.entries(regions).map(([name, places]) => {
      const inside = states.filter((state) => places.some((place) => place === state.name));
      const sum = (of: (tally: Tally) => number): number =>
        inside.reduce((total, tally) => total + of(tally), 0);
      return { name, records: sum(allOf), mailed: sum(({ mailed }) => mailed) };
    }),
  );
}

/** Of a remedy or interim notice to all; a wave, a list, and a follow-up are parts of a population that no file states. */
function populationOf(
  { plan, context }: Asked,
  { records, reasons, phases }: Tallies,
): Pick<SelectedMailing, 'population' | 'covered'> {
  const { mailing, list } = context;
  const [campaign] = mailing.campaigns;
  const isWhole = plan.wave === undefined && list === undefined;
  const isToAll = campaign !== undefined && Object.keys(recipientsOf(campaign)).length === 0;
  if (!isWhole || !isToAll || mailing.countsOpen) return { population: undefined, covered: 0 };
  if (mailing.phases.length === 0)
    return {
      population: campaign.vehicles && sumOf([campaign.vehicles.total])?.value,
      covered: records - (reasons.NOT_COVERED ?? 0),
    };
  const chosen = mailing.phases.filter(({ number }) => isChosen(plan.phases, number));
  const numbers = chosen.map(({ number }) => String(number));
  return {
    population: sumOf(chosen.map(({ volume }) => volume))?.value,
    covered: phases
      .filter(({ name }) => numbers.includes(name))
      .reduce((total, tally) => total + allOf(tally), 0),
  };
}

function isChosen(phases: Asked['plan']['phases'], number: number): boolean {
  if (phases.kind === 'all') return true;
  return phases.kind === 'one' ? phases.phase === number : phases.phases.includes(number);
}

function declaredVariants(
  { plan, context: { mailing }, scratch }: Asked,
  variants: PieceVariants,
): SelectedMailing['variants'] {
  const read = new Set([...variants.values()].flatMap((set) => set.variants).flatMap(facetsRead));
  const groups = [...countByFacets(scratch)].map(([key, pieces]) => ({
    facets: JSON.parse(key) as Facets,
    pieces,
  }));
  const isRecall = mailing.campaigns.some(({ kind }) => kind === 'safety_recall');
  const chosen = mailing.phases.filter(({ number }) => isChosen(plan.phases, number));
  const declared: Readonly<Record<string, readonly string[]>> = {
    // Spanish of a recall may wait for Puerto Rico
    language: isRecall ? [] : mailing.languages,
    phase: chosen.map(({ number }) => String(number)),
    vehicle_line: plan.phase === undefined ? mailing.campaigns.flatMap(lineIds) : [],
  };
  return Object.entries(declared)
    .filter(([facet, values]) => read.has(facet) && values.length > 1)
    .flatMap(([facet, values]) =>
      values.map((value) => ({
        facet,
        value,
        pieces: groups
          .filter(({ facets }) => facets[facet] === value)
          .reduce((sum, { pieces }) => sum + pieces, 0),
      })),
    );
}

const facetsRead = ({ facets }: { readonly facets: Facets }): readonly string[] => Object.keys(facets);
