"""The errors that newslint raises on purpose.

    NewslintError
    ├── ConfigError       newslint.yaml, a registry or a rule file is wrong: file, line and the mend
    ├── UsageError        a name on the command line is wrong: the name and the nearest right one
    ├── GitError          git cannot say what changed: why, and the mend
    └── DocumentError     one document cannot be read: its path and why; the others go on

What is wrong in an article is never an error but a finding. Anything else that is raised is our bug.
"""


class NewslintError(Exception):
    """Base of every error that a caller may want to show as one line."""


class ConfigError(NewslintError):
    """A file that configures newslint is wrong.

    Its text is `file:line: what is wrong; the mend`; `line` is 1-based, or None where the file has none.
    """

    def __init__(self, path: str, line: int | None, message: str) -> None:
        self.path, self.line, self.message = path, line, message
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")


class UsageError(NewslintError):
    """A name given to a command is not known."""


class GitError(NewslintError):
    """git is not there, or cannot say what changed."""


class DocumentError(NewslintError):
    """A document could not be read: undecodable, too large, gone, a directory without permission."""
