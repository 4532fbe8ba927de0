/** Formats facts for print: numbers, volumes, days and months, in the language of the letter. */
import type { Language } from './language.js';
import { monthNames } from './monthNames.js';

const APPROXIMATELY: Readonly<Record<Language, string>> = { en: 'approximately', es: 'aproximadamente' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** `258,900`. Both languages of these letters group with a comma, as the United States and Puerto Rico do. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `approximately 26,900`. */
export function formatApproximate(value: number, language: Language): string {
  return `${APPROXIMATELY[language]} ${formatNumber(value)}`;
}

/** `June 25, 2020`, `25 de junio de 2020`; undefined for anything but an ISO day. */
export function formatDay(value: string, language: Language): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  const name = monthName(month, language);
  if (name === undefined) return undefined;
  return language === 'es' ? `${Number(day)} de ${name} de ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** `11/7/2022`, in both languages the form of the United States; undefined for anything but an ISO day. */
export function formatShortDay(value: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  return year === '' ? undefined : `${Number(month)}/${Number(day)}/${year}`;
}

/** `01/31/2024`; undefined for anything but an ISO day. */
export function formatPaddedDay(value: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  return year === '' ? undefined : `${month}/${day}/${year}`;
}

/** `Oct`, `oct`; undefined for anything but `2022-10`. */
export function formatShortMonth(value: string, language: Language): string | undefined {
  return monthName(MONTH.exec(value)?.[2] ?? '', language)?.slice(0, 3);
}

/** `July 2023`, `julio de 2023`; undefined for anything but `2023-07`. */
export function formatMonth(value: string, language: Language): string | undefined {
  const [, year = '', month = ''] = MONTH.exec(value) ?? [];
  const name = monthName(month, language);
  if (name === undefined) return undefined;
  return language === 'es' ? `${name} de ${year}` : `${name} ${year}`;
}

/** A string of a campaign file: a day or a month in words, anything else as written. */
export function formatString(value: string, language: Language): string {
  return formatDay(value, language) ?? formatMonth(value, language) ?? value;
}

function monthName(month: string, language: Language): string | undefined {
  return monthNames(language)[Number(month) - 1];
}
