/**
 * Which models the sample vehicles are of: data. Their VINs are put together, never taken from a car: maker,
 * year and plant are those of the model, the description is plausible, and the serial number begins with 9,
 * which no plant reaches in a model year.
 */
import type { Origin } from '../../src/shapes/records.js';

export interface SampleModel {
  /** As records write it: the name of the vehicle line or one of its aliases. */
  readonly names: readonly string[];
  readonly origin: Origin;
  /** Positions 1 to 3 of the VIN: the maker. */
  readonly maker: string;
  /** Positions 4 to 8; the seventh of the VIN is a letter since the model year 2010, and was a digit before. */
  readonly description: string;
  /** Position 11. */
  readonly plant: string;
  /** First and last day of production that the campaign covers; an open end is the end of the chart. */
  readonly from: string;
  readonly to: string;
  /** How many of a hundred vehicles of the campaign. */
  readonly share: number;
  /** Codes of the campaigns that cover it, where a follow-up has several. */
  readonly codes: readonly string[];
}

export type SampleCampaign = '23LJ01' | '20LC02' | 'follow-up';

/** First and last model year of the vehicles that a campaign covers. */
export const MODEL_YEARS: Readonly<Record<SampleCampaign, readonly [number, number]>> = {
  '23LJ01': [2023, 2024],
  '20LC02': [2016, 2018],
  'follow-up': [2004, 2012],
};

function model(
  names: readonly string[],
  origin: Origin,
  maker: string,
  description: string,
  plant: string,
  [from, to]: readonly [string, string],
  share: number,
  codes: readonly string[] = [],
): SampleModel {
  return { names, origin, maker, description, plant, from, to, share, codes };
}

const RX = ['RX 350', 'RX 350h', 'RX 450h+', 'RX 500h'];
const NX = ['NX 250', 'NX 350', 'NX 350h', 'NX 450h+'];

export const SAMPLE_MODELS: Readonly<Record<SampleCampaign, readonly SampleModel[]>> = {
  '23LJ01': [
    model(RX, 'NAP', '2T2', 'BAMCA', 'C', ['2022-10-20', '2024-03-31'], 40),
    model(NX, 'NAP', '2T2', 'GGCEZ', 'C', ['2022-10-13', '2024-03-31'], 20),
    model(NX, 'CBU', 'JTJ', 'HKCFZ', '2', ['2022-11-07', '2024-03-31'], 11),
    model(RX, 'CBU', 'JTJ', 'BAMCA', '2', ['2022-11-15', '2024-03-31'], 7),
    model(['LX 600'], 'CBU', 'JTJ', 'PB7CX', '4', ['2022-11-08', '2024-03-31'], 4),
    model(['RZ 300e', 'RZ 450e'], 'CBU', 'JTJ', 'AAAAB', 'A', ['2023-01-23', '2024-03-31'], 4),
    model(['ES 250', 'ES 300h', 'ES 350'], 'NAP', '58A', 'DZ1B1', 'U', ['2022-10-10', '2023-01-03'], 4),
    model(['GX 460'], 'CBU', 'JTJ', 'AM7BX', '5', ['2022-11-07', '2023-01-10'], 3),
    model(['IS 300', 'IS 350', 'IS 500'], 'CBU', 'JTH', 'CA1D2', '5', ['2022-11-07', '2023-01-10'], 2),
    model(['UX 200', 'UX 250h'], 'CBU', 'JTH', 'X3JBH', '2', ['2022-11-01', '2023-01-10'], 2),
    model(['LC 500', 'LC 500h'], 'CBU', 'JTH', 'HPAAY', 'A', ['2022-11-07', '2022-12-28'], 1),
    model(['LS 500', 'LS 500h'], 'CBU', 'JTH', 'D5FBF', '5', ['2022-11-08', '2023-01-10'], 1),
    model(['RC F'], 'CBU', 'JTH', 'HP5BC', '5', ['2022-11-07', '2023-01-09'], 1),
  ],
  '20LC02': [
    model(['RX 350'], 'NAP', '2T2', 'BZMCA', 'C', ['2015-04-21', '2018-09-10'], 70),
    model(['RX 350'], 'CBU', 'JTJ', 'BZMCA', '2', ['2015-04-21', '2018-09-10'], 20),
    model(['RX 450h'], 'CBU', 'JTJ', 'BGMCA', '2', ['2015-04-21', '2018-09-10'], 10),
  ],
  'follow-up': [
    model(['GS 300'], 'CBU', 'JTH', 'BH96S', '0', ['2005-09-05', '2006-08-31'], 8, ['9LA']),
    model(['GS 300 AWD'], 'CBU', 'JTH', 'CH96S', '0', ['2005-09-05', '2006-08-31'], 8, ['9LA', 'BLB']),
    model(['GS 350 AWD'], 'CBU', 'JTH', 'CE96S', '0', ['2006-09-04', '2007-08-31'], 8, ['9LA', 'ALE', 'BLB']),
    model(['IS 250'], 'CBU', 'JTH', 'BK26S', '2', ['2005-09-05', '2008-08-29'], 22, ['9LA']),
    model(['IS 350'], 'CBU', 'JTH', 'BE26S', '2', ['2005-09-05', '2008-08-29'], 12, ['9LA', 'ALE']),
    model(['LS 460', 'LS 460L'], 'CBU', 'JTH', 'BL46F', '5', ['2006-09-04', '2008-08-29'], 10, [
      '9LA',
      'ALE',
    ]),
    model(['LS 600h L'], 'CBU', 'JTH', 'DU46F', '5', ['2007-09-03', '2008-08-29'], 3, ['ALE']),
    model(['ES 330'], 'CBU', 'JTH', 'BA30G', '5', ['2003-09-01', '2005-08-31'], 10, ['BLG']),
    model(['RX 330'], 'NAP', '2T2', 'GA31U', 'C', ['2003-09-29', '2005-08-31'], 9, ['BLG']),
    model(['RX 400h'], 'CBU', 'JTJ', 'HW31U', '0', ['2005-09-05', '2006-08-31'], 4, ['BLG']),
    model(['CT 200h'], 'CBU', 'JTH', 'KD5BH', '2', ['2011-01-10', '2012-08-31'], 6, ['CLB']),
  ],
};

/** Codes of the dealers in dealers.csv of the fixtures. */
export const SAMPLE_DEALERS = [
  '90622',
  '91082',
  '91247',
  '93503',
  '96508',
  '98629',
  '99746',
  '99842',
  '99849',
  '99963',
] as const;

/** Vehicles that no campaign of the fixtures covers: models it does not name, or days before or behind it. */
export const UNCOVERED_MODELS: readonly SampleModel[] = [
  model(['CT 200h'], 'CBU', 'JTH', 'KD5BH', '2', ['2014-01-10', '2017-05-31'], 1),
  model(['TX 350'], 'NAP', '5TD', 'AAAB5', 'S', ['2023-10-02', '2024-03-29'], 1),
  model(RX, 'NAP', '2T2', 'HZMDA', 'C', ['2019-01-07', '2022-06-30'], 1),
];
