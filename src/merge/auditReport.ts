/** Defines what the audit report shows of what is on file: what was filed, signed and sent, with hashes and replies. */

export interface AuditReport {
  readonly title: string;
  /** Whether the log that it rests on holds together. */
  readonly verdict: { readonly holds: boolean; readonly text: string };
  /** How to check it. */
  readonly notes: readonly string[];
  readonly filings: readonly AuditedFiling[];
}

export interface AuditedFiling {
  readonly heading: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly papers: readonly {
    readonly name: string;
    readonly what: string;
    readonly sha256: string;
  }[];
  /** By time. */
  readonly events: readonly {
    /** In words. */
    readonly at: string;
    readonly what: string;
    /** A server's reply, or the hash of the log entry. */
    readonly detail: string;
  }[];
}
