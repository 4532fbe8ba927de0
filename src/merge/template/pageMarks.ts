/** Puts the marks of a campaign on every page of a document: that it is over, and its own words. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Markup, StyleSheet } from '../../shapes/layout/markup.js';
import type { Session } from '../slots/session.js';
import { typesetMarkup } from '../type/typesetMarkup.js';
import type { CompiledTemplate } from './compileTemplates.js';
import { brandVariables, fillVariables } from './styleSheets.js';
import type { TemplateSource } from './templateSource.js';

const MARKS = 'partials/page-marks';

/** Done here and not by the templates, so that a template of a workspace cannot leave the marks out. */
export type PageMarker = (markup: Markup, folder: string, session: Session, brand: Brand) => Markup;

/**
 * A document without marks stays as it is. One whose foot or head has no room for them in the usual place has a style
 * sheet `page-marks.css` of its own.
 */
export function openPageMarker(
  source: TemplateSource,
  compile: (file: string) => CompiledTemplate,
): PageMarker {
  let template: CompiledTemplate | undefined;
  return (markup, folder, session, brand) => {
    const marks: unknown = session.roots.page_marks;
    if (!Array.isArray(marks) || marks.length === 0) return markup;
    template ??= compile(`${MARKS}.hbs`);
    const sheets = [`${MARKS}.css`, `${folder}/page-marks.css`].flatMap((file) =>
      sheetOf(source, file, brand),
    );
    return {
      ...markup,
      html: `${typesetMarkup(template.print(session), session.language)}${markup.html}`,
      stylesheets: [...markup.stylesheets, ...sheets],
    };
  };
}

function sheetOf(source: TemplateSource, file: string, brand: Brand): readonly StyleSheet[] {
  const text = source.read(file);
  if (text === undefined) return [];
  return [fillVariables({ file: source.pathOf(file), text }, brandVariables(brand))];
}
