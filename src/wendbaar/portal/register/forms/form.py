"""Form: one entry on a page, from what holds now or from what someone typed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.text import slugify
from django.utils.translation import gettext as _

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.field_tree import Holds, fields_of
from wendbaar.core.programme.issues import Issue, Severity, error
from wendbaar.core.programme.programme import Head, Programme
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.forms.controls import Builder, Control, names_of, nearest
from wendbaar.portal.register.forms.meaning import meaning_of
from wendbaar.portal.register.forms.subjects import subjects_of
from wendbaar.portal.register.forms.typed import Typed, without_empty_rows

NEW = "nieuw"  # the address of the empty form, so no key
WHY = "why"
LONGEST_WHY = 500


@dataclass(frozen=True)
class Group:
    """Fields under one heading."""

    heading: str
    controls: tuple[Control, ...]


@dataclass(frozen=True)
class Complaint:
    """Something that is wrong, and where a link to it leads; "" where no field is to blame."""

    field: str
    message: str
    leads_to: str


@dataclass(frozen=True)
class EntryForm:
    """The form of an entry. `typed` is what stands in it."""

    region: str
    section: str
    programme: Programme | None
    typed: Typed
    why: str = ""
    issues: tuple[Issue, ...] = ()
    is_new: bool = False

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The fields under their headings, without those that never change."""
        builder = Builder(self.region, self.programme, self.issues)
        fields = {each.name: each for each in fields_of(self.section)}
        found = []
        for heading, names in subjects_of(self.section):
            shown = [fields[name] for name in names if name not in self._fixed]
            found.append(Group(str(heading), builder.controls(shown, self.typed)))
        return (*found, Group(_("Why you write this"), (self._why,)))

    @property
    def _why(self) -> Control:
        wrong = [each.message.said(language()) for each in self.issues if each.field == WHY]
        return Control(
            name=WHY,
            label=_("Why do you write this?"),
            help=_("One sentence; colleagues read it in the history."),
            template="words",
            is_required=True,
            value=self.why,
            errors=tuple(wrong),
        )

    @property
    def _fixed(self) -> tuple[str, ...]:
        return ("region",) if self.is_new else ("region", "key")

    @cached_property
    def complaints(self) -> tuple[Complaint, ...]:
        """What stops saving, in the order of the form."""
        known = names_of(control for group in self.groups for control in group.controls)
        order = list(known)
        found = []
        for issue in self.issues:
            if issue.severity is Severity.ERROR:
                control = nearest(known, issue.field)
                place = order.index(control.name) if control else -1
                words = (control.label, control.first_id) if control else ("", "")
                message = issue.message.said(language())
                found.append((place, Complaint(words[0], message, words[1])))
        return tuple(each for _place, each in sorted(found, key=lambda pair: pair[0]))

    @property
    def uses_indicators(self) -> bool:
        """Whether the page needs the list of figures."""
        return _any_indicator(self.section)


def read(form: EntryForm, taken: Iterable[str]) -> tuple[EntryForm, Content]:
    """The form without empty rows and with what is wrong; and the content of the entry.

    Args:
        form: with what was typed.
        taken: keys that other entries of the section have.
    """
    typed = without_empty_rows(fields_of(form.section), form.typed)
    if form.section == Head.section:
        typed["region"] = form.region
    taken, issues = set(taken), [*_why_issues(form)]
    if form.is_new and not typed["key"].strip():
        typed["key"] = proposed_key(typed["label"]["nl"], taken)
    elif form.is_new:
        typed["key"] = typed["key"].strip()
        issues += _key_issues(form.section, typed["key"], taken)
    content, found = meaning_of(form.section, typed)
    return replace(form, typed=typed, issues=(*found, *issues)), content


def proposed_key(label: str, taken: Iterable[str]) -> str:
    """A key from a name: lower-case letters, digits and _; numbered when it is taken.

    >>> proposed_key("Leren op de werkplek", {"leren_op_de_werkplek"})
    'leren_op_de_werkplek_2'
    """
    taken = {*taken, NEW}
    plain = "_".join(slugify(label).replace("_", "-").split("-"))[:55].strip("_")
    numbered = (f"{plain}_{number}" for number in range(2, len(taken) + 3))
    return next((each for each in (plain, *numbered) if each not in taken), "") if plain else ""


def _key_issues(section: str, key: str, taken: set[str]) -> Iterable[Issue]:
    if key in taken or key == NEW:
        nl, en = "deze sleutel is al in gebruik; kies een andere", "this key is taken; take another"
        yield error(section, key[:60], "key", nl, en)


def _why_issues(form: EntryForm) -> Iterable[Issue]:
    if not form.why.strip():
        nl, en = "zeg in één zin waarom", "say why in one sentence"
        yield error(form.section, "", WHY, nl, en)
    elif len(form.why) > LONGEST_WHY:
        nl, en = f"hoogstens {LONGEST_WHY} tekens", f"at most {LONGEST_WHY} characters"
        yield error(form.section, "", WHY, nl, en)


def _any_indicator(section: str) -> bool:
    waiting = list(fields_of(section))
    while waiting:
        field = waiting.pop()
        if field.holds is Holds.INDICATOR:
            return True
        waiting += field.parts
    return False
