"""Keys under which texts that are nearly the same meet: the bands of a MinHash."""

from __future__ import annotations

from collections.abc import Iterable

# Eight bands of five: two sets that share 0.8 of all they hold meet under one key in 96 of 100 cases, two that share
# half of it in 23, two that share a fifth in hardly any. A pair that was missed is not reported.
BANDS = 8
ROWS = 5
_SEED = 1


def bands_of(shingles: Iterable[str]) -> tuple[str, ...]:
    """One key a band for a set of words or phrases; none for an empty set."""
    pieces = sorted(set(shingles))
    if not pieces:
        return ()
    # Imported here: only an archive needs it.
    from rensa import CMinHash  # type: ignore[import-untyped]  # it ships no types

    sketch = CMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    sketch.update(pieces)
    values = sketch.digest()
    return tuple(
        f"{band:x}:" + "".join(f"{value:08x}" for value in values[band * ROWS : (band + 1) * ROWS])
        for band in range(BANDS)
    )
