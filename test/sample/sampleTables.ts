/** Invents four tables of people and vehicles from a seed, a few rows at a time. */
import { csvRow } from '../../src/base/text/csvRow.js';
import { OWNER_COLUMNS } from '../../src/shapes/columns.js';
import { type Case, GOOD_ROWS, ROUND_OF_CASES } from './cases.js';
import type { Place } from './placeLists.js';
import { Deck, Random } from './random.js';
import {
  MODEL_YEARS,
  SAMPLE_DEALERS,
  SAMPLE_MODELS,
  type SampleCampaign,
  type SampleModel,
  UNCOVERED_MODELS,
} from './sampleModels.js';
import { ALL_PLACES, type SampleOwner, sampleOwner } from './sampleOwner.js';
import { dayBetween, modelYearBuilt, type SampleVehicle, sampleVehicle } from './sampleVehicle.js';
import { malformedRow, type OwnerLine, spoilOwner, spoilVehicle } from './spoilRow.js';

export const TABLES = ['owners', 'vehicles', 'remedied', 'exclude'] as const;
export type Table = (typeof TABLES)[number];

/** A line of one of the tables, with its line feed. */
export interface TableLine {
  readonly table: Table;
  readonly line: string | Uint8Array;
}

export interface SampleOrder {
  /** Rows of the owners table. */
  readonly count: number;
  readonly seed: number;
  readonly campaign: SampleCampaign | 'mixed';
  /** Nothing is wrong with any row: for measuring. */
  readonly clean?: boolean;
}

const VEHICLE_HEADER = [
  'vin',
  'model',
  'model_year',
  'origin',
  'production_date',
  'first_use_date',
  'sold_in',
  'status',
  'last_dealer',
] as const;

const HEADERS: Readonly<Record<Table, readonly string[]>> = {
  owners: OWNER_COLUMNS,
  vehicles: VEHICLE_HEADER,
  remedied: ['vin', 'campaign', 'date'],
  exclude: ['vin', 'reason'],
};

/** The lines of all four tables, headers first. The same order gives the same lines; memory stays flat. */
export function* sampleTables(order: SampleOrder, counts: Map<string, number>): Generator<TableLine> {
  const maker = new TableMaker(order);
  for (const table of TABLES) yield { table, line: csvRow(HEADERS[table]) };
  for (let row = 0; row < order.count; row++) {
    const what = maker.nextCase();
    counts.set(what.code, (counts.get(what.code) ?? 0) + 1);
    yield* maker.lines(what);
  }
}

class TableMaker {
  readonly #order: SampleOrder;
  readonly #random: Random;
  readonly #cases: Deck<Case>;
  readonly #places: Deck<Place>;
  readonly #models: Readonly<Record<SampleCampaign, Deck<SampleModel>>>;
  /** Vehicles made so far, by model and year. */
  readonly #made = new Map<string, number>();
  /** The owner of the next rows too, while it has vehicles left. */
  #owner: SampleOwner | undefined;
  #vehiclesLeft = 0;
  /** A good row, to come again as a duplicate. */
  #good: OwnerLine | undefined;

