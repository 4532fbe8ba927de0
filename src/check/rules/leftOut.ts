/**
 * Rules of the catalogue that there are not, each with its reason: what reading the file refuses, what the product makes
 * true by itself, and what no file here says. `check --explain` tells it, and RULES.md lists them.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'SR-023':
    'whether the second notice went out is known from earlier batches only; that an interim notice promises it is checked when the file is read',
  'SR-026':
    'every record of a batch is mailed, suppressed or rejected with a reason, and its summary adds them up',
  'SR-029': 'a batch leaves out what remedied files name; how old such a file is, it does not say',
  'SR-025': 'email is sent only to those whom a finished mail batch mailed',
  'SR-027':
    'each piece is for one vehicle and prints its whole VIN; pieces for several vehicles do not exist',
  'SR-030': 'the file does not say whether NHTSA ordered a reminder, nor which in a row it is',
  'SR-037': 'notices of an accelerated remedy do not exist here',
  'SR-038': 'provisional notices do not exist here',
  'SR-050': 'email and letter are made from one revision; an earlier one cannot be sent',
  'SR-056': 'the file does not keep which mailing was reported to NHTSA',
  'SR-057': 'whether a quarterly report is due depends on the day on which one asks; a check has no clock',
  'SR-069': 'the file does not keep the number of the part at fault, only those of the parts that replace it',
  'NR-016': 'submissions to NHTSA are not recorded',
  'DL-005': 'the file does not say who approved a measure for rental vehicles',
  'DL-010': 'an outcome that names a part or code which the tables lack is refused when the file is read',
  'DL-011': 'no paper for dealers lists names of owners',
  'DL-012': 'the brand file does not say what the dealer agreement asks',
  'DL-014': 'submissions to NHTSA are not recorded',
  'X-008': 'its two halves are LANG-002 and LANG-003',
  'X-009': 'the SAMPLE mark is set by the command: on every sample, on no piece',
  'X-010': 'a batch mails one piece for a VIN, and verify looks for each on its pages',
  'X-013': 'a record without the day that its letter has to print is rejected by the batch',
  'X-019': 'a campaign that ends before its mailing is refused when the file is read',
  'EN-006': 'whether the agency has approved the format of an envelope is not in the file',
  'EN-007': 'the label is not drawn for mailings before February 18, 2014',
  'EN-008': 'NR-015 finds the label wherever it may not be',
  'EN-009': 'EN-001 looks at the notation together with the label',
  'EN-010': 'the file does not say what the post does with mail that cannot be delivered',
  'EN-011': 'there is one envelope, for which every letter is folded',
  'PAGE-002': 'SR-031 measures the label',
  'PAGE-010': 'text that runs off its page or out of its box is refused when it is laid out',
  'PAGE-013': 'SR-017 goes by reading order, whatever the columns',
  'BAT-007': 'record files do not say of which day they are, and the date of a file is that of its last copy',
  'BAT-009': 'a batch does not keep which columns a file had that it read',
  'BAT-010': 'vehicles that remedied files name are left out of every batch',
  'BAT-011': 'PHASE_NOT_AVAILABLE leaves them out',
  'BAT-012': 'notices of an accelerated remedy do not exist here',
  'BAT-013': 'how far a mailing is, only later batches and reports know',
  'BAT-014': 'an address in a state that does not exist is rejected (ADDRESS_INCOMPLETE)',
  'BAT-015': 'on which day an earlier batch was mailed is not in its folder',
};
