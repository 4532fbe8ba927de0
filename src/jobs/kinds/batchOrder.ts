/** Describes a batch so that any machine with the same workspace can make it. */
import type { MailingName } from '../../batch/plan/batchContext.js';
import type { BatchRequest } from '../../batch/plan/batchRequest.js';
import { fromShared, toShared } from './sharedPaths.js';

export interface BatchOrder {
  readonly mailing: MailingName;
  /** Its paths are shared ones. */
  readonly request: BatchRequest;
  /** What the batch must be, wherever it is made. */
  readonly fingerprint: string;
}

export function batchOrder(
  workspace: string,
  mailing: MailingName,
  request: BatchRequest,
  fingerprint: string,
): BatchOrder {
  const shared = mapPaths(request, (path) => toShared(workspace, path));
  return { mailing: mapMailing(mailing, (path) => toShared(workspace, path)), request: shared, fingerprint };
}

export function requestOf(workspace: string, { request }: BatchOrder): BatchRequest {
  return mapPaths(request, (path) => fromShared(workspace, path));
}

export const mailingOf = (workspace: string, { mailing }: BatchOrder): MailingName =>
  mapMailing(mailing, (path) => fromShared(workspace, path));

function mapPaths(request: BatchRequest, map: (path: string) => string): BatchRequest {
  const { out, inputs, earlier, sign, compare, ...rest } = request;
  return {
    ...rest,
    out: map(out),
    inputs: Object.fromEntries(Object.entries(inputs).map(([role, path]) => [role, map(path)])),
    earlier: earlier?.map(map),
    sign: sign === undefined ? undefined : map(sign),
    compare: compare === undefined ? undefined : map(compare),
  };
}

/** A campaign or follow-up is named by its code, or by the path of its file. */
function mapMailing(mailing: MailingName, map: (path: string) => string): MailingName {
  const named = (name: string): string => (/[/\\]|\.ya?ml$/.test(name) ? map(name) : name);
  return 'followUp' in mailing
    ? { followUp: named(mailing.followUp) }
    : { ...mailing, campaign: named(mailing.campaign) };
}
