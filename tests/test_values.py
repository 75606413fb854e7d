"""Named tuples are as typing makes them."""

from __future__ import annotations

import pickle
from typing import get_type_hints

import pytest

from newslint.values import NamedTuple


class Berth(NamedTuple):
    """Where a ship lies."""

    quay: str
    number: int = 1

    @property
    def said(self) -> str:
        return f"{self.quay} {self.number}"


class Nothing(NamedTuple):
    """No fields at all."""


def test_a_named_tuple_is_a_tuple_with_names() -> None:
    berth = Berth("North Quay")
    assert berth == ("North Quay", 1)
    assert (berth.quay, berth.number, berth.said) == ("North Quay", 1, "North Quay 1")
    assert Berth(number=4, quay="Pier") == ("Pier", 4)
    assert repr(berth) == "Berth(quay='North Quay', number=1)"
    assert berth._replace(number=2) == ("North Quay", 2)
    assert berth._asdict() == {"quay": "North Quay", "number": 1}
    assert pickle.loads(pickle.dumps(berth)) == berth
    assert Nothing() == ()
    assert not hasattr(berth, "__dict__")


def test_a_named_tuple_tells_of_itself() -> None:
    assert Berth._fields == Berth.__match_args__ == ("quay", "number")
    assert Berth._field_defaults == {"number": 1}
    assert get_type_hints(Berth) == {"quay": str, "number": int}
    assert Berth.__doc__ == "Where a ship lies."


def test_a_named_tuple_takes_its_fields_and_no_others() -> None:
    with pytest.raises(TypeError, match="'quay'"):
        Berth()  # type: ignore[call-arg]  # what it refuses
    with pytest.raises(TypeError, match="'depth'"):
        Berth("Pier", depth=3)  # type: ignore[call-arg]  # what it refuses
    with pytest.raises(ValueError, match="depth"):
        Berth("Pier")._replace(depth=3)  # type: ignore[call-arg]  # what it refuses


def test_all_fields_but_the_first_may_have_defaults() -> None:
    class Port(NamedTuple):
        name: str
        quays: int = 1
        ships: int = 0

    assert Port("Skarholm") == ("Skarholm", 1, 0)


def test_a_default_comes_last() -> None:
    with pytest.raises(TypeError, match="Wrong: a field without a default"):

        class Wrong(NamedTuple):
            first: int = 1
            second: int  # type: ignore[misc]  # what it refuses
