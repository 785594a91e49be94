"""Rows typed in a form: made into the file they would have been, so that the same checks hold."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wendbaar.core.vocabulary.contracts import Column
from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE, municipalities_of
from wendbaar.core.vocabulary.learning import Service
from wendbaar.data.partners.issues import Issue
from wendbaar.portal.deliveries.folder import workplace
from wendbaar.portal.deliveries.inspecting import Inspected, inspect, lines_there_already
from wendbaar.portal.deliveries.place import Place, action_name, own_actions
from wendbaar.portal.deliveries.words import issue_words, label_of_column
from wendbaar.portal.figures.language import language
from wendbaar.portal.releases.refusal import Refusal

MOST_ROWS = 20
SIZES = (5, 10, MOST_ROWS)  # rows one may ask for
_FIRST_LINE = 2  # of a file, below the names of the columns
FORMS = ("action_period", "participation")  # tables that have a form
_GIVEN = ("period", "region")  # the address says them
LISTS = ("municipality", "action", "service")


class RowForm(forms.Form):
    """One row; its fields are the columns of the table. What is right is said by the checks."""

    def __init__(self, *args: Any, place: Place, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.place = place
        for column in place.table.columns:
            if column.name not in _GIVEN:
                self.fields[column.name] = _field(column, place)

    @property
    def values(self) -> dict[str, str]:
        """What was typed, by column; empty when nothing was."""
        typed = {name: str(self.data.get(self.add_prefix(name), "")) for name in self.fields}
        typed["action"] = _codes(self.place).get(typed["action"].strip(), typed["action"])
        own = {name: value for name, value in typed.items() if not self.is_fixed(name)}
        return typed if any(value.strip() for value in own.values()) else {}

    def is_fixed(self, name: str) -> bool:
        """Whether a field is filled for the reader and cannot be changed."""
        return isinstance(self.fields[name].widget, forms.HiddenInput)

    @property
    def action_label(self) -> str:
        """The action the row is about, where that is fixed."""
        return action_name(self.place.here.programme, str(self["action"].value() or ""))

    def show(self, issue: Issue) -> None:
        """Say beside the field what was expected."""
        self.add_error(issue.column if issue.column in self.fields else None, _sentence(issue))


def _sentence(issue: Issue) -> str:
    return " ".join([_("Expected: {what}.").format(what=next(issue_words(issue))), _near(issue)])


def _near(issue: Issue) -> str:
    return _("Did you mean {near}?").format(near=issue.near) if issue.near else ""


def _field(column: Column, place: Place) -> forms.CharField:
    return forms.CharField(
        label=_label(column),
        help_text=_example(column, place),
        required=False,
        max_length=500,  # the checks say what is too long
        strip=False,
        widget=_widget(column, place),
    )


def _label(column: Column) -> str:
    label = label_of_column(column)
    label = label[:1].upper() + label[1:]
    return label if column.required else _("{label} (may stay empty)").format(label=label)


def _example(column: Column, place: Place) -> str:
    """A date of the period, as one may type it."""
    if column.kind != "date32":
        return ""
    day = place.period.first_day
    return _("such as {day}").format(day=f"{day.day}-{day.month}-{day.year}")


def _widget(column: Column, place: Place) -> forms.Widget:
    if column.name == "action" and place.table.name == "action_period":
        return forms.HiddenInput()
    if column.name in LISTS:  # chosen from one list for all rows, so that the page stays small
        return forms.TextInput(attrs={"autocomplete": "off", "list": f"lijst-{column.name}"})
    if column.codes is not None:
        labels = [(each.key, each.en if language() == "en" else each.nl) for each in column.codes]
        return forms.Select(choices=_with_empty(labels))
    if column.kind == "bool":
        return forms.Select(choices=_with_empty([("ja", _("yes")), ("nee", _("no"))]))
    attributes = {"autocomplete": "off"}
    if column.kind == "double" or column.name == "age":
        attributes["inputmode"] = "decimal"
    return forms.TextInput(attrs=attributes)


def _with_empty(choices: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [("", _("choose")), *choices]


def _codes(place: Place) -> dict[str, str]:
    """Code of each action of the partner by its name."""
    programme = place.here.programme
    return {action_name(programme, each.key): each.key for each in own_actions(place)}


def lists_to_choose_from(place: Place) -> dict[str, list[str]]:
    """Column -> the words that are offered while one types."""
    towns = municipalities_of(place.here.region, CURRENT_VINTAGE)
    services = [each.en if language() == "en" else each.nl for each in Service]
    return {
        "municipality": sorted(each.name for each in towns),
        "action": list(_codes(place)),
        "service": services,
    }


def row_forms(
    place: Place, data: Mapping[str, Any] | None, *, size: int, there: pa.Table | None
) -> forms.BaseFormSet:
    """The rows to fill: one per action of the partner for inputs, else as many as asked for."""
    initial = _inputs(place, there) if place.table.name == "action_period" else []
    kind = forms.formset_factory(
        RowForm,
        extra=0 if initial else size,
        max_num=max(MOST_ROWS, len(initial)),
        absolute_max=max(MOST_ROWS, len(initial)),
    )
    return kind(data, initial=initial, form_kwargs={"place": place}, prefix="rij")


def _inputs(place: Place, there: pa.Table | None) -> list[dict[str, str]]:
    """A row per action, with what was delivered for it."""
    known = there.to_pylist() if there is not None else []
    given = {row["action"] for row in known}
    rows = [{name: _typed(value) for name, value in row.items()} for row in known]
    return [*rows, *({"action": e.key} for e in own_actions(place) if e.key not in given)]


def _typed(value: Any) -> str:
    """A value as someone would type it, with a decimal comma."""
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    return "" if value is None else str(value)


def write_rows(path: Path, place: Place, rows: Sequence[Mapping[str, str]]) -> None:
    """Write typed rows as the CSV file a spreadsheet would have made; row n stands on line n + 1."""
    given = {"period": place.period.code, "region": place.here.region}
    names = [column.name for column in place.table.columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(names)
        writer.writerows([{**row, **given}.get(name, "") for name in names] for row in rows)


def inspect_rows(place: Place, rows: forms.BaseFormSet, there: pa.Table | None) -> Inspected | None:
    """Check what was typed; None when something is wrong, which then stands beside the fields.

    Rows that are added to earlier ones may not stand there already.
    """
    rows.is_valid()  # binds the forms; each says which of its rows may be wrong
    filled = [form for form in rows if form.values]
    if not filled:
        raise Refusal(
            gettext_noop("Nothing was filled in."),
            advice=gettext_noop("Fill at least one row, or say that there is nothing to deliver."),
        )
    with workplace() as folder:
        path = folder / "typed.csv"
        write_rows(path, place, [form.values for form in filled])
        inspected = inspect(place, path)
    for issue in inspected.checked.issues:
        filled[issue.line - _FIRST_LINE].show(issue)
    again = lines_there_already(place, inspected.checked, there) if there is not None else ()
    if place.table.name == "action_period":
        again = ()  # the form holds all of them, so it takes the place of what was there
    for line in again:
        filled[line - _FIRST_LINE].add_error(None, _("You delivered this row before."))
    return None if inspected.checked.issues or again else inspected
