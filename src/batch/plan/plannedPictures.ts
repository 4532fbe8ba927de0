/** Finds the pictures that the letters of a mailing may show, for the fingerprint of the batch. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlessFault } from '../../base/unlessFault.js';
import type { PictureSource } from '../../shapes/layout/picture.js';

/** The SHA-256 of each picture by its name; undefined if there is none. */
export type PlannedPictures = Readonly<Record<string, string>> | undefined;

/**
 * `said` is everything that campaigns, brands and settings say. A name that leads to no picture is left out: if a letter
 * shows it, merging says so with its place.
 */
export function plannedPictures(
  said: unknown,
  templateFolders: readonly string[],
  pictures: PictureSource,
): PlannedPictures {
  const names = new Set([...stringsIn(said).flatMap(namedIn), ...templateFolders.flatMap(namedInTemplates)]);
  const found = [...names].sort().flatMap((name): [string, string][] => {
    const sha256 = hashOf(name, pictures);
    return sha256 === undefined ? [] : [[name, sha256]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function hashOf(name: string, pictures: PictureSource): string | undefined {
  return unlessFault(() => pictures.read(name, undefined).file.sha256);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const PICTURE = /\.(?:png|jpe?g|svg)$/i;
/** Figures of a text: ![description](path "caption"), where a path with spaces is in angle brackets. */
const FIGURE = /!\[[^\]]*\]\(\s*(?:<([^>]*)>|([^\s)]+))/g;
const IMAGE = /<img\b[^>]*?\ssrc=(?:"([^"]*)"|'([^']*)')/g;

/** A path that is the whole string, or the figures of a text. */
function namedIn(text: string): string[] {
  if (PICTURE.test(text) && !text.includes('](')) return [text];
  return namesOf(text, FIGURE).map(decoded);
}

function namesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, first, second = '']) => first ?? second);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Names that a template puts together from values are whole strings elsewhere, or are refused at merging. */
function namedInTemplates(folder: string): string[] {
  return templatesIn(folder).flatMap((path) => namesOf(readFileSync(path, 'utf8'), IMAGE));
}

function templatesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return entries.filter((name) => name.endsWith('.hbs')).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
