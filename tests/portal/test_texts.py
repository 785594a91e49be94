"""Dutch is complete and current; every field is classified; the answers belong to indicators."""

import io
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.utils.translation.template import templatize

import wendbaar.portal

PORTAL = Path(wendbaar.portal.__file__).parent
CATALOGUES = sorted(PORTAL.rglob("django.po"))
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}


def used_texts() -> set[str]:
    """Every text in code and templates that is to be translated."""
    found: set[str] = set()
    for path in [*PORTAL.rglob("*.py"), *PORTAL.rglob("*.html")]:
        text = path.read_text(encoding="utf-8")
        code = templatize(text) if path.suffix == ".html" else text
        for _, message, *_ in extract("python", io.BytesIO(code.encode()), KEYWORDS):
            found.add(message[0] if isinstance(message, tuple) else message)
    return found


def catalogue(path: Path):
    with path.open("rb") as file:
        return read_po(file, locale="nl")


def texts_of(messages) -> dict[str, str]:
    """Texts by msgid; plural ones are lists in a compiled file and tuples in a written one."""
    return {str([*map(str, m.id)]): str([*map(str, m.string)]) for m in messages if m.id}


def test_every_text_has_dutch():
    known = {}
    for path in CATALOGUES:
        for message in catalogue(path):
            key = message.id[0] if isinstance(message.id, tuple) else message.id
            known[key] = message
    used = used_texts()
    assert len(used) > 200
    assert not used - set(known), "run makemessages and translate"
    for key in used:
        strings = known[key].string
        assert all(strings if isinstance(strings, tuple) else [strings]), key
        assert not known[key].fuzzy, key


def test_placeholders_are_the_same_in_both_languages():
    for path in CATALOGUES:
        for message in catalogue(path):
            assert not list(message.check(catalogue(path))), message.id


def test_compiled_texts_are_current():
    for path in CATALOGUES:
        with path.with_suffix(".mo").open("rb") as file:
            compiled = texts_of(read_mo(file))
        assert compiled == texts_of(catalogue(path)), path


def test_every_field_of_our_models_is_classified_for_privacy():
    models = [m for m in apps.get_models() if m.__module__.startswith("wendbaar.")]
    assert models
    for model in models:
        classes = vars(model.Privacy)
        for field in model._meta.get_fields():
            if field.auto_created and not field.concrete:
                continue
            kind, purpose, retention = classes[field.name]
            assert kind in {"none", "personal", "special"}, f"{model.__name__}.{field.name}"
            assert purpose
            assert retention


def test_answers_and_tiles_belong_to_indicators():
    from wendbaar.core.indicators.library import library
    from wendbaar.portal.figures.answers import _content, tile_keys

    known = set(library())
    assert set(tile_keys()) <= known
    assert set(_content()) - {"tiles"} <= known


def test_no_migration_is_missing(db):
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
