/** The languages of letters: English, and Spanish where the campaign has it. */
export type Language = 'en' | 'es';
