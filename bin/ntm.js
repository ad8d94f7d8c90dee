#!/usr/bin/env node
import { existsSync } from "node:fs";

if (existsSync(new URL("../dist/cli.js", import.meta.url))) {
  await import("../dist/cli.js").catch((error) => {
    process.stderr.write(
      `Không nạp được chương trình; hãy cài lại ntm (bản mã nguồn: chạy lại npm ci).\n${error?.stack}\n`,
    );
    process.exitCode = 70;
  });
} else {
  process.stderr.write("Chưa cài xong chương trình; hãy chạy npm ci trong thư mục này rồi gõ lại lệnh.\n");
  process.exitCode = 2;
}
