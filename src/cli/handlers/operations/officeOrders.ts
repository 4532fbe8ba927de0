/** Describes commands so that any machine with the same workspace can do them. */
import { fromShared, toShared } from '../../../jobs/kinds/sharedPaths.js';
import type { SendPolicy } from '../../../mail/queue/sendPolicy.js';

/** What a `notify` is asked for. */
export interface NotifyOrder {
  readonly campaign: string;
  readonly phase?: number | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly callList?: string | undefined;
}

/** What a `report` is asked for. */
export interface ReportOrder {
  readonly campaign: string;
  readonly asOf?: string | undefined;
  readonly format?: 'text' | 'csv' | 'pdf' | undefined;
  readonly out?: string | undefined;
}

/** How a queued `outbox send` sends. */
export interface SendOrder extends Pick<SendPolicy, 'connections' | 'perSecond'> {
  readonly wait: boolean;
}

type PathsOf<Order> = { readonly [Name in keyof Order]?: true };

const NOTIFY_PATHS: PathsOf<NotifyOrder> = { owners: true, vehicles: true, remedied: true, callList: true };
const REPORT_PATHS: PathsOf<ReportOrder> = { out: true };

/** Orders name files so that every worker finds them. */
export const sharedNotify = (workspace: string, order: NotifyOrder): NotifyOrder =>
  mapPaths(order, NOTIFY_PATHS, (path) => toShared(workspace, path));
export const sharedReport = (workspace: string, order: ReportOrder): ReportOrder =>
  mapPaths(order, REPORT_PATHS, (path) => toShared(workspace, path));

export const notifyHere = (workspace: string, order: NotifyOrder): NotifyOrder =>
  mapPaths(order, NOTIFY_PATHS, (path) => fromShared(workspace, path));

export const reportHere = (workspace: string, order: ReportOrder): ReportOrder =>
  mapPaths(order, REPORT_PATHS, (path) => fromShared(workspace, path));

function mapPaths<Order extends object>(
  order: Order,
  paths: PathsOf<Order>,
  map: (path: string) => string,
): Order {
  const entries = Object.entries(order).map(([name, value]) =>
    name in paths && typeof value === 'string' ? [name, map(value)] : [name, value],
  );
  return Object.fromEntries(entries) as Order;
}
