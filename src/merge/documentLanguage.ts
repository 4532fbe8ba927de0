/** Chooses the language of a document. */
import type { Language } from '../shapes/units.js';
import type { RecordReader } from './slots/recordReader.js';

/**
 * If the campaign is in one language, the record's language is not read, so that it creates no variants. Readers
 * other than the owner, such as a dealer or an inbox, get its first language.
 */
export function documentLanguage(
  languages: readonly Language[],
  record: RecordReader,
  forRecord: boolean,
): Language {
  const [first = 'en', ...others] = languages;
  if (others.length === 0 || !forRecord) return first;
  const wanted = record.facet('language');
  return languages.find((language) => language === wanted) ?? first;
}
