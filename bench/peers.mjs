// Times html-validate and htmlhint on pages: node peers.mjs RUNS PAGE… prints seconds a page, the median of the runs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";

const { HTMLHint } = createRequire(import.meta.url)("htmlhint");
const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
const jobs = {
  "html-validate, recommended": (page) => validator.validateStringSync(page),
  "htmlhint, default rules": (page) => HTMLHint.verify(page),
};

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [runs, ...paths] = process.argv.slice(2);
const taken = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
const pages = paths.map((path) => readFileSync(path, "utf8"));
for (const job of Object.values(jobs)) pages.slice(0, 5).forEach((page) => job(page)); // warm up the compiler

for (const page of pages) {
  const spent = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let run = 0; run < Number(runs); run++) {
    for (const [name, job] of Object.entries(jobs)) {
      const started = performance.now();
      job(page);
      spent[name].push((performance.now() - started) / 1000);
    }
  }
  for (const [name, seconds] of Object.entries(spent)) taken[name].push(median(seconds));
}
console.log(JSON.stringify(taken));
