/** The keys of a campaign file that say what is done to the vehicles, and by whom. */
import { z } from 'zod';
import { inventory, mark } from './inventory.js';
import { claim } from './opCodes.js';
import { doneBy, interimWork } from './outcomes.js';
import { ownerActions } from './ownerActions.js';
import { instructions, tools } from './partKeys.js';
import { services } from './services.js';
import { tables } from './tables.js';
import {
  coverage,
  inspectionOutcome,
  keyFigure,
  opCode,
  part,
  partsOrdering,
  repair,
  training,
} from './workSchema.js';

export const work = {
  owner_actions: ownerActions,
  services,
  repairs: z.array(repair).default([]).describe('How long the work takes.'),
  coverage: coverage.optional(),
  done_by: doneBy,
  inspection: z.array(inspectionOutcome).default([]).describe('Outcomes on which the repair depends.'),
  interim_work: z
    .array(interimWork)
    .default([])
    .describe('What dealers do while the remedy is not available.'),
  parts: z.array(part).default([]).describe('The parts table.'),
  parts_ordering: partsOrdering.optional(),
  tools,
  instructions,
  op_codes: z.array(opCode).default([]).describe('The reimbursement table.'),
  claim: claim.optional(),
  admin_hours: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'Administration included in each flat rate time.', examples: [0.1] }),
  training: training.optional(),
  key_figure: keyFigure.optional(),
  inventory,
  mark,
  tables,
};
