/** Describes who may sign in to a desk that other machines reach. */

export const DESK_ROLES = ['staff', 'manager'] as const;

/** A manager also withdraws and exports filings. */
export type DeskRole = (typeof DESK_ROLES)[number];

export interface DeskUser {
  readonly name: string;
  readonly role: DeskRole;
  /** Code of the one dealer whose filings the user sees; undefined to be asked once after signing in. */
  readonly dealer: string | undefined;
  /** As `hashPassword` writes it. */
  readonly password: string;
}
