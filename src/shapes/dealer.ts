/** Defines a dealer of the brand, as read from a row of dealers.csv. */
export interface Dealer {
  /** As the manufacturer writes it: 91247. */
  readonly code: string;
  readonly name: string;
  /** Its lines in the form of the address block, parted by line breaks: `CITY ST ZIP` last. */
  readonly address: string;
  readonly phone: string;
  /** The area office in charge of the dealer; empty if there is none. */
  readonly area: string;
  /** The brands that it sells, by the names of their files in lower case; undefined where nobody said: all. */
  readonly brands?: readonly string[] | undefined;
}
