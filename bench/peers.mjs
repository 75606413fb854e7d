// Times linters from npm: node peers.mjs pages|posts RUNS PATH… prints the seconds that each takes for each document,
// the median of the runs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

async function forPages() {
  const { HtmlValidate } = await import("html-validate");
  const { HTMLHint } = require("htmlhint");
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  return {
    "html-validate, recommended": (page) => validator.validateStringSync(page),
    "htmlhint, default rules": (page) => HTMLHint.verify(page),
  };
}

async function forPosts() {
  const { lint } = await import("markdownlint/sync"); // what markdownlint-cli2 runs
  const { TextlintKernel } = require("@textlint/kernel");
  const kernel = new TextlintKernel();
  const interop = (module) => module.default ?? module;
  const options = {
    ext: ".md",
    plugins: [{ pluginId: "markdown", plugin: interop(require("@textlint/textlint-plugin-markdown")) }],
    rules: ["no-todo", "terminology"].map((name) => ({
      ruleId: name,
      rule: interop(require(`textlint-rule-${name}`)),
    })),
  };
  return {
    "markdownlint-cli2, default rules": (post) => lint({ strings: { post } }),
    "textlint, terminology and no-todo": (post) => kernel.lintText(post, options),
  };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const [kind, runs, ...paths] = process.argv.slice(2);
const jobs = await (kind === "posts" ? forPosts() : forPages());
const taken = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
const documents = paths.map((path) => readFileSync(path, "utf8"));
for (const job of Object.values(jobs)) {
  for (const document of documents.slice(0, 5)) await job(document); // warm up the compiler
}

for (const document of documents) {
  const spent = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let run = 0; run < Number(runs); run++) {
    for (const [name, job] of Object.entries(jobs)) {
      const started = performance.now();
      await job(document);
      spent[name].push((performance.now() - started) / 1000);
    }
  }
  for (const [name, seconds] of Object.entries(spent)) taken[name].push(median(seconds));
}
console.log(JSON.stringify(taken));
