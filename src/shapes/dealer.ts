/** A dealer of the brand, as a row of dealers.csv has it. */
export interface Dealer {
  /** As the maker writes it: 91247. */
  readonly code: string;
  readonly name: string;
  /** Its lines in the form of the address block, parted by line breaks: `CITY ST ZIP` last. */
  readonly address: string;
  readonly phone: string;
  /** Area office that looks after the dealer; empty when none does. */
  readonly area: string;
}
