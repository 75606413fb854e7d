"""What several tests start from."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from house_pack import PAGE, RULE, HousePack


def pytest_configure(config: pytest.Config) -> None:
    """Hundreds of tests start processes: each can be interrupted, and all of them compile newslint but once."""
    assert config.cache is not None
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # a shell that starts tests in the background has it so
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(config.cache.mkdir("bytecode"))


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test knows what another has checked, nor what the user has."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache", numbered=True)))


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HousePack]:
    """Someone else's pack, importable as `house_rules`."""
    pack = HousePack(tmp_path / "house_rules")
    pack.rule.parent.mkdir(parents=True)
    (pack.folder / "__init__.py").touch()
    pack.rule.write_text(RULE)
    pack.page.write_text(PAGE)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield pack
    for name in [name for name in sys.modules if name.partition(".")[0] == "house_rules"]:
        del sys.modules[name]
