import { createHash } from "node:crypto";

/** SHA-256 of a file's bytes, lower-case hex: how manifests name an exact version of an input. */
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
