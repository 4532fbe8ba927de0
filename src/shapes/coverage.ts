/** What a campaign, or several asked together, say of one vehicle. */
export type Coverage =
  | { readonly kind: 'not_covered' }
  | {
      readonly kind: 'covered';
      /** Name of the vehicle line (or chart row). */
      readonly line: string;
      /** Undefined for a campaign without phases. */
      readonly phase: number | undefined;
      /** Where several campaigns were asked, the codes of those that cover it. */
      readonly codes?: readonly string[];
    };
