/** Draws a small picture of one page of each fixture document into this folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  nodeFiles,
  openFontBook,
  openWorkspace,
  renderDocument,
  renderFollowUp,
  renderForm,
} from '../../dist/index.js';
import { PICTURED } from './pictured.mjs';

const WIDTH = 320;
const EDGE = '#c4c7ca';
const ROOT = join(import.meta.dirname, '../..');
const STANDARD_FONTS = `${join(ROOT, 'node_modules/pdfjs-dist/standard_fonts')}/`;

const workspace = openWorkspace(join(ROOT, 'fixtures'), nodeFiles);
const fonts = openFontBook();

for (const pictured of PICTURED) {
  const { bytes } = await documentOf(pictured);
  const file = join(import.meta.dirname, `${pictured.document}.png`);
  writeFileSync(file, await pictureOf(bytes, pictured.page));
  console.log(`test/pictures/${pictured.document}.png`);
}

function documentOf({ document, campaign, followUp, sample }) {
  const order = { workspace, document, fonts, subject: { kind: sample ? 'sample' : 'none' } };
  if (followUp !== undefined) return renderFollowUp({ ...order, followUp });
  if (document !== 'disclosure-form') return renderDocument({ ...order, campaign });
  const form = { campaign: workspace.campaign(campaign), settings: [], files: {}, store: undefined };
  return renderForm({ workspace, fonts, ...form, sample, format: 'pdf' });
}

/** A page as PNG, `WIDTH` pixels wide; letters are drawn as shapes, so that no font of the machine is used. */
async function pictureOf(bytes, number) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    standardFontDataUrl: STANDARD_FONTS,
    verbosity: 0,
  });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(WIDTH, Math.round(viewport.height));
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  await task.destroy();
  return framed(canvas).toBuffer('image/png');
}

function framed(canvas) {
  const pen = canvas.getContext('2d');
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.strokeStyle = EDGE;
  pen.strokeRect(0.5, 0.5, canvas.width - 1, canvas.height - 1);
  return canvas;
}
