/** Words of the field that general dictionaries lack. */
import type { Language } from '../../../shapes/units.js';

export const FIELD_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    [
      'airbag airbags aftermarket backorder checkbox drivetrain drivability dealership dealerships inoperability',
      'lessor lessors lessee lessees noncompliance noncompliances nonconformity odometer powertrain recalibrate',
      'recalibrated recalibration reimbursable remedied remanufactured reprogram reprogrammed reprogramming reflash',
      'rollaway sedan sedans subframe telematics toolkit touchscreen transaxle turbocharger unbelted unrepaired',
      'underbody underhood undercoat wiper wipers actuator actuators crossmember preload retorque torqued webpage',
      'rearview voicemail email emails online website toll-free tear-off signoff',
    ].flatMap((line) => line.split(' ')),
  ),
  es: new Set(
    [
      'airbag airbags email online web arrendador arrendadores arrendatario arrendatarios reprogramación reembolsable',
      'infórmenos llámenos visítenos escríbanos comuníquenos avísenos envíenos consúltenos millaje millajes incumplimientos odómetro concesionario concesionarios recalibración recalibrar limpiaparabrisas',
    ].flatMap((line) => line.split(' ')),
  ),
};
