"""Shortcodes of WordPress, such as `[gallery ids="1,2"]`: HTML of the same length in place of them.

So every character that a reader sees stays where it is. https://codex.wordpress.org/Shortcode
"""

from __future__ import annotations

import re

from newslint.language.compiling import lazy

# No bracket stands in them, so that a bracket that nobody closes costs no more than the way to the next one.
_ATTRIBUTES = r"""(?:[^\]\[<>"']|"[^"\]\[]*"|'[^'\]\[]*')*"""
_CAPTION = lazy(rf"\[(?:wp_)?caption\b{_ATTRIBUTES}\]|\[/(?:wp_)?caption\]")
# What stands between these and their ends is an address, or code.
_CLOSED = lazy(r"\[(embed|video|audio|playlist|code|sourcecode|html|iframe)\b[^\]\[]*\][^\[]*\[/\1\]")
# Shortcodes of their own, those of page builders, and whatever has attributes: "[sic]" and "[1]" are words.
_OTHER = lazy(
    rf"\[/?(?:gallery|embed|video|audio|playlist|more|toc|contact-form(?:-7)?|(?:vc|et_pb|fusion|av|su|mk|cs)_[\w-]+)"
    rf"(?:\s{_ATTRIBUTES})?/?\]|\[[a-z][\w-]+\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+){_ATTRIBUTES}\]"
)
_ALONE = lazy(r"^[ \t]*https?://\S+[ \t]*$", re.M)  # WordPress embeds what has such an address
_VISIBLE = lazy(r"[^\n]")
_FIGURE = "<figure id=caption"


def unbracketed(text: str) -> str:
    """The content of a post with its captions in figures, and other shortcodes blotted out."""
    if "[" in text:
        for pattern in (_CLOSED, _CAPTION, _OTHER):
            text = pattern.sub(_caption if pattern is _CAPTION else _blank, text)
    return _ALONE.sub(_blank, text) if "://" in text else text


def _blank(match: re.Match[str]) -> str:
    return _VISIBLE.sub(" ", match[0])


def _caption(match: re.Match[str]) -> str:
    start = "</figure" if match[0].startswith("[/") else _FIGURE
    if len(match[0]) <= len(start):
        start = "<figure"
    return start.ljust(len(match[0]) - 1) + ">"
