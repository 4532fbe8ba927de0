/** `data-change`, the attribute of an element that the newest revision changed: `changed`, `added`, or `moved`. */
export const CHANGE_ATTRIBUTE = 'data-change';
