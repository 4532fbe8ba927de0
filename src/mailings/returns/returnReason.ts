/** Reads why a piece came back, and what that means for the vehicle. */
import type { Unreachable } from '../../shapes/mailings/mailings.js';

/** The post's endorsements (Domestic Mail Manual 507, exhibit 1.4.1) and the words of people, by what they begin with. */
const BEGINNINGS: readonly (readonly [Unreachable, RegExp])[] = [
  ['exported', /^(export|shippedabroad|outofcountry)/],
  ['stolen', /^(stolen|theft)/],
  ['scrapped', /^(scrap|salvage|total(ed|led|loss)|destroyed|dismantled|junk|crushed)/],
  [
    'undeliverable',
    /^(ank|attempted|addresseeunknown|unknown|notknown|moved|mlna|leftnoaddress|vac|insufficient|ia$|nosuch|nsn$|nss$|nsuch|utf$|unableto|undeliver|forward|foe$|foetemp|tne$|tempor|unclaimed|unc$|refus|ref$|rfs$|nomail|nmr$|box|bcno$|deceased|dec$|dead|incomplete|illegible|inadequate|outsidedelivery|indispute|returntosender|rts$|nixie|notdeliverable|baddress|badaddress)/,
  ],
];

/** Undefined for words that it does not know; a piece that came back without a reason was not delivered. */
export function returnReason(word: string | undefined): Unreachable | undefined {
  const text = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (text === '') return 'undeliverable';
  if (text === 'other') return 'other';
  return BEGINNINGS.find(([, begins]) => begins.test(text))?.[0];
}
