from support.example_programme import example_document
from wendbaar.core.programme.decisions import Decision


def _decision(**fields):
    return Decision.model_validate({**example_document()["decisions"][0], **fields})


def _said(words):
    return {"nl": words, "en": words}


def test_a_decision_is_open_until_there_is_a_verdict():
    assert _decision().is_open
    assert not _decision(verdict="stop").is_open


def test_every_text_that_could_claim_an_effect_is_looked_at():
    found = _decision(
        question=_said("vraag"),
        uncertainty=_said("onzeker"),
        advice=_said("advies"),
        dissent=_said("anders"),
        expectation=_said("verwacht"),
        reason=_said("reden"),
        options=[{"verdict": "stop", "label": _said("Stop"), "consequence": _said("gevolg")}],
        review={"on": "2027-01-01", "met": "partly", "note": _said("terug")},
    ).claims()
    assert {each.nl for each in found} == {
        "vraag",
        "onzeker",
        "advies",
        "anders",
        "verwacht",
        "reden",
        "gevolg",
        "terug",
    }


def test_what_was_not_written_claims_nothing():
    assert [each.nl for each in _decision().claims()] == ["Gaat Kansrijk opleiden door in 2027?"]
