/** Loads the rows of the vehicles file whose VIN can be trusted into the scratch, even invalid ones. */
import { CODES, type Code } from '../../base/problems.js';
import type { VehicleRow } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, SOURCES } from '../scratch/sources.js';
import { type LikelyRules, openLikelyVins } from './likelyVins.js';
import { vehicleText } from './vehicleText.js';

export async function loadVehicles(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly VehicleRow[]>,
  rules: LikelyRules,
): Promise<void> {
  const addProblems = addSource(scratch, 'vehicles', source);
  const likely = openLikelyVins(scratch, rules);
  const insert = insertRows(scratch, 'vehicles', ['vin', 'text']);
  for await (const rows of batches) {
    insert(rows.filter(hasTrustedVin).map((row) => [row.vin, vehicleText(row)]));
    addProblems(rows.flatMap((row) => likely(row.vin, row.problems)));
  }
  scratch.exec('create index vehicles_by_vin on vehicles (vin)');
  scratch.prepare(REPEATED).run(CODES.ROW_REPEATED.hint);
}

const UNTRUSTED: ReadonlySet<Code> = new Set([
  'ROW_MALFORMED',
  'VIN_LENGTH',
  'VIN_CHARACTER',
  'VIN_CHECK_DIGIT',
]);

function hasTrustedVin(row: VehicleRow): boolean {
  return row.problems.every(({ code }) => !UNTRUSTED.has(code));
}

/** Of several valid rows with one VIN, the first is used; the others are problems. */
const REPEATED = `
  insert into problems (source, line, field, code, value, hint)
    select ${SOURCES.vehicles}, line, 'vin', 'ROW_REPEATED', vin, ?
    from (
      select v.id, v.vin, v.text ->> 0 as line, row_number() over (partition by v.vin order by v.id) as place
      from (select vin from vehicles group by vin having count(*) > 1) r
      cross join vehicles v on v.vin = r.vin
      where v.text ->> 9 is null
    )
    where place > 1
    order by id
`;
