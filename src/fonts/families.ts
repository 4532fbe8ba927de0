/** Lists the font families of documents, with the package of each family and the file of each face. */
import { OUR_FAMILIES } from '../shapes/layout/ourFamilies.js';

export interface FaceRow {
  readonly weight: number;
  readonly italic: boolean;
  /** Path of the TrueType file inside its package. */
  readonly path: string;
}

export interface Family {
  readonly name: string;
  readonly package: string;
  readonly faces: readonly FaceRow[];
}

const [SANS, SERIF] = OUR_FAMILIES;

/** Static faces under the SIL Open Font License 1.1. The first family is the default. */
export const FAMILIES: readonly Family[] = [
  {
    name: SANS,
    package: '@expo-google-fonts/source-sans-3',
    faces: [
      { weight: 300, italic: false, path: '300Light/SourceSans3_300Light.ttf' },
      { weight: 300, italic: true, path: '300Light_Italic/SourceSans3_300Light_Italic.ttf' },
      { weight: 400, italic: false, path: '400Regular/SourceSans3_400Regular.ttf' },
      { weight: 400, italic: true, path: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf' },
      { weight: 600, italic: false, path: '600SemiBold/SourceSans3_600SemiBold.ttf' },
      { weight: 600, italic: true, path: '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf' },
      { weight: 700, italic: false, path: '700Bold/SourceSans3_700Bold.ttf' },
      { weight: 700, italic: true, path: '700Bold_Italic/SourceSans3_700Bold_Italic.ttf' },
    ],
  },
  {
    name: SERIF,
    package: '@expo-google-fonts/source-serif-4',
    faces: [
      { weight: 400, italic: false, path: '400Regular/SourceSerif4_400Regular.ttf' },
      { weight: 400, italic: true, path: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf' },
      { weight: 600, italic: false, path: '600SemiBold/SourceSerif4_600SemiBold.ttf' },
      { weight: 600, italic: true, path: '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf' },
      { weight: 700, italic: false, path: '700Bold/SourceSerif4_700Bold.ttf' },
      { weight: 700, italic: true, path: '700Bold_Italic/SourceSerif4_700Bold_Italic.ttf' },
    ],
  },
];
