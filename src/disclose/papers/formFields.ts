/** Lists the form's fields and everything that can be set for a form. */

/** The fields that are filled in on the form, in page order; the template has one for each. */
export const PERSON_FIELDS = [
  'name',
  'email',
  'address1',
  'address2',
  'address3',
  'home_phone',
  'mobile_phone',
  'date',
] as const;
export const DEALER_FIELDS = [
  'dealer1',
  'dealer2',
  'dealer3',
  'dealer4',
  'dealer_code',
  'dealer_phone',
  'staff_name',
] as const;

/** Facts that decide, whether or not the form has a field for them. */
const VEHICLE_SETTINGS = ['model', 'model_year', 'status', 'production_date'] as const;

/** `address` is the whole address, its lines split at commas; `language` is the buyer's, `ordered` the day for which the parts of the remedy are ordered. */
export const SETTINGS = [
  ...VEHICLE_SETTINGS,
  ...PERSON_FIELDS,
  'address',
  'language',
  'ordered',
  ...DEALER_FIELDS,
] as const;
