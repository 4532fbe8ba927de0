/** Opens the font book that compose measures with and print draws with. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BoundedMap } from '../base/boundedMap.js';
import { Fault } from '../base/problems.js';
import { sha256Of } from '../base/text/sha256Of.js';
import type {
  Face,
  FaceId,
  FaceMetrics,
  FontBook,
  FontFeature,
  GlyphRun,
  OwnFace,
  Reach,
} from '../shapes/layout/fontBook.js';
import { FAMILIES, type FaceRow, type Family } from './families.js';
import { matchFace } from './matchFace.js';
import { openFace } from './openFace.js';
import { shapeable } from './shapeable.js';

interface RegisteredFace {
  readonly id: FaceId;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly read: () => Uint8Array;
  readonly features: readonly FontFeature[];
}

/**
 * The fonts of all documents. A font is read when its face is first used. Shaping is one glyph for each
 * character with pair kerning, without ligatures. Throws FILE_UNREADABLE if the font package is missing.
 *
 * @param own those of the workspace, after the families that come with us
 */
export function openFontBook(own: readonly OwnFace[] = [], families: readonly Family[] = FAMILIES): FontBook {
  return new FileFontBook(families, own);
}

/** Far more than the styles of a mailing. */
const MATCHES_KEPT = 1_000;

class FileFontBook implements FontBook {
  readonly families: readonly string[];
  readonly faces: readonly FaceId[];
  readonly own: readonly OwnFace[];
  readonly #registered: ReadonlyMap<FaceId, RegisteredFace>;
  readonly #open = new Map<FaceId, Face>();
  /** Every inline of every page asks for its face. */
  readonly #matched = new BoundedMap<string, FaceId | null>(MATCHES_KEPT);

  constructor(families: readonly Family[], own: readonly OwnFace[]) {
    this.own = own;
    this.families = [...new Set([...families.map(({ name }) => name), ...own.map(({ family }) => family)])];
    const owned = own.map(registerOwn);
    const faces = [...families.flatMap(register), ...owned];
    // after all others, so that the names of those stay; the figures of the families that come with us need no feature
    const figured = owned.flatMap((face) => [face, withFeatures(face, ['smcp'])]);
    const all = [
      ...faces,
      ...faces.map((face) => withFeatures(face, ['smcp'])),
      ...FIGURES.flatMap((features) => figured.map((face) => withFeatures(face, features))),
    ];
    this.#registered = new Map(all.map((face) => [face.id, face]));
    this.faces = [...this.#registered.keys()];
  }

  open(id: FaceId): Face {
    return this.#open.get(id) ?? this.#openFirst(id);
  }

  face(
    family: string,
    weight: number,
    italic: boolean,
    features: readonly FontFeature[] = [],
  ): FaceId | undefined {
    const key = [family, weight, italic, ...features].join(' ');
    return this.#matched.get(key, () => this.#match(family, weight, italic, features) ?? null) ?? undefined;
  }

  #match(
    family: string,
    weight: number,
    italic: boolean,
    features: readonly FontFeature[],
  ): FaceId | undefined {
    const faces = [...this.#registered.values()].filter(
      (face) => face.family === family && face.features.length === 0,
    );
    const matched = matchFace(faces, weight, italic)?.id;
    if (matched === undefined || features.length === 0) return matched;
    const plain = features.includes('smcp') ? idWith(matched, ['smcp']) : matched;
    const other = idWith(
      plain,
      features.filter((feature) => feature !== 'smcp'),
    );
    return this.#registered.has(other) && this.#differInFigures(plain, other) ? other : plain;
  }

  #differInFigures(...ids: readonly [FaceId, FaceId]): boolean {
    const [plain, other] = ids.map((id) => {
      const face = this.open(id);
      return Array.from('0123456789', (figure) => face.glyph(figure.codePointAt(0) ?? 0)).join();
    });
    return plain !== other;
  }

  metrics(id: FaceId): FaceMetrics {
    return this.open(id).metrics;
  }

  width(id: FaceId, text: string): number {
    return this.open(id).width(text);
  }

  reach(id: FaceId, text: string): Reach {
    return this.open(id).reach(text);
  }

  shape(id: FaceId, text: string): GlyphRun {
    return this.open(id).shape(text);
  }

  /** One face speaks for its whole family, because all faces of a family cover the same characters. */
  missing(text: string, family?: string): string | undefined {
    if (PLAIN.test(text)) return undefined;
    const families = family === undefined ? this.families : [family];
    for (const character of text.normalize('NFC')) {
      if (PLAIN.test(character)) continue;
      const codePoint = character.codePointAt(0) ?? 0;
      if (!shapeable(character) || !this.#isDrawn(codePoint, families)) return character;
    }
    return undefined;
  }

  #isDrawn(codePoint: number, families: readonly string[]): boolean {
    return families.every((family) => {
      const id = this.face(family, 400, false);
      return id !== undefined && this.open(id).glyph(codePoint) !== 0;
    });
  }

  #openFirst(id: FaceId): Face {
    const registered = this.#registered.get(id);
    if (!registered) throw new RangeError(`no face "${id}" is registered`);
    const { weight, italic, features } = registered;
    const face = openFace({ id, weight, italic, features, bytes: registered.read() });
    this.#open.set(id, face);
    return face;
  }
}

/** Printable ASCII, which every family we register draws: nearly all of an owners file. */
const PLAIN = /^[ -~]*$/;

function register(family: Family): RegisteredFace[] {
  return family.faces.map((face) => ({
    ...{ weight: face.weight, italic: face.italic, family: family.name },
    features: [],
    id: `${family.name}/${look(face)}`,
    read: () => readFace(family, face),
  }));
}

function registerOwn({ bytes, ...face }: OwnFace): RegisteredFace {
  const hash = sha256Of(bytes).slice(0, HASH_DIGITS);
  return { ...face, features: [], id: `${face.family}/${look(face)}#${hash}`, read: () => bytes };
}

/** Enough to tell two versions of a font. */
const HASH_DIGITS = 12;

const look = ({ weight, italic }: Pick<OwnFace, 'weight' | 'italic'>) => `${weight}${italic ? 'i' : ''}`;

function withFeatures(face: RegisteredFace, features: readonly FontFeature[]): RegisteredFace {
  return { ...face, features: [...face.features, ...features], id: idWith(face.id, features) };
}

/** What a style may ask of figures. */
const FIGURES: readonly (readonly FontFeature[])[] = [['tnum'], ['lnum'], ['tnum', 'lnum']];

function idWith(id: FaceId, features: readonly FontFeature[]): FaceId {
  return [id, ...features].join('+');
}

function readFace(family: Family, face: FaceRow): Buffer {
  const file = `${family.package}/${face.path}`;
  try {
    return readFileSync(createRequire(import.meta.url).resolve(file));
  } catch (cause) {
    throw new Fault('FILE_UNREADABLE', `cannot read the font ${file}`, {
      hint: 'reinstall the packages: npm ci',
      cause,
    });
  }
}
