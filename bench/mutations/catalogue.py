"""All mutations, family by family."""

from __future__ import annotations

from bench.mutations import (
    attribution,
    byline,
    dates,
    disclosure,
    headline,
    images,
    metadata,
    privacy,
    site,
    tags,
)
from bench.mutations.mutation import Mutation

FAMILIES = (attribution, byline, privacy, headline, tags, disclosure, images, dates, metadata, site)
MUTATIONS: tuple[Mutation, ...] = tuple(mutation for family in FAMILIES for mutation in family.MUTATIONS)
