/** What the rules on words find and what they let pass, each text in a paragraph of its own. */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { asNotice } from '../../src/campaign/notices/asNotice.js';
import { noticeNamed } from '../../src/campaign/notices/noticeFacts.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import type { Checked } from '../../src/check/rule/checked.js';
import type { Paper } from '../../src/check/rule/paper.js';
import { RULES } from '../../src/check/rules/allRules.js';

const workspace = openWorkspace(resolve(import.meta.dirname, '../../fixtures'), nodeFiles);

interface Words {
  readonly rule: string;
  /** Its kind decides who may not say it. */
  readonly campaign?: string;
  readonly notice?: string;
  readonly document?: string;
  readonly finds: readonly string[];
  readonly passes: readonly string[];
}

const WORDS: readonly Words[] = [
  {
    rule: 'SR-018',
    finds: [
      'This is not a safety defect.',
      'There is no safety risk.',
      'Your vehicle may not be affected.',
      'We are doing this purely as a precaution.',
      'This is only a precautionary measure.',
      'This condition does not pose a safety hazard.',
      'The condition is not related to safety.',
      'It is very unlikely that your vehicle has this condition.',
      'Your vehicle probably does not have the defect.',
      'We do not believe that this is a safety problem.',
      'We do not admit that a defect exists.',
      'The likelihood that your vehicle is affected is small.',
      'It is safe to continue driving your vehicle.',
      'There is no cause for concern.',
      'Your vehicle is most likely not affected.',
      'This is a question of comfort, not a safety issue.',
      'Although we do not consider this a safety defect, we are recalling these vehicles.',
      'You can drive your vehicle with confidence.',
      'The risk is minimal.',
      'The defect poses little or no danger.',
      'No existe ningún riesgo para la seguridad.',
      'Es poco probable que su vehículo tenga este defecto.',
      'Esto es solo una medida de precaución.',
    ],
    passes: [
      'The defect may not exist in every one of these vehicles.',
      'Do not ignore these signs: they are dangerous.',
      'If it is not safe to drive, call your dealer.',
      'Take the precaution of closing the tailgate.',
      'Your passengers may not be able to open the door.',
      'This does not affect other models.',
      'Is it safe to drive my vehicle?',
    ],
  },
  {
    rule: 'SR-019',
    finds: [
      'We are conducting a voluntary safety recall.',
      'We voluntarily recall these vehicles.',
      'We have decided on our own initiative to recall these vehicles.',
      'This recall is conducted at our own discretion.',
      'Realizamos este llamado voluntario.',
    ],
    passes: ['Thank you for your help.'],
  },
  {
    rule: 'SR-020',
    finds: [
      'While you are there, ask about our special financing.',
      'Take advantage of low prices on accessories.',
      'Save 10% on your next service.',
      'Enjoy 20 % off accessories.',
      'Ask your dealer about trading in your vehicle.',
      'Visit our showroom.',
      'You may qualify for a rebate.',
      'Join our rewards program.',
      'Buy one get one free.',
      'Check out our latest models.',
      'Free accessories with your visit.',
      'Get a $50 gift card.',
      'Pregunte por nuestras ofertas de canje.',
      'Consider an upgrade to our newest model.',
      'Special pricing is available on tires.',
      '0% APR financing is available.',
      'Enter our sweepstakes.',
    ],
    passes: [
      'Your dealer will update the software.',
      'A new latch is free of charge.',
      'Any new vehicle under this recall is held.',
      'Your dealer offers the remedy on Saturdays, too.',
      'Save this letter.',
    ],
  },
  {
    rule: 'SR-044',
    notice: 'interim',
    finds: [
      'Please contact your dealer to schedule your repair.',
      'Call your dealer to make an appointment.',
      'Please bring your vehicle to your dealer for the repair.',
      'Take your vehicle to a dealer as soon as possible.',
      'Make an appointment with your dealer today.',
      'Schedule a visit with your dealer.',
    ],
    passes: [
      'We will write to you again and ask you to make an appointment.',
      'When parts are there, please call your dealer for an appointment.',
      'We will ask you to make an appointment.',
      'Have the vehicle towed to your dealer.',
    ],
  },
  {
    rule: 'SR-045',
    finds: [
      'Parts are not yet available.',
      'The remedy is not available at this time.',
      'We will notify you when parts become available.',
      'The repair is under development.',
      'We are working on a remedy.',
      'You will receive a second letter when the remedy is available.',
      'La reparación aún no está disponible.',
    ],
    passes: ['Parts may not be in stock at every dealer.'],
  },
  {
    rule: 'SR-046',
    finds: [
      'It can cause a crash.',
      'A crash may occur.',
      'This raises the likelihood of a collision.',
      'You could crash.',
      'An accident may result.',
    ],
    passes: ['In a crash the air bag may not deploy, which raises the risk of injury.'],
  },
  {
    rule: 'SR-047',
    finds: [
      'No crashes have been reported.',
      'We know of no accidents.',
      'There have been no reports of injuries.',
      'To date, no injuries have occurred.',
      'This happens only in rare cases.',
      'Only a few vehicles have shown this.',
      'It is less than one percent of them.',
      'We are unaware of any crashes.',
      'No hemos recibido informes de accidentes.',
    ],
    passes: ['Accidents have been reported.'],
  },
  {
    rule: 'SR-048',
    finds: [
      'Thank you for taking part in this service campaign.',
      'This customer satisfaction campaign is important.',
      'We are conducting this product improvement campaign.',
      'This is a service action.',
      'Gracias por participar en esta campaña de servicio.',
    ],
    passes: [
      'The customer support program 26NE01 is another matter.',
      'Thank you for your attention to this safety recall.',
    ],
  },
  {
    rule: 'SR-049',
    finds: [
      'This offer expires on May 1, 2027.',
      'The repair is free until December 31, 2027.',
      'The recall will end on May 1.',
      'You have until May 1, 2027 to have this done without charge.',
      'After May 1, 2027, you will have to pay for the repair.',
      'The repair is available for one year.',
      'Esta oferta es válida hasta el 1 de mayo de 2027.',
      'Esta oferta vence pronto.',
    ],
    passes: ['The remedy is free as long as you own the vehicle.', 'Our hotline closes at 8:00 pm.'],
  },
  {
    rule: 'SR-052',
    finds: [
      'A deductible may apply.',
      'The repair is free if your vehicle is under warranty.',
      'There is a small charge for labor.',
      'You pay only for parts.',
      'The remedy is half price.',
      'Your dealer may charge you for the inspection.',
      'You will be charged for diagnosis.',
      'A $25 fee applies.',
      'Labor costs are your responsibility.',
      'Puede haber un cargo por el diagnóstico.',
    ],
    passes: [
      'You will not be charged.',
      'Other repairs found during the visit are at your cost.',
      'There is no charge.',
      'You do not have to pay for the repair.',
    ],
  },
  {
    rule: 'SR-053',
    finds: [
      'You must bring this letter to your dealer to get the repair.',
      'Only owners who present this notice will receive the remedy.',
      'Without this letter the repair cannot be done.',
      'You must register online to receive the remedy.',
      'You must have had all maintenance done at a dealer to qualify.',
      'Proof of maintenance is required to receive the remedy.',
      'Debe presentar esta carta para recibir la reparación.',
    ],
    passes: [
      'Please bring this letter.',
      'You must not drive.',
      'You do not need this letter to receive the remedy.',
    ],
  },
  {
    rule: 'SR-059',
    document: 'reimbursement-checklist',
    finds: [
      'Please send the original receipt.',
      'Copies are not accepted.',
      'A notarized affidavit is required.',
      'Include your Social Security number.',
      'Include a copy of your driver’s license.',
      'A sworn statement is needed.',
      'Only original documents are accepted.',
    ],
    passes: ['Please keep the originals.', 'A copy is enough.'],
  },
  {
    rule: 'DL-002',
    document: 'dealer-letter',
    finds: [
      'New vehicles can be sold with the disclosure form.',
      'You may deliver a new vehicle if the customer signs.',
      'New vehicles in stock may be delivered.',
      'It is permissible to deliver new vehicles before the remedy.',
      'A new vehicle may be leased in the meantime.',
      'Dealers are allowed to sell new vehicles.',
    ],
    passes: [
      'A new vehicle may not be delivered.',
      'New vehicles may be delivered once they are remedied.',
      'A used vehicle may be delivered.',
    ],
  },
  {
    rule: 'DL-003',
    document: 'dealer-letter',
    finds: [
      'It is unlawful to advertise these vehicles.',
      'Federal law prohibits you from offering these vehicles for sale.',
      'Displaying these vehicles is illegal.',
    ],
    passes: ['Do not advertise these vehicles.'],
  },
  {
    rule: 'NR-003',
    campaign: '20LC02',
    finds: [
      'Federal law requires this repair.',
      'This program is required by the government.',
      'This is mandated by federal regulation.',
      'The law requires us to do this.',
      'NHTSA has ordered this campaign.',
      'We are required by law to notify you.',
    ],
    passes: ['Federal law requires odometer statements.', 'No law requires this.'],
  },
  {
    rule: 'NR-004',
    campaign: '20LC02',
    finds: [
      'This recall is free.',
      'Your vehicle is being recalled.',
      'Your vehicle is subject to a recall.',
      'Your vehicle is included in a safety recall.',
      'We are conducting a recall.',
      'We recall certain RX vehicles.',
    ],
    passes: [
      'This is not a recall.',
      'See whether a recall applies to your vehicle at nhtsa.gov/recalls.',
      'Is this a recall?',
    ],
  },
  {
    rule: 'NR-005',
    campaign: '20LC02',
    finds: [
      'Federal regulation requires that any vehicle lessor receiving this notice forward a copy.',
      'As a lessor you must forward this notice to the lessee.',
      'The law requires lessors to forward this letter.',
      'Please forward it within 10 days.',
    ],
    passes: ['If you lease this vehicle to someone, please forward this letter to that person.'],
  },
  {
    rule: 'NR-006',
    campaign: '20LC02',
    finds: [
      'The wiper may stop, which can be dangerous.',
      'This could lead to a crash.',
      'You could be injured.',
      'This may increase the risk of a crash.',
      'The connector may catch fire.',
      'Loss of visibility could cause an accident.',
      'This is a safety concern.',
      'The driver may lose control of the vehicle.',
      'This could result in serious injury or death.',
      'Puede provocar un choque.',
    ],
    passes: ['It does not affect safety.', 'The engine dies.', 'The firewall is behind it.'],
  },
  {
    rule: 'NR-008',
    campaign: '20LE02',
    finds: [
      'Please bring your vehicle to a dealer.',
      'Please make an appointment with your dealer for the repair.',
      'Contact your dealer to have the switch replaced.',
    ],
    passes: ['If you notice the condition, please call your dealer.'],
  },
  {
    rule: 'NR-014',
    campaign: '20LC02',
    finds: [
      'You may submit a complaint to NHTSA.',
      'Call the Vehicle Safety Hotline.',
      'You may write to the Administrator.',
    ],
    passes: ['Look up your VIN at nhtsa.gov/recalls.'],
  },
  {
    rule: 'NR-017',
    campaign: '20LE02',
    finds: [
      'This is your extended warranty.',
      'Your service contract is extended.',
      'This extended service plan covers the switch.',
      'Your vehicle protection plan covers it.',
    ],
    passes: ['It extends the warranty.'],
  },
  {
    rule: 'X-012',
    campaign: '20LC02',
    document: 'disclosure-form',
    finds: [
      'Parts are not available.',
      'We do not have parts yet.',
      'The remedy is currently unavailable.',
      'Las piezas aún no están disponibles.',
    ],
    passes: ['If parts are not available, we order them.', 'The remedy is available.'],
  },
  {
    rule: 'X-022',
    finds: [
      'The repair takes 45 minutes.',
      'It takes about an hour and a half.',
      'Please allow 3 hours for the repair.',
      'The inspection will take half an hour.',
      'La reparación dura 50 minutos.',
    ],
    passes: [
      'It takes approximately 40 minutes.',
      'The work takes up to 2 hours and 10 minutes.',
      'The line opens for 2 hours on Saturdays.',
      'Wait 5 minutes.',
    ],
  },
  {
    rule: 'X-036',
    document: 'dealer-letter',
    finds: [
      'This recall covers 15,700 vehicles.',
      'About 15,900 vehicles are affected.',
      'The population is about 14,000 vehicles.',
      'El llamado incluye 16,000 vehículos.',
    ],
    passes: [
      'It covers approximately 15,200 vehicles, 11,240 vehicles of them in Phase 1.',
      'One kit serves 30 vehicles.',
      'We built 300,000 vehicles last year.',
    ],
  },
  {
    rule: 'X-037',
    document: 'dealer-letter',
    finds: [
      'We will mail letters to owners in May 2026.',
      'Owner letters go out in late April 2026.',
      'Owners will be notified from June 2, 2026.',
    ],
    passes: [
      'Letters to owners are mailed in March 2026.',
      'Owners were notified of the earlier recall in May 2019.',
      'Parts arrive in May 2026.',
    ],
  },
];

