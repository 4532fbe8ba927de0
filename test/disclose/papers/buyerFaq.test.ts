import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { newestFaq } from '../../../src/disclose/papers/buyerFaq.js';
import { fixture } from '../../merge/ourWorld.js';

const FRONT = fixture('20LC02');
const REAR = fixture('20LE02');

const documentOf = (campaign: Campaign, ...linked: Campaign[]) => newestFaq(campaign, linked)?.document;

describe('the FAQ for a buyer', () => {
  it('is the own one of the campaign before one that it shares', () => {
    expect(documentOf(FRONT, REAR)).toBe('dealer-faq');
    expect(documentOf(REAR, FRONT)).toBe('owner-faq');
    expect(documentOf({ ...FRONT, dealer_faq: undefined }, REAR)).toBe('owner-faq');
  });

  it('is the one published last, and of one day that for owners', () => {
    const both = { ...FRONT, owner_faq: REAR.owner_faq };
    expect(
      documentOf({ ...both, published: { 'dealer-faq': '2020-06-25', 'owner-faq': '2020-06-25' } }),
    ).toBe('owner-faq');
    expect(
      documentOf({ ...both, published: { 'dealer-faq': '2020-07-01', 'owner-faq': '2020-06-25' } }),
    ).toBe('dealer-faq');
    expect(documentOf({ ...both, published: {} })).toBe('owner-faq');
  });

  it('is none where nobody wrote one', () => {
    expect(documentOf({ ...FRONT, dealer_faq: undefined })).toBeUndefined();
  });
});
