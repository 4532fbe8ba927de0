/** Errors of the files of a workspace: campaigns, follow-ups, brands and settings. */
import type { CodeTable } from './codeEntry.js';

export const WORKSPACE_CODES = {
  WORKSPACE_INVALID: { exit: 3, hint: 'create a working workspace with noticepress init' },
  CAMPAIGN_INVALID: { exit: 3, hint: 'compare the file with the output of noticepress schema' },
  CAMPAIGN_CLOSED: { exit: 3, hint: 'nothing starts after the end of a campaign; see "closed" in its file' },
  OPEN_POINTS: {
    exit: 3,
    hint: 'decide them and take them out of "open_points", or accept them: --accept open-points=REASON',
  },
  APPROVAL_MISSING: {
    exit: 3,
    hint: 'have the papers read and approved in noticepress preview; "approval" in noticepress.yaml asks for it',
  },
  RULE_BROKEN: {
    exit: 3,
    hint: 'correct the file, or accept it: --accept RULE=REASON; noticepress check --explain RULE says more',
  },
  CODE_PATTERN: {
    exit: 3,
    hint: 'write the code in a form that "codes" of the brand file names, or add the form there',
  },
  VIN_RANGE: { exit: 3, hint: 'write the lower end first; both ends share model year and plant' },
  ZONES_OVERLAP: { exit: 3, hint: 'give each place to one zone; zones by different relations may overlap' },
  NOTICE_REOPENS: {
    exit: 1,
    hint: 'give the notice a code of its own, under which the work is reported, or the day of its mailing',
  },
  LANGUAGE_UNSPOKEN: {
    exit: 1,
    hint: 'add the language to languages of the brand file, once its texts are there in it',
  },
  ZONES_HOLE: {
    exit: 1,
    hint: 'give each place to a zone, or limit the population to the places of its zones with vehicles.when',
  },
  CONDITION_UNKNOWN: {
    exit: 3,
    hint: 'use a field and a value that this file declares; noticepress schema campaign lists the fields',
  },
  POPULATION_FILE: { exit: 3, hint: 'compare the population file with the campaign file; nothing was made' },
  YAML_QUOTE: { exit: 3, hint: 'put double quotes around the text' },
  NOTICE_PROMISE: {
    exit: 3,
    hint: 'add promises: remedy to the interim notice, and remedy_from to its phase; the law asks for a second notice',
  },
  NOTICE_UNKNOWN: { exit: 2, hint: 'give the id of a notice in the campaign file' },
  CAMPAIGN_UNKNOWN: { exit: 2, hint: 'give the code of a file in campaigns/, or a path' },
  RECALL_FACT: { exit: 3, hint: 'give the fact: the prescribed texts of a safety recall are made from it' },
  RECALL_ONLY: { exit: 3, hint: 'take the key out: the law has such facts of a safety recall only' },
  RECALL_TEXT: {
    exit: 3,
    hint: 'name a prescribed text that may be replaced, with a reason and who approved it',
  },
  FOLLOW_UP_UNKNOWN: { exit: 2, hint: 'give the name of a file in follow-ups/, or a path' },
  AUDIENCE_UNKNOWN: { exit: 2, hint: 'give an audience from the follow-up file' },
  REVISION_UNKNOWN: {
    exit: 2,
    hint: 'save the earlier revision in campaigns/ with its date, such as 23LJ01@2023-12-21.yaml',
  },
  REVISION_EARLIER: {
    exit: 1,
    hint: 'keep the file as it was sent beside it, under its day, such as 23LJ01@2023-12-21.yaml; without it no red box is drawn',
  },
  REVISION_UNMARKED: {
    exit: 1,
    hint: 'correct the revisions, or the file of the earlier day; no red box is drawn, and the update notice promises none',
  },
  SECTION_UNDATED: { exit: 1, hint: 'give the day of the revision for this section under "updated"' },
  SECTION_UNCHANGED: { exit: 1, hint: 'remove the day of this section from "updated", or its older day' },
  TRANSLATION_MISSING: { exit: 3, hint: 'add the Spanish text (es), or remove es from "languages"' },
  PATH_UNKNOWN: { exit: 3, hint: 'use only paths that the campaign, the brand, or the record has' },
} as const satisfies CodeTable;
