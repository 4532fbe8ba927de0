import { describe, expect, it } from 'vitest';
import { countryName, isHome, knownCountry } from '../../../src/base/facts/countries.js';
import { doubted, printed } from './table.js';

describe('a country', () => {
  it.each([
    ['CA', 'CANADA'],
    ['can', 'CANADA'],
    ['Canadá', 'CANADA'],
    ['MX', 'MEXICO'],
    ['México', 'MEXICO'],
    ['Mejico', 'MEXICO'],
    ['UK', 'UNITED KINGDOM'],
    ['U.K.', 'UNITED KINGDOM'],
    ['England', 'UNITED KINGDOM'],
    ['Great Britain', 'UNITED KINGDOM'],
    ['GBR', 'UNITED KINGDOM'],
    ['Deutschland', 'GERMANY'],
    ['DE', 'GERMANY'],
    ['DEU', 'GERMANY'],
    ['Holland', 'NETHERLANDS'],
    ['The Netherlands', 'NETHERLANDS'],
    ['South Korea', 'SOUTH KOREA'],
    ['Republic of Korea', 'SOUTH KOREA'],
    ['KR', 'SOUTH KOREA'],
    ['Korea, Republic of', 'SOUTH KOREA'],
    ['España', 'SPAIN'],
    ['Türkiye', 'TÜRKIYE'],
    ['Turkey', 'TÜRKIYE'],
    ['Ivory Coast', "CÔTE D'IVOIRE"],
    ['Côte d’Ivoire', "CÔTE D'IVOIRE"],
    ['St. Kitts and Nevis', 'ST KITTS & NEVIS'],
    ['Saint Lucia', 'ST LUCIA'],
    ['Hong Kong', 'HONG KONG'],
    ['Viet Nam', 'VIETNAM'],
    ['Czech Republic', 'CZECHIA'],
    ['Kosovo', 'KOSOVO'],
  ])('%j is written %j', (written, name) => {
    expect(countryName(written)).toBe(name);
    expect(printed({ city: 'Somewhere', state: '', zip: '', country: written })).toMatch(
      new RegExp(` / SOMEWHERE / ${name}$`),
    );
    expect(doubted({ city: 'Somewhere', state: '', zip: '', country: written })).toBe('');
  });

  it('is known by the English name, the two and the three letters of each country of ISO 3166-1', () => {
    const english = new Intl.DisplayNames(['en'], { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    // Withdrawn and reserved codes, groups of countries, and parts of countries that ISO does not list.
    const others = new Set(
      'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UK UN VD XA XB XK YD YU ZR ZZ'.split(
        ' ',
      ),
    );
    const codes = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => english.of(code) !== code && !others.has(code));
    expect(codes.length).toBe(249);
    for (const code of codes) {
      const name = knownCountry(code);
      expect(name, code).toBeDefined();
      expect(knownCountry(english.of(code) ?? '')).toBe(name);
      expect(knownCountry(name ?? '')).toBe(name);
    }
  });

  it.each([
    '',
    'US',
    'us',
    'USA',
    'U.S.',
    'U.S.A.',
    'United States',
    'THE UNITED STATES OF AMERICA',
    'Estados Unidos',
  ])('%j is at home', (written) => {
    expect(isHome(written)).toBe(true);
    expect(printed({ country: written })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
    expect(doubted({ country: written })).toBe('');
  });

  it.each(['Canada', 'MX', 'Germany', 'CA', 'South Korea', 'Atlantis', '日本'])(
    '%j that contradicts a complete address of the United States is told and left out',
    (country) => {
      expect(printed({ country })).toBe('ANA LOPEZ / 123 MAIN ST / AUSTIN TX 78701');
      expect(doubted({ country })).toBe('country');
      const base = { address1: 'PSC 802 Box 74', city: 'APO', state: 'AE', zip: '09499' };
      expect(printed({ ...base, country })).toBe('ANA LOPEZ / PSC 802 BOX 74 / APO AE 09499');
      expect(doubted({ ...base, country })).toBe('country');
    },
  );

  it('may be a state or a placeholder: then nothing contradicts', () => {
    expect(doubted({ country: 'Texas' })).toBe('');
    expect(doubted({ country: 'NA' })).toBe('');
    expect(doubted({ country: 'none' })).toBe('');
    expect(printed({ city: 'Atlanta', state: '', zip: '30301', country: 'Georgia' })).toMatch(
      /ATLANTA GA 30301$/,
    );
    expect(printed({ city: 'Tbilisi', state: '', zip: '0100', country: 'Georgia' })).toMatch(
      /TBILISI 0100 \/ GEORGIA$/,
    );
    expect(printed({ city: 'Windhoek', state: '', zip: '', country: 'NA' })).toMatch(/WINDHOEK \/ NAMIBIA$/);
    expect(printed({ city: 'San Juan', state: '', zip: '926', country: 'Puerto Rico' })).toMatch(
      /SAN JUAN PR 00926$/,
    );
  });

  it('stays where city, state and code read like those of the United States by chance', () => {
    expect(printed({ city: 'Trento', state: 'TN', zip: '38122', country: 'Italy' })).toMatch(
      /TRENTO TN 38122 \/ ITALY$/,
    );
    expect(printed({ city: 'Milano', state: 'MI', zip: '20121', country: 'IT' })).toMatch(
      /MILANO MI 20121 \/ ITALY$/,
    );
  });

  it('that nobody knows is told', () => {
    const foreign = { city: 'Poseidonis', state: '', zip: '', country: 'Atlantis' };
    expect(printed(foreign)).toMatch(/POSEIDONIS \/ ATLANTIS$/);
    expect(doubted(foreign)).toBe('country');
  });

  it('is not said twice', () => {
    const foreign = { city: '10115 Berlin', state: '', zip: '', country: 'Germany' };
    for (const address2 of ['Germany', 'DEUTSCHLAND', '10115 Berlin'])
      expect(printed({ ...foreign, address2 })).toBe('ANA LOPEZ / 123 MAIN STREET / 10115 BERLIN / GERMANY');
  });
});
