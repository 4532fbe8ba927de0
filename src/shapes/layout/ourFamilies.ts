/** Names the font families that come with us. */

/** Of text, and of titles; the first is the default. */
export const OUR_FAMILIES = ['Source Sans 3', 'Source Serif 4'] as const;
