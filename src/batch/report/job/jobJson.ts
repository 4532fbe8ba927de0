/** Writes job.json: what a mail shop needs to set up and to check the job, for programs. */
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import type { ControlJob } from './controlPages.js';

/** Version of its format. */
const JOB_FORMAT = 1;

export function jobJson({ facts, plan, job, groups }: ControlJob): string {
  const { envelope, marks, imb, paper } = plan.post;
  const { name, title, width, height, folds } = ENVELOPES[envelope];
  const content = {
    format: JOB_FORMAT,
    job,
    batch: facts.batch,
    campaign: facts.campaign,
    ...(facts.test_run === undefined ? {} : { test_run: facts.test_run }),
    documents: facts.documents,
    duplex: 'long edge, blank backs in the files',
    envelope: { name, title, width_inches: width, height_inches: height, folds_inches: folds },
    marks: marks ?? null,
    imb: imb === undefined ? null : { mailer_id: imb.mailer_id, service_type: imb.service_type },
    paper:
      paper === undefined
        ? null
        : { grams_per_square_meter: paper.gramsPerSquareMeter, millimeters: paper.millimeters },
    stations: plan.inserts.map(({ id, is, name: named, stock, sheets, grams }) => ({
      id,
      is,
      name: named.en,
      stock,
      sheets,
      grams,
    })),
    groups: groups.map(({ files, firstPiece, lastPiece, ...group }) => ({
      ...group,
      first_piece: firstPiece,
      last_piece: lastPiece,
      files: files.map(({ firstPiece: first, lastPiece: last, group: _, ...file }) => ({
        ...file,
        first_piece: first,
        last_piece: last,
      })),
    })),
    pieces: groups.reduce((sum, { pieces }) => sum + pieces, 0),
    sheets: groups.reduce((sum, { sheets }) => sum + sheets, 0),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
