import { expect, it } from 'vitest';
import { linkPhones } from '../../../src/mail/message/linkPhones.js';

const linked = (phone: string, number: string) =>
  `<a href="tel:${number}" style="white-space: nowrap">${phone}</a>`;

it.each([
  ['1-800-255-3987', '+18002553987'],
  ['(469) 292-4000', '+14692924000'],
  ['469.292.4000', '+14692924000'],
  ['+1 469-292-4000', '+14692924000'],
  ['1\u2011800\u2011255\u20113987', '+18002553987'],
  ['+49 89 1234 5678', '+498912345678'],
  ['+49 (0)89 1234 5678', '+498912345678'],
  ['+81-3-1234-5678', '+81312345678'],
  ['+1 800 255 3987', '+18002553987'],
  ['800 255 3987', '+18002553987'],
  ['800\u2013255\u20133987', '+18002553987'],
  ['800&#8209;255&#8209;3987', '+18002553987'],
  ['800&nbsp;255&nbsp;3987', '+18002553987'],
  ['1-800-331-FIND', '+18003313463'],
  ['1-888-FINDCAR', '+18883463227'],
])('links %s', (phone, number) => {
  expect(linkPhones(`<mj-text><p>Call ${phone}, or <b>write</b>.</p></mj-text>`)).toBe(
    `<mj-text><p>Call ${linked(phone, number)}, or <b>write</b>.</p></mj-text>`,
  );
});

it.each([
  'JTJBM7FX0R5012345',
  '2023-06-15',
  '78701-4821',
  '1-800-255-39871',
  '23LJ01',
  '12-3456-7890',
  'a-469-292-4000',
  '2024 123 456',
  '1-469-331-FIND',
  '+2 30',
  'PN 800 ABC',
])('leaves %s alone', (text) => {
  expect(linkPhones(`<mj-text>${text}</mj-text>`)).toBe(`<mj-text>${text}</mj-text>`);
});

it.each([
  '<mj-head><mj-title>1-800-255-3987</mj-title></mj-head>',
  '<mj-text><a href="https://x.example">1-800-255-3987</a></mj-text>',
  '<mj-button href="tel:+18002553987">1-800-255-3987</mj-button>',
  '<mj-text title="1-800-255-3987">&amp; <br/> x</mj-text>',
])('leaves %s as it is', (mjml) => {
  expect(linkPhones(mjml)).toBe(mjml);
});
