/** Writes what every page has around its body: the desk's and the preview's. */
import { type Html, html } from './html.js';

export interface PageFrame {
  readonly language: string;
  /** Light or dark; as the device asks where it is undefined. */
  readonly theme?: string | undefined;
  readonly title: string;
  /** Name of the page's own style sheet and script: `desk`. */
  readonly name: string;
  /** Whether the faces of papers are at `/faces.css`. */
  readonly faces?: boolean | undefined;
}

/** A whole HTML document. */
export function pageFrame({ language, theme, title, name, faces = false }: PageFrame, body: Html): string {
  const asked = theme === undefined ? '' : html` data-theme="${theme}"`;
  return `<!doctype html>\n${
    html`<html lang="${language}"${asked}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Noticepress</title>
<link rel="icon" href="/look/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look/look.css">
<link rel="stylesheet" href="/style/${name}.css">${faces ? html`<link rel="stylesheet" href="/faces.css">` : ''}
<script type="module" src="/script/${name}.js"></script>
</head>
<body>
${body}
</body>
</html>
`.text
  }`;
}
