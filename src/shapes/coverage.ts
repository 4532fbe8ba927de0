/** What a campaign says of one vehicle. */
export type Coverage =
  | { readonly kind: 'not_covered' }
  /** `line` is the name of the vehicle line (or chart row); `phase` is undefined for a campaign without phases. */
  | { readonly kind: 'covered'; readonly line: string; readonly phase: number | undefined };
