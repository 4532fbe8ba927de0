import { describe, expect, it } from 'vitest';
import { money } from '../../../../src/campaign/schema/values/money.js';

describe('an amount of money', () => {
  it.each([
    [{ usd: 100 }, '$100', '$100'],
    [{ usd: 1250.5 }, '$1,250.50', '$1,250.50'],
    [{ usd: 100, per: 'part' }, '$100 per part', '$100 por pieza'],
    [{ usd: 20, per: 'claim', up_to: false }, '$20 per claim', '$20 por reclamación'],
    [{ usd: 75, per: 'vehicle', up_to: true }, 'up to $75 per vehicle', 'hasta $75 por vehículo'],
    [
      { usd: 35, per: 'day', up_to: true, days: 3 },
      'up to $35 per day for 3 days',
      'hasta $35 por día durante 3 días',
    ],
    [{ usd: 35, per: 'day', days: 1 }, '$35 per day for 1 day', '$35 por día durante 1 día'],
  ])('prints %j', (written, en, es) => {
    expect(money.parse(written).printed).toEqual({ en, es });
  });

  it.each([
    [{ usd: 0 }, 'usd'],
    [{ usd: 1.005 }, 'usd'],
    [{ usd: 35, days: 3 }, 'days'],
    [{ usd: 35, per: 'hour' }, 'per'],
    [{ eur: 35 }, ''],
  ])('refuses %j', (written, key) => {
    const paths = money.safeParse(written).error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toContain(key);
  });
});
