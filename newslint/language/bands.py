"""Keys under which texts that are nearly the same meet: the bands of a MinHash."""

from __future__ import annotations

import struct
from collections.abc import Iterable

# Sixteen bands of four: two sets that share 0.75 of all they hold meet under one key in 998 of 1,000 cases, two that
# share 0.67 in 97 of 100, two that share a fifth in 25 of 1,000. A pair that never meets is not compared.
BANDS = 16
ROWS = 4
_SEED = 1
_VALUES = struct.Struct(f"<{BANDS * ROWS}H")
_LOW = 0xFFFF  # what of each value is kept: a key of 64 bits is none by chance


def bands_of(shingles: Iterable[str]) -> tuple[str, ...]:
    """One key a band for a set of words or phrases; none for an empty set."""
    pieces = sorted(set(shingles))
    if not pieces:
        return ()
    # Imported here: only an archive needs it.
    from rensa import RMinHash  # type: ignore[import-untyped]  # it ships no types

    sketch = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    sketch.update(pieces)
    values = _VALUES.pack(*[value & _LOW for value in sketch.digest()]).hex()
    width = len(values) // BANDS
    return tuple(f"{band}:{values[band * width : (band + 1) * width]}" for band in range(BANDS))
