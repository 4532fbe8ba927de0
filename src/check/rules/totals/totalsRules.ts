/** The rules on that rows, phases, chart, codes and hours agree. */
import type { Rule } from '../../rule/rule.js';
import { buildGoesWithYear } from './buildGoesWithYear.js';
import { chartMeetsTable } from './chartMeetsTable.js';
import { codeFitsKind } from './codeFitsKind.js';
import { everyLineReached } from './everyLineReached.js';
import { hoursFitWork } from './hoursFitWork.js';
import { modelsOfTitle } from './modelsOfTitle.js';
import { phaseOfRows } from './phaseOfRows.js';
import { phasesAddUp } from './phasesAddUp.js';
import { puertoRicoFits } from './puertoRicoFits.js';
import { rangesApart } from './rangesApart.js';
import { rowsAddUp } from './rowsAddUp.js';
import { stopSaleAddsUp } from './stopSaleAddsUp.js';
import { stopSaleFits } from './stopSaleFits.js';
import { stopSaleTotal } from './stopSaleTotal.js';
import { yearsOfTitle } from './yearsOfTitle.js';

export const TOTALS_RULES: readonly Rule[] = [
  stopSaleAddsUp,
  rowsAddUp,
  puertoRicoFits,
  codeFitsKind,
  everyLineReached,
  phasesAddUp,
  stopSaleFits,
  yearsOfTitle,
  chartMeetsTable,
  hoursFitWork,
  buildGoesWithYear,
  rangesApart,
  stopSaleTotal,
  modelsOfTitle,
  phaseOfRows,
];
