/** Finds the pictures of a brand that are not in the workspace. */
import type { Brand } from '../schema/brandSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';

export function findMissingPictures(
  { letterhead, signature }: Brand,
  source: YamlSource,
  hasFile: (path: string) => boolean,
): readonly YamlIssue[] {
  const named: readonly (readonly [readonly string[], string | undefined])[] = [
    [['letterhead', 'logo', 'file'], letterhead.logo?.file],
    [
      ['signature', 'file'],
      typeof signature === 'object' && 'title' in signature ? signature.file : undefined,
    ],
  ];
  return named.flatMap(([path, file]): YamlIssue[] =>
    file === undefined || hasFile(file)
      ? []
      : [
          {
            place: source.placeOf([...path]),
            code: 'PICTURE_UNREADABLE',
            what: `there is no picture ${file} in the workspace`,
          },
        ],
  );
}
