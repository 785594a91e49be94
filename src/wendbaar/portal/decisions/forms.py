"""Forms: to prepare a decision, to record what the board decided, to say whether it came true."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.disclosure.figure import Figure
from wendbaar.core.programme.codes import Met, Verdict
from wendbaar.core.programme.document import Content
from wendbaar.core.programme.programme import Programme
from wendbaar.core.vocabulary.effect_ladder import EffectStep
from wendbaar.portal.dates import Dates
from wendbaar.portal.decisions.entry_form import EntryForm, choices_of, text_field
from wendbaar.portal.decisions.evidence import freeze
from wendbaar.portal.figures.language import language

_TEXTS = (
    ("question", gettext_lazy("The question to the board"), True),
    ("uncertainty", gettext_lazy("What is uncertain about it?"), False),
    ("advice", gettext_lazy("Advice of the programme team"), False),
    ("dissent", gettext_lazy("Who thinks otherwise, and why?"), False),
    ("expectation", gettext_lazy("What do you expect to see at the review?"), False),
    ("stop_rule", gettext_lazy("Stop rule: when does it end, agreed beforehand?"), False),
)


class PrepareForm(EntryForm):
    """A question to the board, with its options and the figures it rests on."""

    texts = _TEXTS
    subjects = (
        (gettext_lazy("The question"), ("label", "question", "due", "body", "owner")),
        (gettext_lazy("The choice"), tuple(f"option_{each.key}" for each in Verdict)),
        (gettext_lazy("The evidence"), ("figures", "effect_step", "uncertainty", "cost")),
        (
            gettext_lazy("Advice and agreements"),
            ("advice", "dissent", "expectation", "stop_rule", "review_on"),
        ),
    )

    label = forms.CharField(max_length=150, label=gettext_lazy("Short name"))
    due = forms.DateField(label=gettext_lazy("When is it decided?"), widget=Dates())
    body = forms.ChoiceField(label=gettext_lazy("Who decides?"), required=False)
    owner = forms.ChoiceField(label=gettext_lazy("Who carries it out?"), required=False)
    cost = forms.IntegerField(
        label=gettext_lazy("What does it cost, in whole euros?"), required=False, min_value=0
    )
    effect_step = forms.ChoiceField(label=gettext_lazy("What is known of the effect?"))
    figures = forms.MultipleChoiceField(
        label=gettext_lazy("Figures it rests on"),
        help_text=gettext_lazy("They are frozen as they are in this publication."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    review_on = forms.DateField(
        label=gettext_lazy("When do we look whether it came true?"),
        widget=Dates(),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        programme: Programme,
        figures: list[tuple[Figure, str]],
        existing: Content | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.programme, self.existing = programme, existing
        self.offered = {figure.figure_id: figure for figure, _label in figures}
        labels = [(figure.figure_id, label) for figure, label in figures]
        self.fields["figures"].choices = labels  # type: ignore[attr-defined]
        self.fields["effect_step"].choices = choices_of(EffectStep)  # type: ignore[attr-defined]
        bodies = [(each.key, each.label.said(language())) for each in programme.bodies]
        partners = [(each.key, each.label.said(language())) for each in programme.partners]
        nobody = [("", _("not said"))]
        self.fields["body"].choices = nobody + bodies  # type: ignore[attr-defined]
        self.fields["owner"].choices = nobody + bodies + partners  # type: ignore[attr-defined]
        for verdict in Verdict:
            label = verdict.nl if language() == "nl" else verdict.en
            self.fields[f"option_{verdict.key}"] = text_field(
                _("If we {verdict}: what follows? Empty: no option").format(verdict=label), rows=2
            )

    def clean(self) -> dict[str, Any]:
        """Refuse words of effect, and a decision without a choice."""
        cleaned: dict[str, Any] = super().clean() or {}
        options = [f"option_{each.key}" for each in Verdict]
        if sum(bool(str(cleaned.get(name, "")).strip()) for name in options) < 2:
            self.add_error(options[0], _("Give at least two options: else there is no choice."))
        if "effect_step" in cleaned:
            step = EffectStep.from_key(cleaned["effect_step"])
            names = [name for name, _label, _required in self.texts if name != "stop_rule"]
            english = [f"{name}_en" for name in names]
            self.refuse_claims(step, [*names, *english, *options])
        return cleaned

    def content(self, about: tuple[str, ...], release: str) -> Content:
        """The decision as content of an entry."""
        cleaned = self.cleaned_data
        label = cleaned["label"].strip()
        chosen = [self.offered[each] for each in cleaned["figures"]]
        frozen = [each.model_dump(mode="json") for each in freeze(chosen)]
        found: Content = {
            "key": self.existing["key"] if self.existing else _new_key(label, self.programme),
            "label": {"nl": label, "en": label},
            "about": list(about),
            "options": self._options(),
            "due": cleaned["due"].isoformat(),
            "release": release if frozen else "",
            "figures": frozen,
            "effect_step": cleaned["effect_step"],
            "cost": cleaned["cost"],
            "owner": cleaned["owner"] or None,
            "body": cleaned["body"] or None,
            "review_on": cleaned["review_on"].isoformat() if cleaned["review_on"] else None,
            **{name: self.text(name) for name, _label, _required in self.texts},
        }
        return {**(self.existing or {}), **found}

    def _options(self) -> list[dict[str, Any]]:
        found = []
        for verdict in Verdict:
            consequence = self.text(f"option_{verdict.key}")
            if consequence:
                label = {"nl": verdict.nl.capitalize(), "en": verdict.en.capitalize()}
                found.append({"verdict": verdict.key, "label": label, "consequence": consequence})
        return found


class VerdictForm(EntryForm):
    """What the board decided."""

    texts = (
        ("reason", gettext_lazy("Reason of the decision"), True),
        ("dissent", gettext_lazy("Who thought otherwise, and why?"), False),
        ("stop_rule", gettext_lazy("Stop rule: when does it end, agreed beforehand?"), False),
    )

    verdict = forms.ChoiceField(label=gettext_lazy("What was decided?"), widget=forms.RadioSelect)
    decided_on = forms.DateField(label=gettext_lazy("On which day?"), widget=Dates())
    review_on = forms.DateField(
        label=gettext_lazy("When do we look whether it came true?"), widget=Dates()
    )

    def __init__(self, *args: Any, existing: Content, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.existing, self.today = existing, today
        options = {each["verdict"] for each in existing.get("options", [])}
        found = [
            (key, label) for key, label in choices_of(Verdict) if key in options or not options
        ]
        self.fields["verdict"].choices = found  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A decision is of today or before, and is looked at afterwards."""
        cleaned: dict[str, Any] = super().clean() or {}
        decided, review = cleaned.get("decided_on"), cleaned.get("review_on")
        if decided and decided > self.today:
            self.add_error("decided_on", _("This day is still to come."))
        if decided and review and review <= decided:
            self.add_error("review_on", _("Choose a day after the decision."))
        step = EffectStep.from_key(self.existing.get("effect_step", "reach"))
        self.refuse_claims(step, ["reason", "reason_en", "dissent", "dissent_en"])
        return cleaned

    def content(self) -> Content:
        """The decision with its verdict."""
        cleaned = self.cleaned_data
        found = {
            **self.existing,
            "verdict": cleaned["verdict"],
            "decided_on": cleaned["decided_on"].isoformat(),
            "review_on": cleaned["review_on"].isoformat(),
        }
        texts = {name: self.text(name) for name, _label, _required in self.texts}
        return {**found, **{name: text for name, text in texts.items() if text}}


