"""What stands in the store of an audit: its tables, and the views that queries, trends and the report page rest on.

The views are what others may rely on; the tables may change with the version of the store.
"""

from __future__ import annotations

from newslint.values import NamedTuple

APPLICATION = 0x6E657773  # "news": what tells a store from any other SQLite file
VERSION = 5

# Puts the keys of new facts into the index: in its order, which takes a fraction of the time.
INDEX = """
INSERT OR IGNORE INTO fact_key SELECT rule, value, day, fact.id FROM fact, json_each(keys)
WHERE fact.id > (SELECT fact FROM indexed) ORDER BY rule, value, day, fact.id;
UPDATE indexed SET fact = (SELECT ifnull(max(id), 0) FROM fact);
"""
TABLES = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE run (
  id INTEGER PRIMARY KEY, started TEXT NOT NULL, finished TEXT, today TEXT NOT NULL, newslint TEXT NOT NULL,
  folder TEXT NOT NULL, documents INTEGER, articles INTEGER, errors INTEGER, warnings INTEGER, infos INTEGER,
  suppressed INTEGER, problems INTEGER
);
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, family TEXT NOT NULL DEFAULT '', authority TEXT,
  reach INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE article (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, address TEXT, key TEXT, seen INTEGER NOT NULL, checked INTEGER NOT NULL,
  gone INTEGER, is_article INTEGER NOT NULL, headline TEXT, published TEXT, section TEXT, language TEXT, words INTEGER,
  held TEXT, identity TEXT NOT NULL, since REAL, until REAL
);
CREATE UNIQUE INDEX article_by_place ON article (path, ifnull(address, ''));
CREATE TABLE author (article INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX author_by_article ON author (article);
CREATE TABLE tag (article INTEGER NOT NULL, name TEXT NOT NULL);
CREATE INDEX tag_by_article ON tag (article);
CREATE TABLE fact (
  id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, rule INTEGER NOT NULL, keys TEXT NOT NULL,
  day INTEGER NOT NULL, kept BLOB NOT NULL, before BLOB
);
CREATE INDEX fact_by_article ON fact (article);
CREATE TABLE fact_key (
  rule INTEGER NOT NULL, key TEXT NOT NULL, day INTEGER NOT NULL, fact INTEGER NOT NULL,
  PRIMARY KEY (rule, key, day, fact)
) WITHOUT ROWID;
CREATE TABLE indexed (fact INTEGER NOT NULL);
INSERT INTO indexed VALUES (0);
CREATE TABLE finding (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, rule INTEGER NOT NULL, severity TEXT NOT NULL, scope TEXT NOT NULL,
  message TEXT NOT NULL, line INTEGER, "column" INTEGER, end_line INTEGER, end_column INTEGER, excerpt TEXT,
  related TEXT, fix TEXT, sight TEXT, fingerprint TEXT NOT NULL, suppressed TEXT, reason TEXT, until TEXT,
  alike TEXT, first_seen INTEGER NOT NULL, last_seen INTEGER
);
CREATE INDEX finding_by_article ON finding (article);
CREATE INDEX finding_alike ON finding (alike) WHERE alike IS NOT NULL;
CREATE TABLE template (
  alike TEXT PRIMARY KEY, finding INTEGER NOT NULL, count INTEGER NOT NULL, pages TEXT NOT NULL,
  first_seen INTEGER NOT NULL, last_seen INTEGER
) WITHOUT ROWID;
CREATE TABLE problem (article INTEGER, path TEXT NOT NULL, rule TEXT, message TEXT NOT NULL);
CREATE INDEX problem_by_article ON problem (article);
CREATE TABLE waiver (article INTEGER NOT NULL, said TEXT NOT NULL);
CREATE INDEX waiver_by_article ON waiver (article);
CREATE TABLE mark (
  article INTEGER NOT NULL, rule INTEGER NOT NULL, fingerprint TEXT NOT NULL, verdict TEXT NOT NULL,
  PRIMARY KEY (article, rule, fingerprint)
) WITHOUT ROWID;
CREATE TABLE stratum (id INTEGER PRIMARY KEY, name TEXT NOT NULL, documents INTEGER NOT NULL, seed INTEGER NOT NULL);
CREATE TABLE drawn (
  path TEXT NOT NULL, address TEXT NOT NULL, stratum INTEGER NOT NULL, PRIMARY KEY (path, address)
) WITHOUT ROWID;
"""


class View(NamedTuple):
    """A view that anyone may query: what a row of it is, its columns with their meaning, and how it is made."""

    name: str
    row: str
    columns: tuple[tuple[str, str], ...]
    select: str

    @property
    def sql(self) -> str:
        names = ", ".join(f'"{name}"' for name, _ in self.columns)
        return f"CREATE VIEW {self.name} ({names}) AS {self.select}"


# What is read of an article beside each finding.
_OF_ARTICLE = "article.published, substr(article.published, 1, 7), article.section, article.language, article.headline"
# Of what a template repeats on several pages, the finding on its first page stands for all.
_TOLD = """
FROM finding JOIN article ON article.id = finding.article JOIN rule ON rule.id = finding.rule
LEFT JOIN template ON template.alike = finding.alike AND finding.suppressed IS NULL AND {when}
WHERE {standing} AND (template.finding IS NULL OR template.finding = finding.id)
"""
_FINDING = f"""
SELECT finding.id, rule.name, rule.family, finding.severity,
  CASE WHEN template.finding IS NULL THEN finding.scope ELSE 'template' END,
  finding.message, article.path, article.address, finding.line, finding."column", finding.end_line, finding.end_column,
  finding.excerpt, finding.related, rule.authority, template.count, template.pages, finding.fix, finding.fingerprint,
  finding.suppressed, finding.reason, finding.until, finding.sight, article.id, {_OF_ARTICLE},
  coalesce(template.first_seen, finding.first_seen)"""
_FINDING_COLUMNS = (
    ("id", "number of the finding in this store"),
    ("rule", "the rule, as `newslint rules` lists it"),
    ("family", "its family"),
    ("severity", "error, warning or info"),
    ("scope", "place, document, template (told once for several pages) or archive"),
    ("message", "what is wrong"),
    ("path", "the file, or the container that the article is in"),
    ("address", "the article's own name in its container"),
    ("line", "where it begins, 1-based; null where it speaks of the whole article"),
    ("column", "1-based, in code points"),
    ("end_line", "where it ends"),
    ("end_column", "exclusive"),
    ("excerpt", "the words at fault"),
    ("related", "JSON: a list of [path, address, line, column, end_line, end_column, excerpt, message]"),
    ("authority", "JSON: the keys of what the rule rests on"),
    ("count", "of a template: on how many pages"),
    ("pages", "JSON: of a template, at most 20 of them"),
    ("fix", "JSON: [safe, description, [[line, column, end_line, end_column, text]]]"),
    ("fingerprint", "the same for the same finding when lines move"),
    ("suppressed", "waiver or baseline, where it is accepted"),
    ("reason", "why it is accepted"),
    ("until", "until when"),
    ("sight", "JSON: [before, after, [cut before, cut after]], the rest of its line"),
    ("article", "number of the article"),
    ("published", "of the article, ISO 8601"),
    ("month", "the month in which the article was published, such as 2026-01"),
    ("section", "the article's first section"),
    ("language", "the article's language"),
    ("headline", "the article's headline"),
    ("first_seen", "the first run that told it"),
)

VIEWS = (
    View(
        "articles",
        "a document that is in the archive now",
        (
            ("id", "number of the article in this store"),
            ("path", "the file, or the container that the article is in"),
            ("address", "its own name in its container"),
            ("is_article", "1 for an article, 0 for a section front, a tag page or a fragment"),
            ("headline", "as shown"),
            ("published", "ISO 8601"),
            ("month", "the month in which it was published, such as 2026-01"),
            ("section", "its first section"),
            ("language", "such as en"),
            ("words", "of its body"),
            ("checked", "the run that looked at it last"),
        ),
        "SELECT id, path, address, is_article, headline, published, substr(published, 1, 7), section, language, words,"
        " checked FROM article WHERE gone IS NULL",
    ),
    View(
        "authors",
        "a name in the byline of an article that is in the archive now",
        (
            ("article", "number of the article"),
            ("name", "as it stands there"),
            ("kind", "person, desk, agency or organization"),
        ),
        "SELECT article, name, kind FROM author",
    ),
    View(
        "tags",
        "a tag of an article that is in the archive now",
        (("article", "number of the article"), ("tag", "as it stands there")),
        "SELECT article, name FROM tag",
    ),
    View(
        "findings",
        "a finding of the report as it is now: what a template repeats is one",
        _FINDING_COLUMNS,
        _FINDING + _TOLD.format(standing="finding.last_seen IS NULL", when="template.last_seen IS NULL"),
    ),
    View(
        "occurrences",
        "a finding on one article as it is now: what a template repeats stands for each page",
        tuple(column for column in _FINDING_COLUMNS if column[0] not in ("count", "pages")),
        f"""
SELECT finding.id, rule.name, rule.family, finding.severity, finding.scope, finding.message, article.path,
  article.address, finding.line, finding."column", finding.end_line, finding.end_column, finding.excerpt,
  finding.related, rule.authority, finding.fix, finding.fingerprint, finding.suppressed, finding.reason, finding.until,
  finding.sight, article.id, {_OF_ARTICLE}, finding.first_seen
FROM finding JOIN article ON article.id = finding.article JOIN rule ON rule.id = finding.rule
WHERE finding.last_seen IS NULL""",
    ),
    View(
        "gone",
        "a finding on one article that an earlier run told and that is no more",
        (
            ("rule", "the rule"),
            ("family", "its family"),
            ("severity", "error, warning or info"),
            ("message", "what was wrong"),
            ("path", "the file, or the container that the article is in"),
            ("address", "the article's own name in its container"),
            ("excerpt", "the words at fault"),
            ("fingerprint", "the same for the same finding when lines move"),
            ("article", "number of the article"),
            ("published", "of the article, ISO 8601"),
            ("month", "the month in which the article was published, such as 2026-01"),
            ("section", "the article's first section"),
            ("language", "the article's language"),
            ("headline", "the article's headline"),
            ("first_seen", "the first run that told it"),
            ("last_seen", "the last run that told it"),
        ),
        f"""
SELECT rule.name, rule.family, finding.severity, finding.message, article.path, article.address, finding.excerpt,
  finding.fingerprint, article.id, {_OF_ARTICLE}, finding.first_seen, finding.last_seen
FROM finding JOIN article ON article.id = finding.article JOIN rule ON rule.id = finding.rule
WHERE finding.last_seen IS NOT NULL""",
    ),
    View(
        "problems",
        "why newslint could not do its job on a document, or a rule on it",
        (
            ("path", "the file, or the container"),
            ("rule", "the rule that crashed, if it was one"),
            ("message", "what went wrong"),
        ),
        "SELECT DISTINCT path, rule, message FROM problem",
    ),
    View(
        "facts",
        "something that an archive rule keeps of an article, under one of its keys",
        (("article", "number of the article"), ("rule", "the rule"), ("key", "what articles are compared by")),
        "SELECT article, rule.name, value FROM fact JOIN rule ON rule.id = fact.rule, json_each(keys)",
    ),
    View(
        "marks",
        "a finding that an editor has marked on the report page",
        (
            ("article", "number of the article, which may be gone"),
            ("path", "the file, or the container that the article is in"),
            ("address", "the article's own name in its container"),
            ("rule", "the rule"),
            ("family", "its family"),
            ("fingerprint", "of the finding"),
            ("mark", "right or wrong"),
        ),
        "SELECT article, path, address, rule.name, family, fingerprint, verdict FROM mark"
        " JOIN article ON article.id = mark.article JOIN rule ON rule.id = mark.rule",
    ),
    View(
        "strata",
        "a part of the archive that a sample was drawn from; none where the whole was audited",
        (
            ("stratum", "what its documents have in common: section, year and so on, with a slash between"),
            ("documents", "how many there are of it"),
            ("drawn", "how many of them are in the sample"),
            ("seed", "what the draw hangs on"),
        ),
        "SELECT name, documents, (SELECT count(*) FROM drawn WHERE stratum = stratum.id), seed FROM stratum",
    ),
    View(
        "sample",
        "an article of the sample, where one was drawn",
        (("article", "number of the article"), ("stratum", "that it was drawn from")),
        "SELECT article.id, stratum.name FROM drawn JOIN stratum ON stratum.id = drawn.stratum JOIN article"
        " ON article.path = drawn.path AND ifnull(article.address, '') = drawn.address WHERE article.gone IS NULL",
    ),
    View(
        "runs",
        "an audit that was finished",
        (
            ("run", "its number"),
            ("started", "ISO 8601, UTC"),
            ("finished", "ISO 8601, UTC"),
            ("today", "the instant that was taken for now"),
            ("newslint", "the version"),
            ("documents", "how many there were"),
            ("articles", "how many of them were articles"),
            ("errors", "findings that are errors, accepted ones left out"),
            ("warnings", "likewise"),
            ("infos", "likewise"),
            ("suppressed", "findings that are accepted"),
            ("problems", "how many there were"),
        ),
        "SELECT id, started, finished, today, newslint, documents, articles, errors, warnings, infos, suppressed,"
        " problems FROM run WHERE finished IS NOT NULL",
    ),
)
