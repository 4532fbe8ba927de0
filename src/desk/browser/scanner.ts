/** Hears a bar code scanner that types faster than any hand, then Enter: a VIN, or the mark of a form. */
import { checkVin, foldVin } from '../../base/facts/vin.js';
import { MARK } from '../../shapes/documents/mark.js';

/** Milliseconds between two keys of a scanner. */
const FASTEST_HAND = 40;

export function readScanner(): void {
  let typed = '';
  let last = 0;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter') {
        const found = scanned(typed);
        typed = '';
        if (found === undefined || event.timeStamp - last > 2 * FASTEST_HAND) return;
        event.preventDefault();
        send(found);
        return;
      }
      if (event.key.length !== 1) return;
      typed = event.timeStamp - last > FASTEST_HAND ? event.key : typed + event.key;
      last = event.timeStamp;
    },
    true,
  );
}

interface Scanned {
  readonly action: string;
  readonly name: string;
  readonly value: string;
}

/** Old labels begin with an I that is no part of the VIN. Without a right check digit it was typing. */
function scanned(typed: string): Scanned | undefined {
  const mark = typed.trim().toUpperCase();
  if (MARK.test(mark)) return { action: '/cabinet', name: 'find', value: mark };
  const folded = foldVin(typed);
  const vin = folded.length === 18 && folded.startsWith('I') ? folded.slice(1) : folded;
  const isVin = vin.length === 17 && checkVin(vin).length === 0;
  return isVin ? { action: '/vehicle', name: 'vin', value: vin } : undefined;
}

/** By a form, so that the VIN is in no address. */
function send({ action, name: field, value: text }: Scanned): void {
  const token = document.querySelector<HTMLInputElement>('input[name="csrf"]');
  if (token === null) return;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  for (const [name, value] of [
    ['csrf', token.value],
    [field, text],
  ] as const) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
