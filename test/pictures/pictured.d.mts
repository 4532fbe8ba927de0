export interface Pictured {
  readonly document: string;
  readonly campaign?: string;
  readonly followUp?: string;
  readonly sample: boolean;
  /** Counted from 1. */
  readonly page: number;
}

export declare const PICTURED: readonly Pictured[];
