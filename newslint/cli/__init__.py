"""The command line: `main` runs it, `_commands` holds what it understands."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

INTERRUPTED = 130
ENDED = 143
# A start makes some 50,000 values that stay, and the collector would look at them dozens of times: a tenth of the
# time of a whole run over one small file.
COLLECTED_AFTER = 100_000
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main() -> NoReturn:
    """Runs the command line. Exit status: 0 clean, 1 findings, 2 could not do its job, 130 interrupted, 143 ended."""
    gc.set_threshold(COLLECTED_AFTER)
    signal.signal(signal.SIGTERM, _end)
    code = _run()
    if sys.getprofile() is None and sys.gettrace() is None:
        _leave(code)
    sys.exit(code)


class Ended(KeyboardInterrupt):
    """Somebody asked for the process to end: it leaves as from Ctrl-C, with nothing half-written behind it."""


def _end(number: int, frame: object) -> NoReturn:
    raise Ended


def _leave(code: int) -> NoReturn:
    """Ends the process as Python would, but for taking hundreds of modules apart: a twentieth of a whole run."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # whoever wrote there has told already
            stream.flush()
    os._exit(code)


def _run() -> int:
    try:
        import click

        from newslint.cli._commands import cli

        code = cli.main(standalone_mode=False)
    except KeyboardInterrupt as error:  # while all that was imported
        return ENDED if isinstance(error, Ended) else INTERRUPTED
    except click.Abort as error:
        return ENDED if isinstance(error.__cause__, Ended) else INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:  # the reader has seen enough (as `head` does)
        return 0
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        print(f"newslint: cannot write: {error.strerror}", file=sys.stderr)
        return 2
    return code if isinstance(code, int) else 0
