/** The working tables of a selection. */
import type { Sqlite } from '../shapes/sqlite.js';

/**
 * - `owners`: one row for each input record; `id` counts them in input order.
 * - `vehicles`: rows of the vehicles file whose VIN can be trusted.
 * - `excluded`: the VINs that good rows of that file name. `remedied`: those that good rows name for a campaign
 *   of the mailing, with the bit of the campaign.
 * - `problems`: everything that is wrong with any row of any file; `source` counts the files in input order.
 * - `coverages`: what the campaign says of each distinct vehicle description.
 * - `outcomes`: what became of each record; `rank` is its place in the order of reasons, 0 when it is mailed;
 *   `open` is the set of campaigns that cover it and are not done. `campaigns` tells the bit of each.
 * - `pieces`: the mailed records in print order.
 */
export function createTables(scratch: Sqlite): void {
  scratch.exec(`
    create table sources (id integer primary key, name text not null);
    create table problems (
      source integer not null, line integer not null, field text not null, code text not null,
      value text not null, hint text not null
    );
    create table owners (
      id integer primary key, line integer not null, written_vin text not null, vin text not null,
      rank integer, language text not null, fell_back integer not null, wave integer,
      zip text not null, state text not null,
      model text, model_year integer, origin text, production_date text, first_use_date text,
      last_dealer text, owner text not null
    );
    create table vehicles (
      id integer primary key, line integer not null, vin text not null, rank integer, code text, field text, value text,
      model text, model_year integer, origin text, production_date text, first_use_date text, last_dealer text
    );
    create table excluded (vin text primary key) without rowid;
    create table remedied (vin text not null, campaign integer not null, primary key (vin, campaign)) without rowid;
  `);
}
