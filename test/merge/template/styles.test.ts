import { describe, expect, it } from 'vitest';
import { faultOf, printed } from '../smallWorld.js';

describe('the style of a fact', () => {
  it.each([
    ['{{date campaign.published.owner-letter}}', 'June 25, 2020'],
    ['{{date campaign.published.owner-letter style="short"}}', '6/25/2020'],
    ['{{date campaign.published.owner-letter style="padded"}}', '06/25/2020'],
    ['{{month campaign.owner_mailing}}', 'July 2023'],
    ['{{month campaign.owner_mailing style="short"}}', 'Jul'],
    ['{{number campaign.vehicles.lines.0.volume}}', 'approximately 26,900'],
    ['{{number campaign.vehicles.lines.0.volume style="about"}}', '~26,900'],
    ['{{number campaign.vehicles.lines.0.volume style="bare"}}', '26,900'],
    ['{{number campaign.vehicles.total style="about"}}', '5,230'],
    ['{{number campaign.vehicles.total style="tenths"}}', '5230.0'],
  ])('%s prints %s', (template, text) => {
    expect(printed(template)).toBe(text);
  });

  it('leaves TBD as it is in every style', () => {
    const total = 'TBD' as const;
    const vehicles = { lines: [], attributes: {}, vin_rules: 'passenger' as const, counts: {}, total };
    expect(printed('{{number campaign.vehicles.total style="about"}}', {}, { vehicles })).toBe('TBD');
  });

  it('is refused with those there are when nobody knows it', () => {
    const fault = faultOf(() => printed('\n{{date campaign.published.owner-letter style="roman"}}'));
    expect(fault).toMatchObject({ code: 'TEMPLATE_INVALID', at: 'owner-letter/owner-letter.hbs:2' });
    expect(fault.text).toContain('long, short, padded');
  });
});
