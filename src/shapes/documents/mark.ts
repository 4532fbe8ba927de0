/** How the mark of every form reads: 15 characters, without letters that look like digits. */
export const MARK = /^NP1[0-9A-HJKMNP-TV-Z]{12}$/;
