/** `data-statute`, the attribute with the id of the prescribed text that an element holds: `opening`, `complaint`. */
export const STATUTE_ATTRIBUTE = 'data-statute';
