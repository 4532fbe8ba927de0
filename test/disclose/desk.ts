/** The fixtures as a sales desk uses them: forms made without the command line. */
import { join } from 'node:path';
import { withCheckDigit, yearCode } from '../../src/base/facts/vin.js';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { layOut } from '../../src/compose/layOut.js';
import type { PrintedForm } from '../../src/disclose/papers/printForm.js';
import { type RenderFormOrder, renderForm } from '../../src/disclose/papers/renderForm.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { letterSource } from '../../src/render/letters/letterSource.js';
import { Letters } from '../../src/render/letters/letters.js';
import type { FilledComposition } from '../../src/shapes/layout/composition.js';

export const FIXTURES = join(import.meta.dirname, '../../fixtures');

const workspace = openWorkspace(FIXTURES, nodeFiles);
export const fonts = openFontBook();

type Order = Pick<RenderFormOrder, 'vin' | 'dealer' | 'settings' | 'sample'>;

export function form(code: string, order: Partial<Order> = {}): Promise<PrintedForm> {
  const blank = { vin: undefined, dealer: undefined, settings: [], sample: false };
  const campaign = workspace.campaign(code);
  return renderForm({ workspace, campaign, fonts, files: {}, store: undefined, ...blank, ...order });
}

/** The pages of a blank form, before they are printed. */
export function blankPart(code: string): FilledComposition {
  const { merger } = new Letters(letterSource(workspace, workspace.campaign(code), fonts));
  const layout = layOut(merger.merge('disclosure-form', {}).markup, fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error('the form has no slots');
  return { composition: layout.compose(filling), filling };
}

/** A VIN of that model year that no record has. */
export const unknownVin = (year: number, serial = '123456'): string =>
  withCheckDigit(`2T2BZMCA0${yearCode(year)}C${serial}`);

export const AN_RX = ['model=RX 350', 'model_year=2018', 'status=used'];