function found(
  { rule, campaign: code = '26NA04', notice = 'remedy', document = 'owner-letter' }: Words,
  texts: readonly string[],
) {
  const file = workspace.campaign(code);
  const { campaign } = asNotice(file, file.notices?.[notice] && notice);
  const paper: Paper = {
    document,
    reader: document.startsWith('dealer') ? 'dealer' : 'owner',
    campaign,
    speaker: campaign,
    notice: noticeNamed(file, notice),
    language: 'en',
    audience: undefined,
    phase: undefined,
    answers: 'yes',
    blocks: texts.map((text) => ({
      text,
      element: 'p',
      classes: [],
      statute: undefined,
      heading: 'How long does the repair take?',
      origins: [],
      links: [],
    })),
    compose: () => {
      throw new Error('these papers are not laid out');
    },
  };
  const checked: Checked = {
    campaign: file,
    linked: workspace.linked(file),
    brandOf: (id) => workspace.brandOf(file, id),
    settings: workspace.settings,
    earlier: undefined,
    others: () => [],
    papers: (ids) => (ids.includes(document) ? [paper] : []),
    printed: () => [],
    statements: () => [],
    undated: () => [],
    untranslated: () => [],
    approvals: () => [],
    selected: undefined,
    spelling: undefined,
  };
  const [asked] = RULES.filter(({ id }) => id === rule);
  return [...(asked?.check(checked) ?? [])].map(({ block }) => block?.text);
}

describe('the words of a rule', () => {
  for (const words of WORDS)
    it(`${words.rule} are found in other forms, and not where they are right`, () => {
      expect(found(words, words.finds)).toEqual(words.finds);
      expect(found(words, words.passes)).toEqual([]);
    });
});
