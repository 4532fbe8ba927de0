/** Checks by its columns that a file is one of owners, vehicles, remedied vehicles or excluded vehicles, as declared. */
import { Fault } from '../../base/problems.js';
import {
  type ColumnMapping,
  type KnownColumn,
  type RecordRole,
  VEHICLE_COLUMNS,
} from '../../shapes/columns.js';

export interface HeaderPlace {
  readonly file: string;
  readonly line: number;
}

/** A file needs one column of each group, even if its fields are blank. */
const NECESSARY: Readonly<Record<RecordRole, readonly (readonly KnownColumn[])[]>> = {
  owners: [['vin'], ['name', 'company'], ['address1', 'address2'], ['city'], ['state'], ['zip']],
  vehicles: [['vin'], VEHICLE_COLUMNS],
  remedied: [['vin'], ['campaign']],
  exclude: [['vin']],
  addresses: [['vin'], ['address1', 'sequence', 'tray', 'bundle', 'dpv']],
  population: [['vin']],
};

/** Whether the file has a column. */
export type Has = (column: KnownColumn) => boolean;

/** Columns that a list of VINs with a remark does not need. */
const OF_VEHICLES: readonly KnownColumn[] = ['model', 'model_year', 'production_date'];

/** The roles that the columns of a file suggest; none for little more than VINs. */
function rolesOf(role: RecordRole, has: Has): readonly RecordRole[] {
  if (has('reason') && role !== 'remedied') return ['exclude'];
  const address = has('address1') || has('address2') || has('zip');
  const roles: RecordRole[] = [];
  if ((has('name') || has('company')) && address) roles.push('owners');
  if (OF_VEHICLES.some(has)) roles.push('vehicles');
  if (has('campaign') && (roles.length === 0 || has('date'))) roles.push('remedied');
  return roles;
}

const WHAT: Readonly<Record<RecordRole, string>> = {
  owners: 'owners',
  vehicles: 'vehicles',
  remedied: 'remedied vehicles',
  exclude: 'vehicles not to be mailed',
  addresses: 'new addresses',
  population: 'the vehicles of a campaign',
};

/**
 * An exclude list needs only the column VIN, so a file of any other role would pass for one and exclude everybody; an
 * owners file with a column `campaign` would pass for remedied vehicles; and an exclude list with addresses would pass
 * for owners and get mail.
 *
 * @throws Fault FILE_MISPLACED
 */
export function assertRole(role: RecordRole, has: Has, place: HeaderPlace): void {
  if (role === 'population' || role === 'addresses') return;
  const roles = rolesOf(role, has);
  const [looksLike] = roles;
  if (looksLike === undefined || roles.includes(role)) return;
  const servesBoth = role === 'owners' || role === 'vehicles';
  if (servesBoth && looksLike !== 'exclude' && lacking(role, has) === undefined) return;
  throw new Fault('FILE_MISPLACED', `the columns are those of ${WHAT[looksLike]}, not of ${WHAT[role]}`, {
    place,
    hint: misplacedHint(looksLike, role),
  });
}

function misplacedHint(looksLike: RecordRole, role: RecordRole): string {
  const give = `give the file with --${looksLike}`;
  if (role === 'exclude')
    return `${give}; a list of vehicles not to be mailed has the columns vin and reason`;
  if (role === 'remedied')
    return `${give}; a list of remedied vehicles has the columns vin, campaign and date`;
  if (looksLike === 'exclude')
    return `${give}; if it is not, list the column reason under ignore in noticepress.yaml`;
  return give;
}

function lacking(role: RecordRole, has: Has): readonly KnownColumn[] | undefined {
  return NECESSARY[role].find((group) => !group.some(has));
}

/** @throws Fault COLUMN_MISSING without a required column */
export function assertComplete(
  role: RecordRole,
  has: Has,
  mapping: ColumnMapping,
  header: readonly string[],
  place: HeaderPlace,
): void {
  const group = lacking(role, has);
  if (group === undefined) return;
  const wanted = group.map((column) => {
    const mapped = mapping[column];
    return mapped === undefined ? column : `${column} (mapped to "${[mapped].flat().join('", "')}")`;
  });
  const found = header
    .map((text) => text.trim())
    .join(', ')
    .slice(0, 200);
  throw new Fault('COLUMN_MISSING', `there is no column ${wanted.join(' or ')}; the header reads: ${found}`, {
    place: { ...place, field: group[0] },
    hint:
      anotherTable(header) ?? (role === 'addresses' && has('piece_id') && !has('vin') ? BY_PIECE : undefined),
  });
}

/** A piece id changes with its batch, so new addresses are kept by VIN. */
const BY_PIECE =
  'a file that names our pieces alone gets its VINs by noticepress import addresses FILE --batch DIR --out FILE';

/** A hint for a table in another format; undefined if it looks like CSV. */
function anotherTable(header: readonly string[]): string | undefined {
  return header.length < 3 && /[;\t|]/.test(header.join(',')) ? 'separate the fields with commas' : undefined;
}
