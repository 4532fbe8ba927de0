import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../src/batch/load/packRows.js';

const vehicle = { vin: '2T2BAMCA0HC913000', model: 'RX 350', modelYear: 2017, attributes: { a1: 'two' } };
const owner = { name: 'Ann Oak', lessor: false, addressBlock: ['ANN OAK', '1 ELM ST'] };
const problem = { source: 'owners.csv', line: 3, code: 'VIN_INVALID', place: { column: 'vin' } };
const rows = [
  { line: 2, vin: 'A', owner, vehicle: undefined, problems: [] },
  { line: 3, vin: undefined, owner: { ...owner, moved: '2025-04-01' }, vehicle, problems: [problem] },
  { line: 4, vin: 'C', owner, vehicle: undefined, problems: [] },
  { line: 5, owner: {}, vin: 'D', vehicle: { ...vehicle, attributes: {} }, problems: [] },
];

it('gives the rows back as they were, through another thread as well', () => {
  const handedOver = deserialize(serialize(packRows(rows)));
  expect(unpackRows(handedOver)).toStrictEqual(rows);
  expect(unpackRows(packRows([]))).toStrictEqual([]);
});

it('writes the keys of rows that are alike once', () => {
  expect(packRows([...rows, ...rows]).shapes).toEqual(packRows(rows).shapes);
});
