/** The working tables of a selection. */
import type { Sqlite } from '../shapes/sqlite.js';

/**
 * - `unread_columns`: the headers of each file that no column of ours has.
 * - `problems`: everything that is wrong with any row of any file; `source` counts the files in input order.
 * - `vehicles`: rows of the vehicles file whose VIN can be trusted, good or not, each a `VehicleText`.
 * - `excluded`: the VINs that good rows of that file name. `remedied`: those that good rows name for a campaign
 *   of the mailing, with the bit of the campaign.
 * - `record_batches`: the rows of the owners file in input order, many in each row as the text of a
 *   `RecordBatch`. The rank of a record is the place of what became of it in the order of reasons, 0 when nothing
 *   but another record of its VIN keeps it from being mailed.
 * - `candidates`: the records of rank 0 in input order, each a text that `pieceText` made: pieces, but for those
 *   whose VIN another one has.
 * - `duplicates`: the candidates that are not mailed since another one of the same VIN is, which is `kept`, with the
 *   place of its piece.
 * - `kinds`: what many records have in common, each combination once, or a few times in a file with very many.
 * - `judged`: how many records of a kind were judged to have a rank, in one row or several. `counts`: how many
 *   have it in the end.
 * - `open_vehicles`: the vehicles still open, for a mailing that counts them; `open` is a set of campaigns.
 * - `campaigns`: the bit that each campaign is in such a set.
 * - `pieces`: the mailed records in print order.
 */
export function createTables(scratch: Sqlite): void {
  scratch.exec(`
    create table sources (id integer primary key, name text not null);
    create table unread_columns (id integer primary key, source integer not null, header text not null);
    create table problems (
      source integer not null, line integer not null, field text not null, code text not null,
      value text not null, hint text not null
    );
    create table vehicles (id integer primary key, vin text not null, text text not null);
    create table excluded (vin text primary key) without rowid;
    create table remedied (vin text not null, campaign integer not null, primary key (vin, campaign)) without rowid;
    create table record_batches (id integer primary key, text text not null);
    create table candidates (
      id integer primary key, line integer not null, text text not null,
      vin text as (substr(text, instr(text, char(9)) + 1, 17)),
      kind integer as (cast(substr(text, instr(text, char(9)) + 19) as integer))
    );
    create table duplicates (
      candidate integer primary key, kind integer not null, kept integer not null, kept_seq integer
    );
    create table kinds (
      id integer primary key, language text not null, fell_back integer not null, lessor integer not null,
      vehicle_line text not null, phase integer, open integer not null, model text not null, model_year integer,
      state text not null
    );
    create table judged (kind integer not null, rank integer not null, records integer not null);
    create table counts (kind integer not null, rank integer not null, records integer not null);
    create table open_vehicles (
      id integer primary key, vin text not null, dealer text not null, open integer not null
    );
    create table campaigns (bit integer primary key, code text not null);
    create table pieces (seq integer primary key, candidate integer not null, text text not null);
  `);
}
