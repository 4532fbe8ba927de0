/** Finds the texts of a file that it writes in both languages. */

export interface Bilingual {
  readonly path: string;
  readonly en: string;
  readonly es: string;
}

/** `value`: a campaign, or a part of one. */
export function bilingualTexts(value: unknown, path = ''): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'es' in value && typeof value.en === 'string' && typeof value.es === 'string')
    return [{ path, en: value.en, es: value.es }];
  if (Array.isArray(value)) return value.flatMap((each, index) => bilingualTexts(each, `${path}[${index}]`));
  if ('printed' in value) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'beside')
    .flatMap(([key, each]) => bilingualTexts(each, path === '' ? key : `${path}.${key}`));
}
