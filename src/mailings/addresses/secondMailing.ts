/** Chooses the rows of an owners file for a second mailing: owners whose last piece came back, and who have a new address. */
import { foldVin } from '../../base/facts/vin.js';
import { csvRow } from '../../base/text/csvRow.js';
import { matchColumns } from '../../records/header/columns.js';
import type { RawRow } from '../../records/source/recordSource.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { StoryQuery, VehicleStory } from '../../shapes/mailings/mailings.js';
import type { IsoDay } from '../../shapes/units.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import type { VehicleDates } from '../report/vehicleDates.js';
import { copiedTable } from '../table/copiedTable.js';

export interface SecondMailing {
  readonly store: Pick<WorkspaceStore, 'mailings' | 'addressChangesOf'>;
  readonly query: StoryQuery;
  readonly datesOf: (story: VehicleStory) => VehicleDates;
  readonly owners: string;
  readonly headers: HeaderRules;
  /** Whether an owner without a newer address counts, too. */
  readonly all: boolean;
  readonly today: IsoDay;
  /** Called with each part of the text. */
  readonly write: (text: string) => void;
}

export interface SecondMailed {
  /** Rows that were written. */
  readonly rows: number;
  /** Rows of vehicles that were in a mailed batch of the campaign. */
  readonly mailed: number;
  /** Rows of owners who cannot be reached, and have no newer address. */
  readonly waiting: number;
}

/** The header and the rows as they stand in the file. @throws Fault USAGE for NDJSON, and those of reading the file */
export async function secondMailing(order: SecondMailing): Promise<SecondMailed> {
  let [rows, mailed, waiting] = [0, 0, 0];
  const columnOf = (header: RawRow, file: string): number | undefined => {
    order.write(csvRow(header.fields));
    return matchColumns(header.fields, order.headers, 'owners', { file, line: 1 }).columns.vin;
  };
  for await (const { head: place, rows: data } of copiedTable(
    order.owners,
    'a second mailing is taken from',
    columnOf,
  )) {
    const vins = data.map(({ fields }) => foldVin(fields[place ?? 0] ?? ''));
    const found = await order.store.mailings.storiesOf(order.query, vins);
    mailed += found.size;
    for (const [index, { fields }] of data.entries()) {
      const vin = vins[index] ?? '';
      const since = unreachedSince(found.get(vin), order);
      if (since === undefined) continue;
      if (!order.all && !(await hasNewAddress(order, vin, since))) waiting += 1;
      else {
        order.write(csvRow(fields));
        rows += 1;
      }
    }
  }
  return { rows, mailed, waiting };
}

/** The day of the mailing that came back last; undefined for a vehicle that is remedied, or that can be reached. */
function unreachedSince(
  story: VehicleStory | undefined,
  { datesOf, today }: SecondMailing,
): IsoDay | undefined {
  if (story === undefined) return undefined;
  const { done, unreachable } = datesOf(story);
  const open = unreachable.find(({ from, until }) => from <= today && until === undefined);
  if (done !== undefined || open?.kind !== 'undeliverable') return undefined;
  return story.mailings.findLast(({ returned }) => returned !== undefined)?.day;
}

async function hasNewAddress({ store }: SecondMailing, vin: string, since: IsoDay): Promise<boolean> {
  const last = (await store.addressChangesOf(vin)).at(-1);
  return (
    last !== undefined &&
    last.at >= since &&
    last.after.length > 0 &&
    last.after.join() !== last.before.join()
  );
}
