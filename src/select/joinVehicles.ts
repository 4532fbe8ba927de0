/** Owners and vehicles come in; each owner's record with its vehicle stands in the table `subjects`. */
import { CODES } from '../base/problems.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { SOURCES } from './sources.js';

/**
 * Vehicle data in the owners file win over those of the vehicles file, field by field. Of several vehicles
 * rows with one VIN the first good one is taken, the other good ones are problems. A VIN whose only rows are
 * bad rejects its records for the same reason: nobody knows whether it is covered.
 */
export function joinVehicles(scratch: Sqlite): void {
  scratch.exec(KNOWN_VEHICLES);
  scratch.exec(SUBJECTS);
  scratch.prepare(REPEATED).run(CODES.ROW_REPEATED.hint);
  scratch.exec(BAD_VEHICLE);
}

/** In VIN order, so that the table is written front to back; the first row of a VIN stays. */
const KNOWN_VEHICLES = `
  create table known_vehicles (
    vin text primary key, id integer not null, line integer not null,
    rank integer, code text, field text, value text,
    model text, model_year integer, origin text, production_date text, first_use_date text, last_dealer text
  ) without rowid;
  insert or ignore into known_vehicles
    select vin, id, line, rank, code, field, value, model, model_year, origin, production_date, first_use_date,
      last_dealer
    from vehicles
    order by vin, rank is not null, id;
`;

const SUBJECTS = `
  create table subjects (
    id integer primary key, vin text not null, rank integer, known integer not null,
    model text, model_year integer, origin text, production_date text, first_use_date text, last_dealer text
  );
  insert into subjects
    select
      o.id, o.vin,
      case when o.rank is null then v.rank when v.rank is null then o.rank else min(o.rank, v.rank) end,
      v.vin is not null or o.model is not null,
      coalesce(o.model, v.model), coalesce(o.model_year, v.model_year), coalesce(o.origin, v.origin),
      coalesce(o.production_date, v.production_date), coalesce(o.first_use_date, v.first_use_date),
      coalesce(o.last_dealer, v.last_dealer)
    from owners o left join known_vehicles v on v.vin = o.vin
    order by o.id;
`;

const REPEATED = `
  insert into problems (source, line, field, code, value, hint)
    select ${SOURCES.vehicles}, v.line, 'vin', 'ROW_REPEATED', v.vin, ?
    from vehicles v join known_vehicles k on k.vin = v.vin
    where k.id <> v.id and v.rank is null
    order by v.id
`;

/** Told on the owners row too: who looks for the cause of that row's outcome must find it. */
const BAD_VEHICLE = `
  insert into problems (source, line, field, code, value, hint)
    select
      ${SOURCES.owners}, o.line, v.field, v.code, v.value,
      'mend line ' || v.line || ' of ' || (select name from sources where id = ${SOURCES.vehicles})
    from owners o join known_vehicles v on v.vin = o.vin
    where v.rank is not null and (o.rank is null or v.rank < o.rank)
    order by o.id
`;
