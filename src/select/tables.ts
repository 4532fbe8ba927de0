/** Creates the working tables of a selection. */
import type { Sqlite } from '../shapes/sqlite.js';
import { PIECE_COLUMNS } from './pieces/pieceText.js';
import { GROUP_COLUMNS } from './pieces/recordGroups.js';

/**
 * - `unread_columns`: the headers of each file that match none of our columns.
 * - `problems`: everything that is wrong with any row of any file; `source` counts the files in input order.
 * - `vehicles`: rows of the vehicles file whose VIN can be trusted, valid or not, each a `VehicleText`.
 * - `excluded`: the VINs in valid rows of that file. `remedied`: those in valid rows for a campaign
 *   of the mailing, with the bit of the campaign. `visits`: those of work that is done only after several visits.
 * - `mailed`: the VINs of the pieces in earlier batches, with the bit of the notice. `listed`: those of the list that a
 *   notice goes to. `promised`: those that were promised the notice of this batch and have not got it.
 * - `addresses`: the new address of a VIN, as JSON. `presorted`: its place in the order of the post. `replaced`: the beginnings
 *   of the piece ids that the file of addresses names.
 * - `population`: the VINs of the population files; what a file says of them besides is in `population_answers`, as JSON
 *   of a `PopulationRow`, once for all that it says the same of.
 * - `enclosed`: what the label or card of a data file prints for a VIN, with tabs between its values.
 * - `record_batches`: the rows of the owners file in input order, many in each row as the text of a
 *   `RecordBatch`. The rank of a record is that of its outcome in the order of reasons; 0 if only another
 *   record with its VIN can keep it from being mailed.
 * - `candidates`: the records of rank 0 in input order, each a text made by `pieceText`; they become pieces unless
 *   another one has the same VIN. A view, because SQLite would extract columns whenever it inserts a text.
 * - `met_again`: the VINs that several candidates have, and a few that only one has.
 * - `duplicates`: the candidates that are not mailed because another one with the same VIN is; `kept` is that one, with
 *   the position of its piece.
 * - `companions`: the candidates that are in the piece of another one of their owner, with the position of that piece.
 * - `seeds`: the candidates that are of no record: pieces to addresses of the mailer's own.
 * - `kept_fields`: the fields of the record model that are stored in pieces and groups.
 * - `longest_values`: how many characters the longest value of a field of candidates has.
 * - `record_groups`: what many records have in common, each combination once as a `GroupText`, or several times in a
 *   file with very many combinations.
 * - `judged`: how many records of a group got a rank, in one or several rows. `counts`: the final numbers.
 * - `open_vehicles`: the vehicles with open campaigns, for a mailing that counts them; `open` is a set of campaigns.
 * - `campaigns`: the bit of each campaign in such a set.
 * - `zone_counts`: how many records of the population each zone has, and how many more than one zone or none claims.
 * - `pieces`: the mailed records in print order; where they make several file groups, with the size of each.
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
    create table visits (
      work integer not null, vin text not null, day text not null, primary key (work, vin, day)
    ) without rowid;
    create table mailed (
      vin text not null, notice integer not null, piece text not null, primary key (vin, notice)
    ) without rowid;
    create table listed (vin text primary key) without rowid;
    create table promised (vin text primary key, notice integer not null, piece text not null, reason text) without rowid;
    create table addresses (vin text primary key, text text not null) without rowid;
    create table presorted (vin text primary key, sort text not null) without rowid;
    create table replaced (prefix text not null);
    create table population (id integer primary key, file integer not null, vin text not null, answer integer not null);
    create table population_answers (id integer primary key, text text not null);
    create table enclosed (
      id integer primary key, file integer not null, vin text not null, line integer not null, text text not null
    );
    create table record_batches (id integer primary key, text text not null);
    create table candidate_texts (id integer primary key, text text not null);
    create view candidates as select id, text, ${PIECE_COLUMNS} from candidate_texts;
    create table met_again (vin text primary key) without rowid;
    create table duplicates (
      candidate integer primary key, record_group integer not null, kept integer not null, kept_seq integer
    );
    create table companions (candidate integer primary key, seq integer not null);
    create table seeds (candidate integer primary key);
    create table kept_fields (name text not null);
    create table longest_values (field text primary key, length integer not null) without rowid;
    create table record_groups (id integer primary key, text text not null, ${GROUP_COLUMNS});
    create table judged (record_group integer not null, rank integer not null, records integer not null);
    create table counts (record_group integer not null, rank integer not null, records integer not null);
    create table open_vehicles (
      id integer primary key, vin text not null, dealer text not null, open integer not null
    );
    create table zone_counts (zone text not null, division text not null, records integer not null);
    create table campaigns (bit integer primary key, code text not null);
    create table pieces (seq integer primary key, candidate integer not null, text text not null);
  `);
}
