"""Breaks clean articles one policy at a time, and asks whether exactly the rules of that policy say so."""
