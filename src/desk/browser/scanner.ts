/** Hears a bar code scanner that types: seventeen characters faster than any hand, then Enter. */
import { checkVin, foldVin } from '../../base/facts/vin.js';

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
        const vin = scanned(typed);
        typed = '';
        if (vin === undefined || event.timeStamp - last > 2 * FASTEST_HAND) return;
        event.preventDefault();
        lookUp(vin);
        return;
      }
      if (event.key.length !== 1) return;
      typed = event.timeStamp - last > FASTEST_HAND ? event.key : typed + event.key;
      last = event.timeStamp;
    },
    true,
  );
}

/** Old labels begin with an I that is no part of the VIN. Without a right check digit it was typing. */
function scanned(typed: string): string | undefined {
  const folded = foldVin(typed);
  const vin = folded.length === 18 && folded.startsWith('I') ? folded.slice(1) : folded;
  return vin.length === 17 && checkVin(vin).length === 0 ? vin : undefined;
}

/** By a form, so that the VIN is in no address. */
function lookUp(vin: string): void {
  const token = document.querySelector<HTMLInputElement>('input[name="csrf"]');
  if (token === null) return;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/vehicle';
  for (const [name, value] of [
    ['csrf', token.value],
    ['vin', vin],
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
