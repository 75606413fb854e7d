"""Tells YAML whose aliases stand for themselves, or for more values than anybody could have written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

# Aliases of aliases multiply ("billion laughs"): so many values after expansion are nobody's own.
MOST_VALUES = 100_000


class Bomb(Exception):
    """What is wrong with aliases, and the node that is at fault."""

    def __init__(self, message: str, node: yaml.Node) -> None:
        super().__init__(message)
        self.message, self.node = message, node


def refuse_bombs(root: yaml.Node, text: str) -> None:
    """Bomb where the values of a YAML text, each alias written out, are endless or too many to hold."""
    if "*" not in text or "&" not in text:
        return
    from yaml import ScalarNode

    most = max(MOST_VALUES, len(text))  # written out, a text holds no more values than characters
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()

    def size(node: yaml.Node) -> int:
        if isinstance(node, ScalarNode):
            return 1
        known = sizes.get(id(node))
        if known is not None:
            return known
        if id(node) in open_nodes:
            raise Bomb("an alias stands for itself", node)
        open_nodes.add(id(node))
        total = 1
        for item in node.value:
            total += sum(map(size, item)) if isinstance(item, tuple) else size(item)
        if total > most:
            raise Bomb(f"aliases expand to more than {most:,} values", node)
        open_nodes.discard(id(node))
        sizes[id(node)] = total
        return total

    size(root)
