import { expect, it } from 'vitest';
import { isDiskFull } from '../../src/base/diskFull.js';

it.each([
  ['ENOSPC', true],
  ['EDQUOT', true],
  ['EFBIG', true],
  ['EACCES', false],
])('takes %s for a full disk: %s', (code, full) => {
  expect(isDiskFull(Object.assign(new Error(code), { code }))).toBe(full);
});
