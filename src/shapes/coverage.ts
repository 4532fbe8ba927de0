/** Defines whether a campaign, or any of several, covers a vehicle. */
export type Coverage =
  | {
      readonly kind: 'not_covered';
      /** The column whose value would decide, where what is known does not; undefined where it is certain. */
      readonly missing?: string | undefined;
    }
  | {
      /** It belongs to the event under another code: another zone. */
      readonly kind: 'other_code';
      readonly code: string;
      readonly zone: string;
    }
  | {
      readonly kind: 'covered';
      /** Id of the vehicle line (name of the chart row where it belongs to none). */
      readonly line: string;
      /** Undefined for a campaign without phases. */
      readonly phase: number | undefined;
      /** Id of its zone; undefined where no zones divide the population. */
      readonly zone?: string | undefined;
      /** Where several campaigns were asked, the codes of those that cover it. */
      readonly codes?: readonly string[];
    };
