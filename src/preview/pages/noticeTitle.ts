/** The name of a notice as people say it. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Interim notice`, of an id in a campaign file. */
export const noticeTitle = (id: string): string => `${capital(id.replaceAll(/[_-]+/g, ' '))} notice`;
