/** Says while a VIN is typed how it reads: how many characters, which one is wrong, whether the check digit fits. */
import { checkVin, foldVin, oddCharacter, VIN_LENGTH } from '../../base/facts/vin.js';

export function checkVinWhileTyped(): void {
  const box = document.querySelector<HTMLFormElement>('[data-vin]');
  const input = box?.querySelector<HTMLInputElement>('#vin');
  const says = box?.querySelector<HTMLElement>('#vin-says');
  if (!box || !input || !says) return;
  input.addEventListener('input', () => {
    const { state, text } = reading(foldVin(input.value), box.dataset);
    box.classList.toggle('good', state === 'good');
    box.classList.toggle('wrong', state === 'wrong');
    if (state === 'wrong') input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    says.textContent = text;
  });
}

interface Reading {
  readonly state: 'good' | 'wrong' | 'open';
  readonly text: string;
}

function reading(vin: string, words: DOMStringMap): Reading {
  const { length } = vin;
  if (length === 0) return { state: 'open', text: words.hint ?? '' };
  const odd = oddCharacter(vin);
  if (odd !== undefined)
    return { state: 'wrong', text: filled(words.character, { at: odd.at + 1, c: odd.character }) };
  if (length > VIN_LENGTH)
    return { state: 'wrong', text: filled(words.long, { n: length, k: length - VIN_LENGTH }) };
  if (length < VIN_LENGTH) return { state: 'open', text: filled(words.count, { n: length }) };
  if (checkVin(vin).length > 0) return { state: 'wrong', text: words.wrong ?? '' };
  return { state: 'good', text: words.good ?? '' };
}

const filled = (text = '', values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
