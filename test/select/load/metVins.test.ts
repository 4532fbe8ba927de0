import { expect, it } from 'vitest';
import { MetVins } from '../../../src/select/load/metVins.js';

const vinOf = (serial: number): string => `2T2BAMCA0HC${String(serial).padStart(6, '0')}`;

it('knows every VIN that it met, and takes few others for one', () => {
  const met = new MetVins();
  let mistaken = 0;
  for (let serial = 0; serial < 300_000; serial++) if (met.meet(vinOf(serial))) mistaken++;
  expect(mistaken).toBeLessThan(60);
  for (let serial = 0; serial < 300_000; serial += 1000) expect(met.meet(vinOf(serial))).toBe(true);
});
