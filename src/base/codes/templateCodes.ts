/** Errors of templates, and of the pictures that they show. */
import type { CodeTable } from './codeEntry.js';

export const TEMPLATE_CODES = {
  // templates
  TEMPLATE_INVALID: { exit: 3, hint: 'correct the template at the place named' },
  FACET_UNKNOWN: { exit: 3, hint: 'declare the facet or slot in the table of record fields' },
  SLOT_TESTED: {
    exit: 3,
    hint: 'only print the slot; to decide by it, declare its values as a facet',
  },
  ELEMENT_UNKNOWN: { exit: 3, hint: 'use an element listed in templates/README.md' },
  CSS_UNKNOWN: {
    exit: 3,
    hint: 'use the properties, values, and selectors listed in templates/README.md',
  },
  SLOT_MISPLACED: { exit: 3, hint: 'move the slot into text; it cannot be used elsewhere' },
  BOX_TOO_TALL: {
    exit: 3,
    hint: 'shorten the content that must stay together, or allow it to break across pages',
  },
  FIELD_UNKNOWN: { exit: 2, hint: 'use the name of a field that the form has' },
  FIELD_INVALID: { exit: 2, hint: 'correct the value, or remove it; nothing was made' },
  TEXT_OVERFLOWS: { exit: 3, hint: 'shorten the text until it fits its fixed box' },
  // pictures
  PICTURE_UNREADABLE: {
    exit: 3,
    hint: 'check the path, which starts at the workspace folder, and that you may read the file',
  },
  PICTURE_INVALID: { exit: 3, hint: 'save the picture again as PNG, JPEG, or SVG' },
  PICTURE_TOO_LARGE: {
    exit: 3,
    hint: 'scale the picture to 300 dots per inch at the size in which it is printed',
  },
  PICTURE_COARSE: {
    exit: 3,
    hint: 'give a picture with more pixels, or print it smaller; 300 dots per inch look good',
  },
  FONT_INVALID: {
    exit: 3,
    hint: 'name a TrueType or OpenType file (.ttf, .otf) of one face',
  },
  FONT_UNKNOWN: {
    exit: 3,
    hint: 'name one of these families, or the files of the family under fonts in noticepress.yaml',
  },
  FONT_LICENSE: {
    exit: 3,
    hint: 'ask the foundry for a license and a file that allow embedding, or use another font',
  },
  PICTURE_UNDESCRIBED: {
    exit: 3,
    hint: 'say in a few words what the picture shows, for readers who cannot see it',
  },
  TOO_MANY_VARIANTS: { exit: 3, hint: 'declare the facet as a slot, or read it in fewer documents' },
} as const satisfies CodeTable;
