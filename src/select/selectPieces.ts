/**
 * The loaded tables and the rules of the mailing come in; the outcome of each record and the pieces in print
 * order stand in the scratch.
 */
import { CODES } from '../base/problems.js';
import type { Wave } from '../shapes/piece.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { campaignBits } from './campaignBits.js';
import { type CoverageRules, coverVehicles, SAME_VEHICLE } from './coverVehicles.js';
import { insertRows } from './insertRows.js';
import { joinVehicles } from './joinVehicles.js';
import { LESSOR } from './ownerText.js';
import { rankOf } from './ranks.js';
import { SOURCES } from './sources.js';

export interface SelectionRules extends CoverageRules {
  readonly phases: PhaseRule;
  readonly wave: Wave | undefined;
}

/** `all`: the campaign has no phases. `one`: the phase asked for. `available`: every phase whose remedy is there. */
export type PhaseRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly phase: number }
  | { readonly kind: 'available'; readonly phases: readonly number[] };

/** @returns the number of pieces */
export function selectPieces(scratch: Sqlite, rules: SelectionRules): number {
  joinVehicles(scratch);
  coverVehicles(scratch, rules);
  scratch.exec(OUTCOME_TABLE);
  insertRows(scratch, 'campaigns', ['bit', 'code'])(
    [...campaignBits(rules.campaigns)].map(([code, bit]) => [bit, code]),
  );
  scratch.prepare(outcomesQuery(rules.phases)).run(rules.wave?.number ?? null);
  scratch.prepare(DUPLICATES).run(rankOf('DUPLICATE_VIN'));
  scratch.prepare(UNKNOWN_VEHICLES).run(CODES.VEHICLE_UNKNOWN.hint, rankOf('NOT_COVERED'));
  scratch.prepare(INCOMPLETE_VEHICLES).run(CODES.VEHICLE_INCOMPLETE.hint, rankOf('NOT_COVERED'));
  scratch.exec(PIECES);
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}

const OUTCOME_TABLE = `
  create table outcomes (
    id integer primary key, rank integer not null, vehicle_line text, phase integer, open integer
  );
  create table campaigns (bit integer primary key, code text not null);
`;

/** The campaigns that cover a record and are not done on it; 0 when all are. */
const OPEN = `c.campaigns & ~coalesce((select sum(r.campaign) from remedied r where r.vin = s.vin), 0)`;

/** The reasons in the order in which they count; the first that holds is the record's. */
function outcomesQuery(phases: PhaseRule): string {
  return `
    insert into outcomes (id, rank, vehicle_line, phase, open)
      select s.id,
        case
          when s.rank is not null then s.rank
          when e.vin is not null then ${rankOf('EXCLUDED')}
          when c.line is null then ${rankOf('NOT_COVERED')}
          ${phaseReason(phases)}
          when o.wave <> ? then ${rankOf('OTHER_WAVE')}
          when ${OPEN} = 0 then ${rankOf('ALREADY_REMEDIED')}
          else 0
        end,
        c.line, c.phase, ${OPEN}
      from subjects s
      join owners o on o.id = s.id
      left join excluded e on e.vin = s.vin
      left join distinct_vehicles d on ${SAME_VEHICLE}
      left join coverages c on c.id = d.id
      order by s.id
  `;
}

function phaseReason(phases: PhaseRule): string {
  if (phases.kind === 'all') return '';
  if (phases.kind === 'one') return `when c.phase is not ${phases.phase} then ${rankOf('OTHER_PHASE')}`;
  return `when coalesce(c.phase not in (${phases.phases.join(', ')}), 1) then ${rankOf('PHASE_NOT_AVAILABLE')}`;
}

/** Of several rows with one VIN the first that would be mailed is mailed. */
const DUPLICATES = `
  update outcomes set rank = ? where id in (
    select id from (
      select o.id, row_number() over (partition by s.vin order by o.id) as place
      from outcomes o join subjects s on s.id = o.id
      where o.rank = 0
    ) where place > 1
  )
`;

const UNKNOWN_VEHICLES = `
  insert into problems (source, line, field, code, value, hint)
    select ${SOURCES.owners}, w.line, 'vin', 'VEHICLE_UNKNOWN', w.written_vin, ?
    from outcomes o join subjects s on s.id = o.id join owners w on w.id = o.id
    where o.rank = ? and not s.known
    order by o.id
`;

const INCOMPLETE_VEHICLES = `
  insert into problems (source, line, field, code, value, hint)
    select ${SOURCES.owners}, w.line, c.missing, 'VEHICLE_INCOMPLETE', w.written_vin, ?
    from outcomes o join subjects s on s.id = o.id join owners w on w.id = o.id
    join distinct_vehicles d on ${SAME_VEHICLE} join coverages c on c.id = d.id
    where o.rank = ? and s.known and c.missing is not null
    order by o.id
`;

/**
 * Wide rows, sorted once: print then reads them front to back, however large the mailing. The index answers
 * which piece a record became.
 */
const PIECES = `
  create table pieces (
    seq integer primary key, owner_id integer not null, vin text not null, zip text not null,
    language text not null, lessor integer not null, vehicle_line text not null, phase integer,
    open integer not null, model text, model_year integer, first_use_date text, owner text not null
  );
  insert into pieces
      (owner_id, vin, zip, language, lessor, vehicle_line, phase, open, model, model_year, first_use_date, owner)
    select o.id, s.vin, w.zip, w.language, w.owner ${LESSOR}, o.vehicle_line, o.phase, o.open,
      s.model, s.model_year, s.first_use_date, w.owner
    from outcomes o join subjects s on s.id = o.id join owners w on w.id = o.id
    where o.rank = 0
    order by w.zip, s.vin;
  create unique index pieces_by_owner on pieces (owner_id);
`;
