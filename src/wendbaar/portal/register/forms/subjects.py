"""Subjects: under which heading the fields of a form stand, and in what order."""

from django.utils.translation import gettext_lazy as _

from wendbaar.core.programme.entry import Entry
from wendbaar.core.programme.field_tree import fields_of

Subject = tuple[object, tuple[str, ...]]  # heading, names of fields

_FIRST = ("label", "summary")
_LAST = ("source", "start", "end", "is_example", "key")
# An action says what the Nationaal Programma asks of an implementation plan (5.1, A to F).
_ACTION: tuple[Subject, ...] = (
    (_("The action"), (*_FIRST, "kind", "status", "measures", "lines")),
    (_("A. What we do"), ("activities",)),
    (_("B. What it should bring"), ("results_four_years", "results_later", "contributes")),
    (_("C. How it is followed"), ("monitoring", "accountability")),
    (_("D. Who"), ("responsible", "partners", "residents")),
    (_("E. Beside what"), ("alignments",)),
    (_("F. What goes in, and when"), ("inputs", "start", "end")),
    (
        _("For whom and how"),
        ("target_groups", "groups", "forms", "layers", "phases", "themes", "sectors"),
    ),
    (_("Where it comes from"), ("source", "is_example", "key")),
)
_TARGET: tuple[Subject, ...] = (
    (_("Of what"), (*_FIRST, "indicator", "area", "group")),
    (_("From where to where"), ("baseline", "baseline_source", "target", "path")),
    (_("Who set it"), ("goal", "set_on", "set_by")),
    (_("Source and term"), _LAST),
)


def subjects_of(section: str) -> tuple[Subject, ...]:
    """The headings of a form with their fields; together they hold every field once."""
    named = {"actions": _ACTION, "targets": _TARGET}
    if section in named:
        return named[section]
    own = tuple(each.name for each in fields_of(section) if each.name not in Entry.model_fields)
    return ((_("What it is"), (*_FIRST, *own)), (_("Source and term"), _LAST))
