/** Converts an error into a message for another thread, and back. */
import { type Code, Fault, type Place } from './problems.js';

/** Copying between threads only keeps the class of plain errors. */
export type FaultMessage =
  | ({ readonly kind: 'fault'; readonly code: Code; readonly message: string } & FaultOptions)
  | { readonly kind: 'error'; readonly error: unknown };

interface FaultOptions {
  readonly place: Place | undefined;
  readonly hint: string;
}

export function faultMessage(error: unknown): FaultMessage {
  if (!(error instanceof Fault)) return { kind: 'error', error };
  const { code, message, place, hint } = error;
  return { kind: 'fault', code, message, place, hint };
}

export function faultOf(message: FaultMessage): unknown {
  if (message.kind === 'error') return message.error;
  return new Fault(message.code, message.message, { place: message.place, hint: message.hint });
}
