/** An owner comes in; the text that the scratch keeps of it goes out, and back. */
import type { Owner } from '../shapes/records.js';

/** Without its keys, which would be half of what is written, sorted and read for each piece. */
export type OwnerText = readonly [
  name: string,
  company: string,
  address1: string,
  address2: string,
  city: string,
  state: string,
  zip: string,
  country: string,
  email: string,
  language: string,
  lessor: 0 | 1,
  addressBlock: readonly string[],
];

/** JSON of an `OwnerText`. */
export function ownerText(owner: Owner): string {
  const { name, company, address1, address2, city, state, zip, country, email, language } = owner;
  const lessor = owner.lessor ? 1 : 0;
  const text: OwnerText = [
    name,
    company,
    address1,
    address2,
    city,
    state,
    zip,
    country,
    email,
    language,
    lessor,
    owner.addressBlock,
  ];
  return JSON.stringify(text);
}

/** @throws Error for a piece without one */
export function ownerOf(text: OwnerText | undefined): Owner {
  if (text === undefined) throw new Error('a piece has no owner');
  const [
    name,
    company,
    address1,
    address2,
    city,
    state,
    zip,
    country,
    email,
    language,
    lessor,
    addressBlock,
  ] = text;
  return {
    name,
    company,
    address1,
    address2,
    city,
    state,
    zip,
    country,
    email,
    language,
    lessor: lessor === 1,
    addressBlock,
  };
}

/** SQL for whether the owner in the column is a lessor. */
export const LESSOR = '->> 10';
