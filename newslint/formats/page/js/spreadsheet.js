/* The findings that are asked for, as a file for spreadsheets. */

// A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection").
const FORMULA = /^ *[=+\-@\t\r\n＝＋－＠]/;

function cell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function asCsv(numbers) {
  const head = ["path", "address", "line", "column", "severity", "rule", "family", "message", "excerpt", "headline", "section", "authors", "published", "reason"];
  const rows = numbers.map((at) => {
    const article = articleOf(at);
    return [
      told("path", article), told("address", article), facts.findings.line[at] || "", facts.findings.column[at] || "",
      severityOf(at), ruleOf(at).id, ruleOf(at).family, said("message", at), said("excerpt", at), told("headline", article),
      told("section", article), authorsOf(article).join("; "), told("published", article), facts.text[facts.more[at]?.accepted?.[1] ?? 0],
    ];
  });
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** Offers the file; spreadsheets take it for UTF-8 by the mark at its beginning. */
function saveCsv() {
  const address = URL.createObjectURL(new Blob(["\ufeff", asCsv(shown)], { type: "text/csv" }));
  make("a", { href: address, download: "newslint.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