class ReviewForm(EntryForm):
    """Whether the expectation was met."""

    texts = (("note", gettext_lazy("What do the figures say now?"), True),)

    met = forms.ChoiceField(label=gettext_lazy("Did it come true?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, existing: Content, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.existing = existing
        self.fields["met"].choices = choices_of(Met)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse words of effect here too."""
        cleaned: dict[str, Any] = super().clean() or {}
        step = EffectStep.from_key(self.existing.get("effect_step", "reach"))
        self.refuse_claims(step, ["note", "note_en"])
        return cleaned

    def content(self, today: date, release: str, figures: Iterable[Figure]) -> Content:
        """The decision with its review; the same figures as they are now stand beside it."""
        review = {
            "on": today.isoformat(),
            "met": self.cleaned_data["met"],
            "note": self.text("note"),
            "release": release,
            "figures": [each.model_dump(mode="json") for each in freeze(figures)],
        }
        return {**self.existing, "review": review}


def _new_key(label: str, programme: Programme) -> str:
    """A key from the name; a number makes it the only one."""
    stem = slugify(label).replace("-", "_")[:50] or "besluit"
    taken = {each.key for each in programme.decisions}
    keys = (stem if number == 1 else f"{stem}_{number}" for number in range(1, 10_000))
    return next(key for key in keys if key not in taken)
