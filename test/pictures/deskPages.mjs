/** Every page of the desk, in the order in which a day meets them: the name of its pictures, and what is to be seen. */
export const DESK_PAGES = [
  [
    'vin',
    'Which vehicle?',
    'The first page: the box for the VIN, the forms that wait for their signed paper, what was filed today.',
  ],
  [
    'mistyped',
    'A mistyped VIN',
    'One character is wrong: the vehicles on record that were probably meant, with the difference marked.',
  ],
  [
    'vehicle',
    'Form needed',
    'The remedy is not available yet. The buyer signs, then the vehicle may be delivered.',
  ],
  ['two', 'Two campaigns', 'Two campaigns are open: one sitting makes both forms.'],
  ['book', 'Remedy available', 'The remedy can be done before delivery.'],
  [
    'stop',
    'Do not deliver',
    'A certified vehicle with open work: no form replaces the remedy, and the refusal is logged.',
  ],
  ['ask', 'Not on record', 'The dealer states what the door label shows.'],
  ['form', 'The details', 'The form stands beside its fields as it will print.'],
  ['faults', 'What is missing', 'All of it at once, each beside its field.'],
  ['sign', 'Signatures', 'Drawn with mouse, finger, or pen, or typed; with the consent of the buyer.'],
  ['filed', 'Filed', 'The papers with their hashes, and how far the mail is.'],
  [
    'paper',
    'Signing on paper',
    'Filed before it is signed; the copy for compliance goes when the scan is attached.',
  ],
  ['scan', 'Whose form is this?', 'No mark could be read on the scan, so somebody chooses.'],
  [
    'cabinet',
    'The cabinet',
    'All that this dealer has on file, found by VIN, name, number, campaign, day, or state.',
  ],
  ['filing', 'A filing', 'Its papers, messages, and history, and what may be done with it.'],
  ['spanish', 'In Spanish', 'Every page speaks English and Spanish.'],
  ['dealer', 'Whose desk?', 'Asked once where the desk was started without a dealer.'],
  ['sign-in', 'Sign in', 'For other machines: named users, over TLS.'],
  ['refused', 'A used link', 'The link that opens the desk works once.'],
];
