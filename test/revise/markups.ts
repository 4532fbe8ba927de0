/** Markup of a few blocks, as merge would make it. */
import type { Markup } from '../../src/shapes/layout/markup.js';

export function markup(html: string): Markup {
  return { document: 'paper', title: 'Paper', language: 'en', html, stylesheets: [], slots: [] };
}

export const VEHICLES = (volumes: readonly string[]): string => `
<h2><span>Q3</span> Which vehicles?</h2>
<table class="vehicle-table">
  <thead><tr><th>Model / Years</th><th>Volume</th></tr></thead>
  <tbody>${['2023 GX', '2023 IS', '2023 LC'].map((name, i) => `<tr><td>${name}</td><td>${volumes[i]}</td></tr>`).join('')}</tbody>
</table>`;
