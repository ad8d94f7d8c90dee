/** The script of the page as text: the build embeds it. */
declare const text: string;
export default text;