  constructor(order: SampleOrder) {
    this.#order = order;
    this.#random = new Random(order.seed);
    this.#cases = new Deck(this.#random, order.clean === true ? GOOD_ROWS : ROUND_OF_CASES);
    this.#places = new Deck(this.#random, ALL_PLACES);
    this.#models = {
      '23LJ01': new Deck(this.#random, inShares(SAMPLE_MODELS['23LJ01'])),
      '20LC02': new Deck(this.#random, inShares(SAMPLE_MODELS['20LC02'])),
      'follow-up': new Deck(this.#random, inShares(SAMPLE_MODELS['follow-up'])),
    };
  }

  /** A duplicate waits until there is a good row to repeat. */
  nextCase(): Case {
    const what = this.#cases.draw();
    return what.code === 'DUPLICATE_VIN' && this.#good === undefined ? this.nextCase() : what;
  }

  *lines(what: Case): Generator<TableLine> {
    const owner = this.#nextOwner();
    if (what.code === 'DUPLICATE_VIN' && this.#good !== undefined) {
      const again = this.#random.chance(0.5) ? this.#good : { ...owner, vin: this.#good.vin };
      yield { table: 'owners', line: ownerLine(again) };
      return;
    }
    const campaign = this.#campaign(what);
    const model = this.#model(what, campaign);
    const vehicle = this.#vehicle(what, campaign, model, owner.state);
    const line = { ...owner, vin: vehicle.vin };
    if (what.code === 'GOOD') this.#good = line;
    yield { table: 'owners', line: this.#written(line, what) };
    const spoiled = spoilVehicle(this.#random, vehicle, what.code);
    yield { table: 'vehicles', line: csvRow(VEHICLE_HEADER.map((column) => spoiled[column])) };
    for (const done of this.#done(what, campaign, model))
      yield { table: 'remedied', line: this.#remedied(vehicle, done) };
    if (what.code === 'EXCLUDED') yield { table: 'exclude', line: this.#excluded(vehicle) };
  }

  #written(line: OwnerLine, what: Case): string | Uint8Array {
    if (what.code === 'ROW_MALFORMED') return malformedRow(this.#random, line);
    return ownerLine(spoilOwner(this.#random, line, what.code));
  }

  /** One owner in ten has two to four vehicles, one row after the other. */
  #nextOwner(): SampleOwner {
    if (this.#owner !== undefined && this.#vehiclesLeft > 0) {
      this.#vehiclesLeft--;
      return this.#owner;
    }
    this.#owner = sampleOwner(this.#random, this.#places);
    this.#vehiclesLeft = this.#random.chance(0.1) ? this.#random.between(1, 3) : 0;
    return this.#owner;
  }

  /** Of mixed tables four rows in five are 23LJ01; only that campaign has phases. */
  #campaign(what: Case): SampleCampaign {
    if (this.#order.campaign !== 'mixed') return this.#order.campaign;
    return what.code === 'PHASE_NOT_AVAILABLE' || this.#random.chance(0.8) ? '23LJ01' : '20LC02';
  }

  #model(what: Case, campaign: SampleCampaign): SampleModel {
    if (what.code === 'NOT_COVERED') return this.#random.pick(UNCOVERED_MODELS);
    let model = this.#models[campaign].draw();
    while (isLater(what, campaign) && !isOngoing(model)) model = this.#models[campaign].draw();
    return model;
  }

  /** Campaigns that are done on it. Of the vehicles with several of them, one in four has had one done. */
  #done(what: Case, campaign: SampleCampaign, { codes }: SampleModel): readonly string[] {
    if (what.code === 'ALREADY_REMEDIED') return campaign === 'follow-up' ? codes : [campaign];
    const some = what.code === 'GOOD' && codes.length > 1 && this.#random.chance(0.25);
    return some ? [this.#random.pick(codes)] : [];
  }

  #vehicle(what: Case, campaign: SampleCampaign, model: SampleModel, soldIn: string): SampleVehicle {
    const built = this.#built(model, isLater(what, campaign));
    const [first, last] = what.code === 'NOT_COVERED' ? [1980, 2039] : MODEL_YEARS[campaign];
    const modelYear = Math.min(Math.max(modelYearBuilt(built), first), last);
    return sampleVehicle(this.#random, {
      model,
      modelYear,
      built,
      count: this.#count(model, modelYear),
      soldIn,
      dealers: campaign === 'follow-up' ? SAMPLE_DEALERS : undefined,
    });
  }

  /** Of the models still built with one key, four in five are of phase 5: July to October 2023. */
  #built(model: SampleModel, later: boolean): string {
    if (!isOngoing(model)) return dayBetween(this.#random, model.from, model.to);
    if (later) return dayBetween(this.#random, '2023-11-01', model.to);
    if (this.#random.chance(0.8)) return dayBetween(this.#random, '2023-07-01', '2023-10-31');
    return dayBetween(this.#random, model.from, '2023-06-30');
  }

  /** How many vehicles of the same description and year there were before. */
  #count(model: SampleModel, modelYear: number): number {
    const key = `${model.maker}${model.description}${model.plant}${modelYear}`;
    const count = this.#made.get(key) ?? this.#random.below(50_000);
    this.#made.set(key, count + 1);
    return count;
  }

  #remedied(vehicle: SampleVehicle, code: string): string {
    const [from, to] = REMEDIED_BETWEEN[code] ?? ['2012-01-09', '2013-01-31'];
    return csvRow([vehicle.vin, code, dayBetween(this.#random, from, to)]);
  }

  #excluded(vehicle: SampleVehicle): string {
    return csvRow([
      vehicle.vin,
      this.#random.pick(['exported', 'scrapped', 'stolen', 'owner asked for no mail']),
    ]);
  }
}

/** First and last day on which a remedy was done. */
const REMEDIED_BETWEEN: Readonly<Record<string, readonly [string, string]>> = {
  '23LJ01': ['2024-01-08', '2024-02-09'],
  '20LC02': ['2020-06-26', '2020-07-24'],
};

/** Built when the remedy of its phase is not available yet: only 23LJ01 has phases. */
function isLater(what: Case, campaign: SampleCampaign): boolean {
  return what.code === 'PHASE_NOT_AVAILABLE' && campaign === '23LJ01';
}

/** Built with one key until the end of the chart. */
function isOngoing(model: SampleModel): boolean {
  return model.to === '2024-03-31';
}

function inShares(models: readonly SampleModel[]): SampleModel[] {
  return models.flatMap((model) => Array.from({ length: model.share }, () => model));
}

function ownerLine(owner: OwnerLine): string {
  return csvRow(OWNER_COLUMNS.map((column) => owner[column]));
}
