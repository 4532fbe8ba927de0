/** A dealer of the brand, as a row of dealers.csv has it. */
export interface Dealer {
  /** As the maker writes it: 91247. */
  readonly code: string;
  readonly name: string;
  /** Street first, city, state and ZIP Code last; commas or line breaks between them. */
  readonly address: string;
  readonly phone: string;
  /** Area office that looks after the dealer; empty when none does. */
  readonly area: string;
}
