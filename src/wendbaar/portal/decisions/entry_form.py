"""What the forms of a decision share: texts in two languages that claim no more than is known."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wendbaar.core.vocabulary.codes import CodeList
from wendbaar.core.vocabulary.effect_ladder import EffectStep, effect_words
from wendbaar.portal.figures.language import language
from wendbaar.portal.register.spoken import Difference

_LONGEST = 2_000


class EntryForm(forms.Form):
    """What the forms share: texts in two languages, checked against the effect ladder."""

    texts: tuple[tuple[str, Any, bool], ...] = ()
    subjects: tuple[tuple[Any, tuple[str, ...]], ...] = ()
    changed: tuple[Difference, ...] | None = None  # what others wrote since it was opened

    why = forms.CharField(
        max_length=500,
        label=gettext_lazy("Why do you write this? (required)"),
        help_text=gettext_lazy("One sentence; colleagues read it in the history."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)
        for name, label, required in self.texts:
            self.fields[name] = text_field(label, required=required)
            self.fields[f"{name}_en"] = text_field(_("{label}, in English").format(label=label))

    @property
    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields by subject, in the order of the page; English comes last, folded away."""
        placed = {name for _title, names in self.subjects for name in names} | {"why"}
        rest = [name for name in self.fields if name not in placed and not name.endswith("_en")]
        found = [("", [self[name] for name in rest])] if rest else []
        found += [
            (str(title), [self[n] for n in names if n in self.fields])
            for title, names in self.subjects
        ]
        return found

    @property
    def english(self) -> list[forms.BoundField]:
        """The texts in English."""
        return [self[name] for name in self.fields if name.endswith("_en")]

    def text(self, name: str) -> dict[str, str] | None:
        """A text in both languages; without English the Dutch stands for both."""
        dutch = str(self.cleaned_data.get(name, "")).strip()
        english = str(self.cleaned_data.get(f"{name}_en", "")).strip()
        return {"nl": dutch, "en": english or dutch} if dutch else None

    def refuse_claims(self, step: EffectStep, names: Iterable[str]) -> None:
        """An error beside each text that says more than the step of the ladder allows."""
        for name in names:
            words = effect_words(str(self.cleaned_data.get(name) or ""), step)
            if words:
                self.add_error(name, _claim(words, step))


def _claim(words: tuple[str, ...], step: EffectStep) -> str:
    return _(
        "“{word}” says more than step {step} of the effect ladder allows. Write “after taking "
        "part” or “of those who took part”."
    ).format(word=words[0], step=int(step))


def text_field(label: Any, *, required: bool = False, rows: int = 3) -> forms.CharField:
    """A text of some lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def choices_of(codes: type[CodeList]) -> list[tuple[str, str]]:
    """A code list as choices, in the language of the reader."""
    return [(each.key, each.nl if language() == "nl" else each.en) for each in codes]
