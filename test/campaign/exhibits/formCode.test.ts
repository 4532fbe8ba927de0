import { expect, it } from 'vitest';
import { formCode } from '../../../src/campaign/exhibits/formCode.js';

const forms = [{ pattern: 'NNLNN' }, { pattern: 'XXX', boxes: 6 }, { pattern: 'LNNNNNNNNNL?' }];

it.each([
  { code: '24S49', boxes: 5, width: '1.50in', what: 'as many as its form needs' },
  { code: 'K0D', boxes: 6, width: '1.80in', what: 'as many as its form gives' },
  { code: 'N232404220', boxes: 11, width: '3.30in', what: 'as many as the longest code of its form' },
  { code: '23LJ01-B', boxes: 8, width: '2.40in', what: 'as many as a code of no form has' },
  { code: 'A2345678901234567890', boxes: 20, width: '5.10in', what: 'no wider than the VIN' },
])('gives $code $boxes boxes: $what', ({ code, boxes, width }) => {
  expect(formCode(code, forms)).toEqual({ boxes, width });
});
