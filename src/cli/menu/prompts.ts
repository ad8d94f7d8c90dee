import { isCancel, select, text } from "@clack/prompts";
import type { Keyboard } from "../terminal/terminal.ts";

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Questions to the person at the keyboard; `undefined` for Esc and Ctrl+C. */
export interface Prompts {
  readonly choose: <T extends string>(
    question: string,
    choices: readonly Choice<T>[],
    first?: T,
  ) => Promise<T | undefined>;
  /** An empty answer is `fallback`. */
  readonly type: (question: string, fallback?: string) => Promise<string | undefined>;
}

export function promptsOn({ input, output }: Keyboard): Prompts {
  const streams = { input, output, withGuide: false };
  return {
    choose: async (question, choices, first) => {
      const options = choices.map(({ value, label }) => ({ value: value as string, label }));
      // Its own instructions are English; the menu says in its first line what the keys do.
      const chosen = await select({
        ...streams,
        message: question,
        options,
        showInstructions: false,
        ...(first === undefined ? {} : { initialValue: first }),
      });
      return isCancel(chosen) ? undefined : choices.find(({ value }) => value === chosen)?.value;
    },
    type: async (question, fallback = "") => {
      const message = fallback === "" ? question : `${question} [${fallback}]`;
      const typed = await text({ ...streams, message, defaultValue: fallback });
      return isCancel(typed) ? undefined : typed.normalize("NFC").trim() || fallback;
    },
  };
}
