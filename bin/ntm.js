#!/usr/bin/env node
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

if (existsSync(join(__dirname, "../dist/cli.cjs"))) {
  Promise.resolve()
    .then(() => require("../dist/cli.cjs").started)
    .catch((error) => {
      process.stderr.write(
        `Không nạp được chương trình; hãy cài lại ntm (bản mã nguồn: chạy lại npm ci).\n${error?.stack}\n`,
      );
      process.exitCode = 70;
    });
} else {
  process.stderr.write("Chưa cài xong chương trình; hãy chạy npm ci trong thư mục này rồi gõ lại lệnh.\n");
  process.exitCode = 2;
}
