/** Forty terms of coverage, each with its sentences and its last day, worked out by hand. */

export interface TermRow {
  readonly written: unknown;
  readonly en: string;
  readonly es: string;
  /** `2034-03-15`, `2034-03-15 or 36000`, `36000`; `none` where no case fits; `unknown sale` where that is missing. */
  readonly last: string;
  /** The days of the vehicle, unless those of `VEHICLE`. */
  readonly starts?: Readonly<Record<string, string>>;
}

/** Built, sold, first used and remedied; registered in Ohio. */
export const VEHICLE = {
  first_use: '2024-03-15',
  sale: '2024-03-10',
  build: '2023-11-02',
  remedy: '2026-08-31',
} as const;

const FIRST_USE_EN = "from the vehicle's date of first use";
const FIRST_USE_ES = 'desde la fecha del primer uso';
const ANY_EN = 'regardless of mileage';
const ANY_ES = 'sin importar el millaje';
const EITHER_EN = 'whichever comes first';
const EITHER_ES = 'lo que ocurra primero';

export const TERM_TABLE: readonly TermRow[] = [
  // spans of time alone
  {
    written: { years: 10 },
    en: `10 years ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `10 años ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '2034-03-15',
  },
  {
    written: { years: 10, from: 'first_use' },
    en: `10 years ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `10 años ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '2034-03-15',
  },
  {
    written: { years: 1, from: 'sale' },
    en: `1 year from the date of sale, ${ANY_EN}`,
    es: `1 año desde la fecha de venta, ${ANY_ES}`,
    last: '2025-03-10',
  },
  {
    written: { years: 15, from: 'build' },
    en: `15 years from the date of manufacture, ${ANY_EN}`,
    es: `15 años desde la fecha de fabricación, ${ANY_ES}`,
    last: '2038-11-02',
  },
  {
    written: { years: 2, from: 'remedy' },
    en: `2 years from the date of the remedy, ${ANY_EN}`,
    es: `2 años desde la fecha de la reparación, ${ANY_ES}`,
    last: '2028-08-31',
  },
  {
    written: { months: 6, from: 'remedy' },
    en: `6 months from the date of the remedy, ${ANY_EN}`,
    es: `6 meses desde la fecha de la reparación, ${ANY_ES}`,
    // February 2027 has no day 31
    last: '2027-03-01',
  },
  {
    written: { months: 1, from: '2027-01-30' },
    en: `1 month from January 30, 2027, ${ANY_EN}`,
    es: `1 mes desde el 30 de enero de 2027, ${ANY_ES}`,
    last: '2027-03-01',
  },
  {
    written: { months: 36 },
    en: `36 months ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `36 meses ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '2027-03-15',
  },
  {
    written: { days: 90, from: 'remedy' },
    en: `90 days from the date of the remedy, ${ANY_EN}`,
    es: `90 días desde la fecha de la reparación, ${ANY_ES}`,
    last: '2026-11-29',
  },
  {
    written: { days: 1, from: '2027-12-31' },
    en: `1 day from December 31, 2027, ${ANY_EN}`,
    es: `1 día desde el 31 de diciembre de 2027, ${ANY_ES}`,
    last: '2028-01-01',
  },
  {
    written: { until: '2027-06-30' },
    en: `until June 30, 2027, ${ANY_EN}`,
    es: `hasta el 30 de junio de 2027, ${ANY_ES}`,
    last: '2027-06-30',
  },
  // leap days
  {
    written: { years: 1 },
    starts: { first_use: '2024-02-29' },
    en: `1 year ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `1 año ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '2025-03-01',
  },
  {
    written: { years: 8 },
    starts: { first_use: '2024-02-29' },
    en: `8 years ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `8 años ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '2032-02-29',
  },
  // with miles
  {
    written: { years: 3, miles: 36000 },
    en: `3 years ${FIRST_USE_EN} or 36,000 miles, ${EITHER_EN}`,
    es: `3 años ${FIRST_USE_ES} o 36,000 millas, ${EITHER_ES}`,
    last: '2027-03-15 or 36000',
  },
  {
    written: { months: 18, miles: 20000, from: 'sale' },
    en: `18 months from the date of sale or 20,000 miles, ${EITHER_EN}`,
    es: `18 meses desde la fecha de venta o 20,000 millas, ${EITHER_ES}`,
    last: '2025-09-10 or 20000',
  },
  {
    written: { until: '2028-12-31', miles: 150000 },
    en: `until December 31, 2028 or 150,000 miles, ${EITHER_EN}`,
    es: `hasta el 31 de diciembre de 2028 o 150,000 millas, ${EITHER_ES}`,
    last: '2028-12-31 or 150000',
  },
  {
    written: { miles: 100000 },
    en: '100,000 miles, regardless of time',
    es: '100,000 millas, sin importar el tiempo',
    last: '100000',
  },
  // the later of
  {
    written: { later_of: [{ years: 10 }, { until: '2027-06-30' }] },
    en: `the later of (a) 10 years ${FIRST_USE_EN}, ${ANY_EN}, and (b) June 30, 2027, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) 10 años ${FIRST_USE_ES}, ${ANY_ES}, y (b) el 30 de junio de 2027, ${ANY_ES}`,
    last: '2034-03-15',
  },
  {
    written: {
      later_of: [
        { years: 1, from: 'remedy' },
        { years: 3, miles: 36000 },
      ],
    },
    en: `the later of (a) 1 year from the date of the remedy, ${ANY_EN}, and (b) 3 years ${FIRST_USE_EN} or 36,000 miles, ${EITHER_EN}`,
    es: `lo que termine más tarde entre (a) 1 año desde la fecha de la reparación, ${ANY_ES}, y (b) 3 años ${FIRST_USE_ES} o 36,000 millas, ${EITHER_ES}`,
    last: '2027-08-31',
  },
  {
    // the box that ends last is the one with miles
    written: { later_of: [{ years: 1 }, { years: 8, miles: 80000 }] },
    en: `the later of (a) 1 year ${FIRST_USE_EN}, ${ANY_EN}, and (b) 8 years ${FIRST_USE_EN} or 80,000 miles, ${EITHER_EN}`,
    es: `lo que termine más tarde entre (a) 1 año ${FIRST_USE_ES}, ${ANY_ES}, y (b) 8 años ${FIRST_USE_ES} o 80,000 millas, ${EITHER_ES}`,
    last: '2032-03-15 or 80000',
  },
  {
    // on the same day the larger mileage holds
    written: {
      later_of: [
        { years: 5, miles: 60000 },
        { months: 60, miles: 100000 },
      ],
    },
    en: `the later of (a) 5 years ${FIRST_USE_EN} or 60,000 miles, ${EITHER_EN}, and (b) 60 months ${FIRST_USE_EN} or 100,000 miles, ${EITHER_EN}`,
    es: `lo que termine más tarde entre (a) 5 años ${FIRST_USE_ES} o 60,000 millas, ${EITHER_ES}, y (b) 60 meses ${FIRST_USE_ES} o 100,000 millas, ${EITHER_ES}`,
    last: '2029-03-15 or 100000',
  },
  {
    written: { later_of: [{ years: 1 }, { years: 2 }, { until: '2025-01-01' }] },
    en: `the later of (a) 1 year ${FIRST_USE_EN}, ${ANY_EN}; (b) 2 years ${FIRST_USE_EN}, ${ANY_EN}; and (c) January 1, 2025, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) 1 año ${FIRST_USE_ES}, ${ANY_ES}; (b) 2 años ${FIRST_USE_ES}, ${ANY_ES}; y (c) el 1 de enero de 2025, ${ANY_ES}`,
    last: '2026-03-15',
  },
  {
    written: { later_of: [{ miles: 100000 }, { years: 10 }] },
    en: `the later of (a) 100,000 miles, regardless of time, and (b) 10 years ${FIRST_USE_EN}, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) 100,000 millas, sin importar el tiempo, y (b) 10 años ${FIRST_USE_ES}, ${ANY_ES}`,
    last: '100000',
  },
  // the earlier of
  {
    written: { earlier_of: [{ years: 10 }, { until: '2030-01-01' }] },
    en: `the earlier of (a) 10 years ${FIRST_USE_EN}, ${ANY_EN}, and (b) January 1, 2030, ${ANY_EN}`,
    es: `lo que termine primero entre (a) 10 años ${FIRST_USE_ES}, ${ANY_ES}, y (b) el 1 de enero de 2030, ${ANY_ES}`,
    last: '2030-01-01',
  },
  {
    written: { earlier_of: [{ years: 10 }, { miles: 120000 }] },
    en: `the earlier of (a) 10 years ${FIRST_USE_EN}, ${ANY_EN}, and (b) 120,000 miles, regardless of time`,
    es: `lo que termine primero entre (a) 10 años ${FIRST_USE_ES}, ${ANY_ES}, y (b) 120,000 millas, sin importar el tiempo`,
    last: '2034-03-15 or 120000',
  },
  {
    written: {
      earlier_of: [
        { years: 5, miles: 60000 },
        { months: 72, miles: 50000 },
      ],
    },
    en: `the earlier of (a) 5 years ${FIRST_USE_EN} or 60,000 miles, ${EITHER_EN}, and (b) 72 months ${FIRST_USE_EN} or 50,000 miles, ${EITHER_EN}`,
    es: `lo que termine primero entre (a) 5 años ${FIRST_USE_ES} o 60,000 millas, ${EITHER_ES}, y (b) 72 meses ${FIRST_USE_ES} o 50,000 millas, ${EITHER_ES}`,
    last: '2029-03-15 or 50000',
  },
  // nested
  {
    written: { later_of: [{ earlier_of: [{ years: 10 }, { miles: 150000 }] }, { years: 1, from: 'remedy' }] },
    en: `the later of (a) the earlier of (i) 10 years ${FIRST_USE_EN}, ${ANY_EN}, and (ii) 150,000 miles, regardless of time; and (b) 1 year from the date of the remedy, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) lo que termine primero entre (i) 10 años ${FIRST_USE_ES}, ${ANY_ES}, y (ii) 150,000 millas, sin importar el tiempo; y (b) 1 año desde la fecha de la reparación, ${ANY_ES}`,
    last: '2034-03-15 or 150000',
  },
  {
    // the day of (a), the miles of (b)
    written: {
      earlier_of: [{ later_of: [{ years: 3, miles: 36000 }, { until: '2026-12-31' }] }, { miles: 100000 }],
    },
    en: `the earlier of (a) the later of (i) 3 years ${FIRST_USE_EN} or 36,000 miles, ${EITHER_EN}, and (ii) December 31, 2026, ${ANY_EN}; and (b) 100,000 miles, regardless of time`,
    es: `lo que termine primero entre (a) lo que termine más tarde entre (i) 3 años ${FIRST_USE_ES} o 36,000 millas, ${EITHER_ES}, y (ii) el 31 de diciembre de 2026, ${ANY_ES}; y (b) 100,000 millas, sin importar el tiempo`,
    last: '2027-03-15 or 36000',
  },
  {
    written: {
      later_of: [
        { earlier_of: [{ later_of: [{ years: 1 }, { until: '2026-01-01' }] }, { years: 2 }] },
        { days: 30, from: 'sale' },
      ],
    },
    en: `the later of (a) the earlier of (i) the later of (1) 1 year ${FIRST_USE_EN}, ${ANY_EN}, and (2) January 1, 2026, ${ANY_EN}; and (ii) 2 years ${FIRST_USE_EN}, ${ANY_EN}; and (b) 30 days from the date of sale, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) lo que termine primero entre (i) lo que termine más tarde entre (1) 1 año ${FIRST_USE_ES}, ${ANY_ES}, y (2) el 1 de enero de 2026, ${ANY_ES}; y (ii) 2 años ${FIRST_USE_ES}, ${ANY_ES}; y (b) 30 días desde la fecha de venta, ${ANY_ES}`,
    last: '2026-01-01',
  },
  // primary, then secondary
  {
    written: { primary: { until: '2027-06-30' }, secondary: { years: 9, miles: 90000 } },
    en: `primary coverage: until June 30, 2027, ${ANY_EN}; secondary coverage: 9 years ${FIRST_USE_EN} or 90,000 miles, ${EITHER_EN}`,
    es: `cobertura primaria: hasta el 30 de junio de 2027, ${ANY_ES}; cobertura secundaria: 9 años ${FIRST_USE_ES} o 90,000 millas, ${EITHER_ES}`,
    last: '2033-03-15 or 90000',
  },
  {
    // the primary coverage ends last
    written: { primary: { until: '2035-06-30' }, secondary: { years: 9, miles: 90000 } },
    en: `primary coverage: until June 30, 2035, ${ANY_EN}; secondary coverage: 9 years ${FIRST_USE_EN} or 90,000 miles, ${EITHER_EN}`,
    es: `cobertura primaria: hasta el 30 de junio de 2035, ${ANY_ES}; cobertura secundaria: 9 años ${FIRST_USE_ES} o 90,000 millas, ${EITHER_ES}`,
    last: '2035-06-30',
  },
  {
    written: {
      primary: { years: 1, from: '2026-09-15' },
      secondary: {
        later_of: [
          { years: 15, miles: 150000 },
          { years: 1, from: '2026-09-15' },
        ],
      },
    },
    en: `primary coverage: 1 year from September 15, 2026, ${ANY_EN}; secondary coverage: the later of (a) 15 years ${FIRST_USE_EN} or 150,000 miles, ${EITHER_EN}, and (b) 1 year from September 15, 2026, ${ANY_EN}`,
    es: `cobertura primaria: 1 año desde el 15 de septiembre de 2026, ${ANY_ES}; cobertura secundaria: lo que termine más tarde entre (a) 15 años ${FIRST_USE_ES} o 150,000 millas, ${EITHER_ES}, y (b) 1 año desde el 15 de septiembre de 2026, ${ANY_ES}`,
    last: '2039-03-15 or 150000',
  },
  // by region
  {
    written: {
      by: [{ when: { registered_in: ['OH', 'NY'] }, term: { years: 15 } }, { term: { years: 12 } }],
    },
    en: `15 years ${FIRST_USE_EN}, ${ANY_EN} (OH, NY); 12 years ${FIRST_USE_EN}, ${ANY_EN} (all other vehicles)`,
    es: `15 años ${FIRST_USE_ES}, ${ANY_ES} (OH, NY); 12 años ${FIRST_USE_ES}, ${ANY_ES} (todos los demás vehículos)`,
    last: '2039-03-15',
  },
  {
    written: {
      by: [{ when: { registered_in: 'TX' }, term: { years: 15 } }, { term: { years: 12, miles: 120000 } }],
    },
    en: `15 years ${FIRST_USE_EN}, ${ANY_EN} (TX); 12 years ${FIRST_USE_EN} or 120,000 miles, ${EITHER_EN} (all other vehicles)`,
    es: `15 años ${FIRST_USE_ES}, ${ANY_ES} (TX); 12 años ${FIRST_USE_ES} o 120,000 millas, ${EITHER_ES} (todos los demás vehículos)`,
    last: '2036-03-15 or 120000',
  },
  {
    written: { by: [{ when: { registered_in: 'TX' }, term: { years: 15 } }] },
    en: `15 years ${FIRST_USE_EN}, ${ANY_EN} (TX)`,
    es: `15 años ${FIRST_USE_ES}, ${ANY_ES} (TX)`,
    last: 'none',
  },
  {
    written: {
      by: [
        {
          when: { registered_in: 'OH' },
          term: { primary: { until: '2027-06-30' }, secondary: { years: 9 } },
        },
        { term: { years: 5 } },
      ],
    },
    en: `primary coverage: until June 30, 2027, ${ANY_EN}; secondary coverage: 9 years ${FIRST_USE_EN}, ${ANY_EN} (OH); 5 years ${FIRST_USE_EN}, ${ANY_EN} (all other vehicles)`,
    es: `cobertura primaria: hasta el 30 de junio de 2027, ${ANY_ES}; cobertura secundaria: 9 años ${FIRST_USE_ES}, ${ANY_ES} (OH); 5 años ${FIRST_USE_ES}, ${ANY_ES} (todos los demás vehículos)`,
    last: '2033-03-15',
  },
  // what is not known
  {
    written: { years: 3, from: 'sale' },
    starts: { first_use: '2024-03-15' },
    en: `3 years from the date of sale, ${ANY_EN}`,
    es: `3 años desde la fecha de venta, ${ANY_ES}`,
    last: 'unknown sale',
  },
  {
    written: {
      later_of: [{ years: 3, from: 'sale' }, { years: 1, from: 'remedy' }, { until: '2030-01-01' }],
    },
    starts: {},
    en: `the later of (a) 3 years from the date of sale, ${ANY_EN}; (b) 1 year from the date of the remedy, ${ANY_EN}; and (c) January 1, 2030, ${ANY_EN}`,
    es: `lo que termine más tarde entre (a) 3 años desde la fecha de venta, ${ANY_ES}; (b) 1 año desde la fecha de la reparación, ${ANY_ES}; y (c) el 1 de enero de 2030, ${ANY_ES}`,
    last: 'unknown sale, remedy',
  },
  {
    written: { until: '2030-01-01', miles: 1000 },
    starts: {},
    en: `until January 1, 2030 or 1,000 miles, ${EITHER_EN}`,
    es: `hasta el 1 de enero de 2030 o 1,000 millas, ${EITHER_ES}`,
    last: '2030-01-01 or 1000',
  },
  {
    written: { by: [{ when: { sold_in: 'OH' }, term: { years: 15 } }, { term: { years: 12 } }] },
    en: `15 years ${FIRST_USE_EN}, ${ANY_EN} (OH); 12 years ${FIRST_USE_EN}, ${ANY_EN} (all other vehicles)`,
    es: `15 años ${FIRST_USE_ES}, ${ANY_ES} (OH); 12 años ${FIRST_USE_ES}, ${ANY_ES} (todos los demás vehículos)`,
    // nobody knows where it was sold
    last: 'unknown condition',
  },
];
