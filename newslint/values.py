"""`NamedTuple` as typing has it, defined in a fraction of the time: a start of newslint defines two hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter  # what namedtuple makes its fields of
    from collections.abc import Iterable, Mapping
    from functools import cache
    from types import CodeType, FunctionType

    # What of a class body is not carried over.
    _OF_PYTHON = frozenset("__annotations__ __annotate_func__ __firstlineno__ __static_attributes__".split())

    class _Fields(tuple):
        """What named tuples have in common: the methods that `collections.namedtuple` defines anew for each."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Any:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changed: Any) -> Any:
            made = self._make(map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            said = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({said})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    def _annotations(body: Mapping[str, Any]) -> dict[str, Any]:
        if (annotate := body.get("__annotate_func__")) is not None:  # from Python 3.14 on
            return annotate(1)
        return body.get("__annotations__", {})

    @cache
    def _code(number: int) -> CodeType:
        """What makes a tuple of so many fields. It is compiled once for each number: names are all that differs."""
        fields = "".join(f"field{at}, " for at in range(number))
        new = eval(f"lambda _cls, {fields}: _tuple_new(_cls, ({fields}))", {})
        return new.__code__

    def _new(name: str, fields: Mapping[str, Any], defaults: tuple[Any, ...]) -> FunctionType:
        code = _code(len(fields)).replace(co_name="__new__", co_varnames=("_cls", *fields))
        made = FunctionType(code, {"_tuple_new": tuple.__new__, "__builtins__": {}}, "__new__", defaults or None)
        made.__qualname__, made.__annotations__ = f"{name}.__new__", fields
        return made

    class _Definition(type):
        """Makes a named tuple of a class body; typing's own compiles the annotation of every field, too."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            annotations = _annotations(body)
            fields = tuple(annotations)
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one that has one")
            content = {key: value for key, value in body.items() if key not in _OF_PYTHON}
            content.update({field: _tuplegetter(at, None) for at, field in enumerate(fields)})
            content.setdefault("__slots__", ())
            content["__new__"] = _new(name, annotations, tuple(defaults.values()))
            content["__annotations__"] = annotations
            content["__match_args__"] = content["_fields"] = fields
            content["_field_defaults"] = defaults
            return type(name, (_Fields,), content)

    class NamedTuple(metaclass=_Definition):
        """The base to name in a class."""
