/** Reads addresses in an S3-compatible store: `s3://bucket/prefix`. */
import { Fault } from '../problems.js';

export interface ObjectAddress {
  readonly bucket: string;
  /** Without a slash at either end. */
  readonly prefix: string;
  /** As it is shown and compared. */
  readonly url: string;
}

export const isObjectAddress = (path: string): boolean => /^s3:\/\//i.test(path);

/** @throws Fault USAGE without a bucket or a prefix */
export function objectAddress(text: string): ObjectAddress {
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)\/*(.*?)\/*$/i.exec(text) ?? [];
  const isWhole = /^[a-z0-9][a-z0-9._-]+$/i.test(bucket) && rest !== '' && !rest.split('/').some(isNoName);
  if (!isWhole)
    throw new Fault('USAGE', `${text} is not an address like s3://bucket/prefix`, {
      hint: 'name the bucket, and in it a prefix for the objects of this batch alone',
    });
  return { bucket, prefix: rest, url: `s3://${bucket}/${rest}` };
}

const isNoName = (part: string): boolean => ['', '.', '..'].includes(part);
