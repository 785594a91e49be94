"""The programme as data: what a region wants, who does it, what it costs, what it should move.

A `Programme` is a set of entries (goals, lines, measures, actions, partners ...), read from a
document and never changed; every function here takes one and returns something new.
"""
