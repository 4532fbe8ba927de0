/** The working tables of a selection. */
import type { Sqlite } from '../shapes/sqlite.js';

/**
 * - `problems`: everything that is wrong with any row of any file; `source` counts the files in input order.
 * - `vehicles`: rows of the vehicles file whose VIN can be trusted, good or not, each a `VehicleText`.
 * - `excluded`: the VINs that good rows of that file name. `remedied`: those that good rows name for a campaign
 *   of the mailing, with the bit of the campaign.
 * - `records`: one row for each row of the owners file; `id` counts them in input order. `rank` is the place of
 *   what became of it in the order of reasons, 0 when it is mailed. Only a record that nothing but another one
 *   of its VIN keeps from being mailed has a `vin`, a `zip` and a `letter`, which is a `PieceText`.
 * - `kinds`: what many records have in common, each combination once, or a few times in a file with very many.
 * - `counts`: how many records of a kind have a rank.
 * - `open_vehicles`: the vehicles still open, for a mailing that counts them; `open` is a set of campaigns.
 * - `campaigns`: the bit that each campaign is in such a set.
 * - `pieces`: the mailed records in print order.
 */
export function createTables(scratch: Sqlite): void {
  scratch.exec(`
    create table sources (id integer primary key, name text not null);
    create table problems (
      source integer not null, line integer not null, field text not null, code text not null,
      value text not null, hint text not null
    );
    create table vehicles (id integer primary key, vin text not null, text text not null);
    create table excluded (vin text primary key) without rowid;
    create table remedied (vin text not null, campaign integer not null, primary key (vin, campaign)) without rowid;
    create table records (
      id integer primary key, line integer not null, written_vin text not null, rank integer not null,
      kind integer not null, vin text, zip text, letter text
    );
    create table kinds (
      id integer primary key, language text not null, fell_back integer not null, lessor integer not null,
      vehicle_line text not null, phase integer, open integer not null, model text not null, model_year integer,
      state text not null
    );
    create table counts (kind integer not null, rank integer not null, records integer not null);
    create table open_vehicles (
      id integer primary key, vin text not null, dealer text not null, open integer not null
    );
    create table campaigns (bit integer primary key, code text not null);
    create table pieces (seq integer primary key, record integer not null, letter text not null);
  `);
}
