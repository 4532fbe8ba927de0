/** The papers of 23LJ01 that an owner or buyer gets: the facts of the published ones, in their order. */
import { describe, expect, it } from 'vitest';
import { missingIn, outOfOrder, paper } from './paper.js';

const FIGURES = [
  ...['www.lexus.com/recall', 'http://Lexus.com/contact', 'Lexus Guest Experience Center'],
  'https://www.toyota.com/recall/update-info-lexus',
];

const LETTER = [
  ...['February 2024', 'Multiple Models and Model Years', '23LJ01', 'Second Key Delivery Program'],
  ...['Dear Lexus Guest:', 'quality and value', 'only one (1) Smart Key instead of two'],
  ...['global semiconductor shortage', 'supply of Smart Keys improves', 'Second Key Delivery Program'],
  ...['state registration and title data', 'current owner', 'vehicle is affected'],
  ...['What is the reason for the program?', 'Since November 2022', 'one (1) Smart Key', 'mechanical key'],
  ...['global semiconductor shortage', 'microchips', 'What will Lexus do?', 'authorized Lexus dealer'],
  ...['one (1) additional Smart Key', 'FREE OF CHARGE', 'What should you do?', 'minimize inconvenience'],
  ...['appointment', 'Smart Key transmitter', 'order the new key', 'in advance', 'available'],
  ...['approximately 45 minutes', 'work schedule', 'What if you have other questions?', 'Lexus dealer'],
  ...[...FIGURES, '17-digit Vehicle Identification Number (VIN)', 'vehicle lessor', 'lessee'],
  ...['continued satisfaction', 'inconvenience', 'may have caused', 'Sincerely,'],
  'LEXUS, A DIVISION OF TOYOTA MOTOR SALES, U.S.A., INC.',
];

const CARTA = [
  ...['febrero de 2024', '23LJ01', 'Estimado(a) cliente de Lexus:', 'calidad y valor'],
  ...['una (1)', 'en lugar de dos', 'escasez mundial', 'mejora el suministro', 'propietario actual'],
  ...['está afectado', 'noviembre de 2022', 'mecánica', 'microchips', 'una (1) Smart Key adicional'],
  ...['SIN COSTO ALGUNO', 'inconvenientes', 'cita', 'transmisor', 'pedir la nueva llave', 'disponible'],
  ...['aproximadamente 45 minutos', ...FIGURES, '17 caracteres', 'arrendador', 'arrendatario', 'satisfecho'],
  ...['inconveniente', 'haya podido causar', 'Atentamente,'],
];

const FORM = [
  ...['Lexus Motor Sales, USA, Inc.', '6565 Headquarters Drive', 'Plano, TX 75024', '(469) 292-4000'],
  ...['Guest Contact & Vehicle Disclosure Form', 'not applicable for new vehicles in dealership inventory.'],
  ...['Second Key Delivery Program', 'at this time', 'second key', 'NOT', 'NO CHARGE', 'Guest Signature'],
  ...['Lexus Owners Community', 'http://www.lexus.com/owners/', 'www.lexus.com/recall', 'www.safercar.gov'],
  ...['17-digit', 'VIN', 'Program Code', 'Model', 'Model Year', 'Guest Information', 'Guest Name'],
  ...['Guest Email', 'Guest Address', 'Home Phone #', 'Mobile Phone #', 'Date'],
  ...['program communications only', 'www.lexus.com/ownersupdate', '1-800-255-3987', 'Dealer Information'],
  ...['Dealer Name/Address', 'Dealer Code', 'Dealer Phone Number', 'Dealer Staff Name'],
  'Dealer Staff Signature',
];

describe('the owner letter of 23LJ01', () => {
  it.each([
    ['en', LETTER],
    ['es', CARTA],
  ] as const)('states every fact in the order of the published one, in %s', (language, facts) => {
    const { text } = paper('23LJ01', 'owner-letter', { facets: { language, phase: '5', lessor: false } });
    expect(outOfOrder(text, facts)).toEqual([]);
    expect(missingIn(text, ['2T2BZMCA1GC000123'])).toEqual([]);
  });
});

describe('the form of 23LJ01', () => {
  it('has the statements and labels of the published one in their order', () => {
    const lower = paper('23LJ01', 'disclosure-form').text.toLowerCase();
    expect(
      outOfOrder(
        lower,
        FORM.map((fact) => fact.toLowerCase()),
      ),
    ).toEqual([]);
  });
});

describe('the letterhead of 23LJ01', () => {
  it.each(['update-notice', 'dealer-letter', 'owner-letter'])(
    'has no address and no phone on the %s, as it was published',
    (document) => {
      const { text } = paper('23LJ01', document, { facets: { phase: '5' } });
      expect(missingIn(text, ['6565 Headquarters Drive', '(469) 292-4000']).length).toBe(2);
    },
  );
});
