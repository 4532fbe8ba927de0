/** Names what a view is compared with: another revision, language, brand or variant of the same document. */
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import type { Painted } from '../paint.js';
import type { View } from '../view.js';

export const SIDES = ['revision', 'language', 'brand', 'variant'] as const;

export type SideKind = (typeof SIDES)[number];

/** `revision` `2023-12-21`. */
export interface OtherSide {
  readonly kind: SideKind;
  readonly value: string;
  /** For people. */
  readonly label: string;
}

/** All that there is to compare with. */
export function otherSides(
  { menu, view, variants, drawing }: Painted,
  workspace: Workspace,
): readonly OtherSide[] {
  if (view === undefined) return [];
  const own = workspace.campaign(view.campaign).brand;
  return [
    ...menu.revisions.map((day) => sideOf('revision', day, `Revision of ${day}`)),
    ...menu.languages
      .filter((language) => language !== view.language)
      .map((language) => sideOf('language', language, language === 'es' ? 'Spanish' : 'English')),
    ...workspace
      .brandNames()
      .filter((name) => name !== own)
      .map((name) => sideOf('brand', name, `Brand ${name}`)),
    ...variants
      .filter(({ id }) => id !== drawing?.variant)
      .map(({ id, label }) => sideOf('variant', id, `Variant: ${label}`)),
  ];
}

const sideOf = (kind: SideKind, value: string, label: string): OtherSide => ({ kind, value, label });

/** As an address writes it. */
export const writtenSide = ({ kind, value }: OtherSide): string => `${kind}:${value}`;

/** What the view shows on the other side, and in which workspace. */
export function viewOf(
  { kind, value }: OtherSide,
  view: View,
  workspace: Workspace,
): { readonly workspace: Workspace; readonly view: View } {
  switch (kind) {
    case 'revision':
      return { workspace, view: { ...view, campaign: `${view.campaign}@${value}` } };
    case 'language':
      return { workspace, view: { ...view, language: value === 'es' ? 'es' : 'en', variant: undefined } };
    case 'brand':
      return { workspace: inBrand(workspace, view.campaign, value), view };
    case 'variant':
      return { workspace, view: { ...view, variant: value } };
  }
}

/** The campaign as if its file named another brand. */
function inBrand(workspace: Workspace, code: string, brand: string): Workspace {
  const campaign = { ...workspace.campaign(code), brand };
  return {
    ...workspace,
    campaign: (asked) => (asked === code ? campaign : workspace.campaign(asked)),
    before: () => undefined,
  };
}
