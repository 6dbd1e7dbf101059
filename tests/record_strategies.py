"""Hypothesis strategies for records, made from their types: any record that the types allow, not only sensible ones."""

from __future__ import annotations

from functools import cache

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

#: JSON numbers that every reader takes: whole ones that a double holds exactly, and finite ones.
WHOLE = st.integers(-(2**53), 2**53)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_PLAIN: dict[type[inspect.Type], st.SearchStrategy[object]] = {
    inspect.NoneType: st.none(),
    inspect.BoolType: st.booleans(),
    inspect.IntType: WHOLE,
    inspect.FloatType: FINITE,
    inspect.StrType: TEXT,
}


@cache
def records(kind: type[msgspec.Struct]) -> st.SearchStrategy[msgspec.Struct]:
    """Any record of a type; what may be left out is left out at times."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    fields = {field.name: values(field.type) for field in info.fields}
    needed = {name: fields[name] for name in (f.name for f in info.fields if f.required)}
    optional = {name: strategy for name, strategy in fields.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=optional).map(lambda given: kind(**given))


def values(kind: inspect.Type) -> st.SearchStrategy[object]:
    """Any value of a field's type."""
    if type(kind) in _PLAIN:
        return _PLAIN[type(kind)]
    if isinstance(kind, inspect.LiteralType):
        return st.sampled_from(kind.values)
    if isinstance(kind, inspect.UnionType):
        return st.one_of([values(one) for one in kind.types if not isinstance(one, inspect.CustomType)])
    if isinstance(kind, inspect.VarTupleType):
        return st.lists(values(kind.item_type), max_size=2).map(tuple)
    if isinstance(kind, inspect.TupleType):
        return st.tuples(*map(values, kind.item_types))
    if isinstance(kind, inspect.StructType):
        return records(kind.cls)
    raise TypeError(f"no strategy for {kind}")
