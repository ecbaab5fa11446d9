"""Value types of the bulletin: dates, fuzzy times, hours, quantities, people, shifts.

Every reader takes the author's text and returns a typed value, or raises `Unreadable`.
"""

from site_builder.model.values.reading import Reading, Remark, Unreadable

__all__ = ["Reading", "Remark", "Unreadable"]
