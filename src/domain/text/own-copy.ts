/**
 * A string of its own: a slice would keep the whole text that it was cut from in memory. V8 writes a text that was put
 * together anew when it is cut; through the bytes of a buffer that takes five times as long.
 */
export const ownCopy = (text: string): string => (text.length < SLICED_FROM ? text : `${text} `.slice(0, -1));
/** V8 copies shorter ones by itself. */
const SLICED_FROM = 13;
