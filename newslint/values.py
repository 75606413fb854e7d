"""`NamedTuple` as typing has it, defined in less than half the time: a start of newslint defines a hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    # What of a class body is not carried over.
    _OF_PYTHON = frozenset("__module__ __qualname__ __annotations__ __firstlineno__ __static_attributes__".split())

    class _Definition(type):
        """Makes a named tuple of a class body; typing's own compiles the annotation of every field, too."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__qualname__ = body["__qualname__"]
            made.__annotations__ = made.__new__.__annotations__ = fields
            for key, value in body.items():
                if key not in fields and key not in _OF_PYTHON:
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Definition):
        """The base to name in a class; a module that does must have `from __future__ import annotations`."""
