/** The terms of a reimbursement claim, boxed sections, and addressees of certain places. */
import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../src/campaign/workspace/parseCampaign.js';
import { faultOf } from '../campaign/faultOf.js';
import { fixtureText } from '../campaign/fixtureFiles.js';
import { missingIn, outOfOrder, paper, spaceless } from './paper.js';

/** The recall of the fixtures with one passage said otherwise. */
function said(from: string, to: string) {
  const text = fixtureText('campaigns/26NA04.yaml');
  expect(text).toContain(from);
  return parseCampaign({ file: '26NA04.yaml', text: text.replace(from, to) });
}

const TERMS = `reimbursement:
  covers: [parts, labor, towing]
  eligible: [before_notice, emergency_after_notice]
  owner_by: 2027-04-15
  dealer_by: 10
  keep_copies: 12 weeks
  proof: all
`;

describe('the reimbursement checklist', () => {
  const change = said('reimbursement:\n', TERMS);

  it('says what is reimbursed, which work counts, by when, and what is needed', () => {
    const { text } = paper('26NA04', 'reimbursement-checklist', { change });
    expect(
      outOfOrder(text, [
        'We reimburse: parts, labor, towing.',
        'Work done before you received our notice counts.',
        'Emergency work after you received our notice counts as well.',
        'Send your claim by April 15, 2027.',
        'a dealer sends on a claim that you bring: 10.',
        'Keep copies of everything for: 12 weeks.',
        'We need all of these:',
        'Repair order',
      ]),
    ).toEqual([]);
  });

  it('says it in Spanish, and any one proof where one is enough', () => {
    const any = {
      ...change,
      reimbursement: change.reimbursement && { ...change.reimbursement, proof: 'any' as const },
    };
    const { text } = paper('26NA04', 'reimbursement-checklist', { change: any, facets: { language: 'es' } });
    expect(
      missingIn(text, [
        'Reembolsamos: piezas, mano de obra, remolque.',
        'Basta con uno de estos documentos:',
      ]),
    ).toEqual([]);
  });
});

describe('a boxed section', () => {
  it('stands in its box with its heading, and no other section does', () => {
    const change = said('    - id: action\n', '    - id: action\n      box: true\n');
    const boxes = (given?: typeof change) =>
      paper('26NA04', 'owner-letter', given === undefined ? {} : { change: given }).html.match(
        /<div[^>]*class="boxed"[^>]*>\s*<h2[^>]*>[^<]*/g,
      );
    expect(boxes(change)).toEqual([expect.stringContaining('What should you do?')]);
    expect(boxes()).toBeNull();
  });
});

describe('addressees', () => {
  const TO = '  - All Norvane Retailer Principals, Service Managers and Parts Managers\n';

  it('may be those of certain places', () => {
    const change = said(TO, '  - { text: "Retailers in **Ohio**", in: OH }\n');
    expect(change.addressees).toMatchObject([{ in: ['OH'] }]);
    expect(paper('26NA04', 'dealer-letter', { change }).text).toContain(spaceless('To: Retailers in Ohio'));
  });

  it('are refused in places that nobody declares', () => {
    const { message } = faultOf(() => said(TO, '  - { text: Retailers, in: [OH, midwst] }\n'));
    expect(message).toMatch(/"midwst" is not a state, a region of this file or an area of its brand/);
  });
});
