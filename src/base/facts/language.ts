/** Defines the languages of letters: English, and Spanish if the campaign has it. */
export type Language = 'en' | 'es';
