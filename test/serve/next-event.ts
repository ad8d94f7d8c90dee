import { request } from "node:http";

/** The first event of a stream. */
export const nextEvent = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url, (response) => {
      response.setEncoding("utf8").on("data", (text: string) => text.includes("event:") && resolve(text));
    })
      .on("error", reject)
      .end();
  });
