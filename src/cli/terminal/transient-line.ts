/** A stream as far as it takes text. */
export interface TextSink {
  readonly write: (text: string) => unknown;
}

/** Back to the beginning of the line, and clear it (ECMA-48, CR and EL). */
const CLEAR = "\r\u001b[K";

/**
 * One line on `screen` that each next one takes the place of; whoever writes through `apart` gets a clean line first.
 * Without a screen that shows it, nothing is ever shown.
 */
export function transientLine(screen: TextSink): {
  readonly show: (line: string) => void;
  readonly apart: (sink: TextSink) => (text: string) => void;
} {
  let isShown = false;
  const clear = (): void => {
    if (isShown) screen.write(CLEAR);
    isShown = false;
  };
  return {
    show: (line) => {
      screen.write(CLEAR + line);
      isShown = true;
    },
    apart: (sink) => (text) => {
      clear();
      sink.write(text);
    },
  };
}
