/** What several rules show their samples with. */

/** A recall of vehicles that do not meet a standard. */
export const NONCOMPLIANCE = {
  sample: 'safety_recall' as const,
  campaign: {
    'recall.basis': 'noncompliance',
    'recall.standard': { number: '111', title: 'Rear Visibility' },
  },
};

/** A service campaign whose letter is longer than its pages: the sentence so many times. */
export const longCondition = (times: number) => ({ condition: 'Water can enter the motor. '.repeat(times) });

/** An envelope of a recall whose label is drawn by this style sheet. */
export const withLabelSheet = (css: string) => ({
  sample: 'safety_recall' as const,
  campaign: { envelope: {} },
  files: { 'templates/partials/recall-label.css': css },
});
