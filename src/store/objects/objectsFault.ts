/** Turns what the client of an S3-compatible store throws into a fault that says what to do. */
import { Fault } from '../../base/problems.js';

const DENIED =
  /^(AccessDenied|Forbidden|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|CredentialsProviderError|TokenProviderError)/;
const UNREACHABLE =
  /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|TimeoutError|SlowDown|ServiceUnavailable|InternalError|ERR_STREAM_PREMATURE_CLOSE)/;

/** @param url what was worked on. Errors that do not come from the store are returned unchanged */
export function objectsFault(error: unknown, url: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const { name, message } = error;
  const code = String(Reflect.get(error, 'code') ?? '');
  const metadata = Reflect.get(error, '$metadata') as { readonly httpStatusCode?: number } | undefined;
  const status = metadata?.httpStatusCode ?? 0;
  const options = { place: { file: url }, cause: error };
  const said = message.trim() === '' || message === 'UnknownError' ? code || name : message.trim();
  if (name === 'NoSuchBucket') return new Fault('BUCKET_UNKNOWN', 'there is no such bucket', options);
  if (status === 301 || /^Region is missing/.test(message))
    return new Fault('BUCKET_UNKNOWN', `the region is missing, or it is not that of the bucket: ${said}`, {
      ...options,
      hint: 'set AWS_REGION to the region of the bucket',
    });
  if (DENIED.test(name) || status === 401 || status === 403)
    return new Fault('BUCKET_DENIED', `the store refuses it: ${said}`, options);
  if (
    UNREACHABLE.test(code) ||
    UNREACHABLE.test(name) ||
    status >= 500 ||
    /socket hang up|aborted/.test(message)
  )
    return new Fault('BUCKET_UNREACHABLE', `the store does not answer: ${said}`, options);
  return status >= 400
    ? new Fault('BUCKET_DENIED', `the store refuses it: ${name}: ${said}`, options)
    : error;
}
