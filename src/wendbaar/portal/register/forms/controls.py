"""Controls: the fields of a form as a page shows them, each with its words, choices and errors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from wendbaar.core.programme.field_tree import Field, Holds
from wendbaar.core.programme.issues import Issue, Severity
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.forms.choices import (
    Choices,
    choices_of,
    chosen_first,
    indicator_name,
    with_current,
)
from wendbaar.portal.register.forms.typed import CHOSEN, has_rows

# Texts of a few words; the others get room for more.
_SHORT = frozenset({"label", "lines_are", "subregion", "role", "when", "sectors"})


@dataclass(frozen=True)
class Row:
    """One part of a list, with the button that takes it out."""

    name: str
    number: int
    controls: tuple["Control", ...]


@dataclass(frozen=True)
class Control:
    """One field on the page. `name` is its road: `contributes.0.reason`."""

    name: str
    label: str
    help: str
    template: str
    is_required: bool
    value: Any = ""
    values: tuple[str, ...] = ()
    choices: tuple[Choices, ...] = ()
    rows: tuple[Row, ...] = ()
    parts: tuple["Control", ...] = ()
    is_short: bool = False
    has_default: bool = False  # a code that always says something
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id on the page."""
        return f"veld-{self.name.replace('.', '-')}"

    @property
    def described_by(self) -> str:
        """The ids of what explains it."""
        found = (("uitleg", self.help), ("fout", self.errors), ("nog", self.notes))
        return " ".join(f"{self.id}-{part}" for part, said in found if said)

    @property
    def is_long(self) -> bool:
        """Whether its choices are so many that they fold up."""
        return sum(len(each.choices) for each in self.choices) > 12

    @property
    def first_id(self) -> str:
        """Where a link to the field leads: an input that can have the focus."""
        return f"{self.id}-nl" if self.template == "text" else self.id


class Builder:
    """Makes the controls of one form."""

    def __init__(
        self, region: str, programme: Programme | None, issues: Iterable[Issue] = ()
    ) -> None:
        self.region, self.programme = region, programme
        self.issues = tuple(issues)

    def controls(
        self, fields: Iterable[Field], typed: Mapping[str, Any], above: str = ""
    ) -> tuple[Control, ...]:
        """The controls of fields with what was typed in them."""
        return tuple(
            self._control(each, typed[each.name], f"{above}{each.name}") for each in fields
        )

    def _control(self, field: Field, typed: Any, name: str, label: str = "") -> Control:
        help_text = field.words.help if not label else None
        found: dict[str, Any] = {
            "name": name,
            "label": label or field.words.label.said(language()),
            "help": help_text.said(language()) if help_text else "",
            "is_required": field.is_required,
            "is_short": field.name in _SHORT,
        }
        if name == "key":  # who leaves it empty gets one
            found["is_required"] = False
            found["help"] = _("Empty: made from the name. {help}").format(help=found["help"])
        if has_rows(field):
            return self._list(field, typed, found)
        if field.holds is Holds.PART:
            parts = self.controls(field.parts, typed, f"{name}.")
            return Control(**found, template="part", parts=parts, **self._said(name))
        return Control(**found, **self._input(field, typed), **self._said(name, is_input=True))

    def _input(self, field: Field, typed: Any) -> dict[str, Any]:
        """The template of an input, what stands in it, and what may be chosen."""
        choices = choices_of(field, self.programme, self.region)
        if field.is_many and field.holds in CHOSEN:
            found = chosen_first(with_current(choices, typed), typed)
            return {"template": "boxes", "values": tuple(typed), "choices": found}
        if field.holds is Holds.INDICATOR:
            return {"template": "indicator", "value": indicator_name(typed)}
        if choices or field.holds is Holds.REFERENCE:
            found = with_current(choices, (typed,))
            has_default = bool(field.codes) and not field.is_required
            return {
                "template": "select",
                "value": typed,
                "choices": found,
                "has_default": has_default,
            }
        return {"template": "lines" if field.is_many else str(field.holds), "value": typed}

    def _list(self, field: Field, typed: list[Any], found: dict[str, Any]) -> Control:
        rows = tuple(
            Row(f"{found['name']}.{number}", number + 1, self._row(field, each, found, number))
            for number, each in enumerate(typed)
        )
        return Control(**found, template="rows", rows=rows, **self._said(found["name"]))

    def _row(
        self, field: Field, typed: Any, found: dict[str, Any], number: int
    ) -> tuple[Control, ...]:
        place = f"{found['name']}.{number}"
        if field.holds is Holds.PART:
            return self.controls(field.parts, typed, f"{place}.")
        one = replace(field, is_many=False, is_required=False)
        return (self._control(one, typed, place, f"{found['label']} {number + 1}"),)

    def _said(self, name: str, *, is_input: bool = False) -> dict[str, tuple[str, ...]]:
        """What is wrong with a field, and what is worth knowing; an input answers for all inside."""
        here = [
            each
            for each in self.issues
            if each.field == name or (is_input and each.field.startswith(f"{name}."))
        ]
        wrong = [each for each in here if each.severity is Severity.ERROR]
        return {
            "errors": tuple(dict.fromkeys(e.message.said(language()) for e in wrong)),
            "notes": tuple(e.message.said(language()) for e in here if e not in wrong),
        }


def every(controls: Iterable[Control]) -> Iterable[Control]:
    """All controls, those inside rows and parts too."""
    for each in controls:
        yield each
        yield from every(each.parts)
        for row in each.rows:
            yield from every(row.controls)


def names_of(controls: Iterable[Control]) -> dict[str, Control]:
    """The controls by name."""
    return {each.name: each for each in every(controls)}


def nearest(known: Mapping[str, Control], road: str) -> Control | None:
    """The control of a road, or of the nearest field above it."""
    while road:
        if road in known:
            return known[road]
        road = road.rpartition(".")[0]
    return None
