"""Bodies by their whole names: firms with their legal forms, and bodies that are named for an office."""

import pytest

from tests.unit.extract.documents import claims

FORMS = [
    "plc", "AB", "Oy", "A/S", "Sp. z o.o.", "S.A.", "S.p.A.", "S.r.l.", "GmbH & Co. KG", "Pty Ltd", "d.o.o.", "s.r.o.", "S.à r.l.", "S.A. de C.V.", "OÜ",
]  # fmt: skip
STOPPED = ["Inc.", "Ltd.", "Corp.", "Co., Ltd.", "Pty. Ltd."]


def _employers(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "employer"]


@pytest.mark.parametrize("form", [*FORMS, *STOPPED])
def test_a_firm_has_its_legal_form_where_the_sentence_goes_on(form):
    assert _employers(f"Marchetti works for Varnholm {form} in Lund.") == [f"Varnholm {form}"]


@pytest.mark.parametrize("form", FORMS)
def test_a_firm_has_its_legal_form_at_the_end_of_a_sentence(form):
    stop = "" if form.endswith(".") else "."
    for behind in ("", " She lives in Oslo."):
        assert _employers(f"Marchetti works for Varnholm {form}{stop}{behind}") == [f"Varnholm {form}"]


def test_a_stop_that_ends_a_sentence_is_no_part_of_a_short_form():
    assert _employers("Marchetti works for Varnholm Inc. She lives in Oslo.") == ["Varnholm Inc"]


def test_letters_of_a_legal_form_behind_an_article_are_a_degree():
    read = {each.qualifiers.get("degree") for each in claims("Marchetti earned an AB at Elm University.")}
    assert "AB" in read


@pytest.mark.parametrize(
    "body",
    [
        "United Nations High Commissioner for Refugees",
        "UN High Commissioner for Human Rights",
        "Office of the United Nations High Commissioner for Refugees",
        "Office of the Prime Minister",
        "Office of the Auditor General",
        "Office of the High Representative",
        "Nordic Council of Ministers",
        "Council of Europe Development Bank",
        "League of Nations High Commission",
    ],
)
def test_a_body_that_is_named_for_an_office_is_an_employer(body):
    assert _employers(f"Marchetti worked for the {body} in Geneva.") == [body]


def test_who_is_or_is_met_holds_the_office():
    held = [each.value for each in claims("Marchetti is the United Nations High Commissioner for Refugees.")]
    assert held == ["United Nations high commissioner for refugees"]
    for text in (
        "Marchetti met the High Commissioner for Refugees in Geneva.",
        "Marchetti ran for the Office of the President.",
        "Marchetti took the Office of the President in 2010.",
    ):
        assert not _employers(text)


def test_a_second_body_behind_an_article_is_one_of_its_own():
    assert _employers("Marchetti worked for the Nordic Council of Ministers and the UN.") == [
        "Nordic Council of Ministers",
        "UN",
    ]
    assert _employers("Marchetti worked for the Ministry of Health and Care.") == ["Ministry of Health and Care"]
