/** The style sheet that applies before those of a template: browser defaults, adjusted for print. */
import type { StyleSheet } from '../../shapes/layout/markup.js';

export const DEFAULT_SHEET: StyleSheet = {
  file: 'compose defaults',
  text: `
body, div, section, article, header, footer, main, aside, nav, address, p, h1, h2, h3, h4, h5, h6,
ul, ol, dl, dt, dd, blockquote, figure, figcaption, hr, input, img, svg { display: block }
li { display: list-item }
table { display: table; text-indent: 0; text-align: left }
caption { display: table-caption }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row }
th, td { display: table-cell; padding: 0.75pt; vertical-align: middle }
th { font-weight: bold; text-align: center }
tr { break-inside: avoid }
caption { text-align: center; break-after: avoid }
p, ul, ol, dl { margin-top: 1em; margin-bottom: 1em }
blockquote, figure { margin: 1em 30pt }
dd { margin-left: 30pt }
ul, ol { padding-left: 30pt }
ol { list-style-type: decimal }
ul ul, ol ul { list-style-type: circle }
ul ul, ul ol, ol ul, ol ol { margin-top: 0; margin-bottom: 0 }
h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.83em 0 }
h3 { font-size: 1.17em; margin: 1em 0 }
h4 { margin: 1.33em 0 }
h5 { font-size: 0.83em; margin: 1.67em 0 }
h6 { font-size: 0.67em; margin: 2.33em 0 }
input { border: 0.75pt solid #808080 }
hr { margin: 0.5em 0; border-top: 0.75pt solid #808080 }
b, strong { font-weight: bold }
i, em, cite, address { font-style: italic }
u { text-decoration: underline }
sup { vertical-align: super; font-size: smaller; line-height: 0 }
sub { vertical-align: sub; font-size: smaller; line-height: 0 }
small { font-size: smaller }
a { color: #0000ee; text-decoration: underline }
`,
};
