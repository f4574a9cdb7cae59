"""The card: what it says of a record, in which words, and that nothing in a record becomes markup."""

import gzip
import re
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from schemas import embedding
from service.domain.fields import CATALOGUE
from service.domain.publication import View
from service.represent.card.assets import ASSETS, CARD_CSS, ELEMENT, GUEST_JS, STYLE
from service.represent.card.discovery import discovery_header
from service.represent.card.height import MOST, frame_height
from service.represent.card.options import Options, Theme
from service.represent.card.pinned import claims_named, inlined
from service.represent.card.rendering import Rendering, card_html, frame_html
from service.represent.card.snippets import discovery_links, element_code, frame_code
from service.represent.card.wording import _DATA, LANGUAGES, Words
from service.represent.plain.views import view_record
from tests.unit.represent.cards import BASE, FIELDS, mira_record, record

RECORD = mira_record()


def card(plain=RECORD, **options):
    return html.fromstring(card_html(Rendering(record=plain, base=BASE, options=Options(**options))))


def text(element):
    return " ".join(element.text_content().split())


def summaries(made):
    return [text(each) for each in made.iter("summary")]


def claims_of(plain):
    return {
        claim["id"]: claim
        for field in plain["fields"].values()
        for value in field["values"]
        for claim in (*value["claims"], *value["implied_by"], *value["denied_by"], *value["denied_in_part_by"])
    }


def test_every_quote_stands_with_who_says_it_and_its_own_address():
    claims = claims_of(RECORD)
    publishers = {source["id"]: source["publisher"] for source in RECORD["sources"]}
    items = list(card().iter("li"))
    assert len(items) >= 8
    for item in items:
        link = item.find(".//a")
        claim = link.get("href").removeprefix(f"{BASE}/go/")
        assert claim.startswith("c_")
        if claim in claims:
            assert text(item.find("blockquote")) == f"“{' '.join(claims[claim]['selectors'][0]['exact'].split())}”"
            assert text(link) == publishers[claims[claim]["source"]]


def test_every_value_stands_in_the_card_with_its_confidence_in_words():
    told = summaries(card())
    for name, field in RECORD["fields"].items():
        for value in field["values"] if name not in ("name", "related") else ():
            assert any(
                value["display"] in each and f"{value['confidence']['band']} confidence" in each for each in told
            )


def test_who_denies_a_value_stands_under_it():
    plain = deepcopy(RECORD)
    value = plain["fields"]["occupation"]["values"][0]
    denying = deepcopy(value["claims"][0]) | {"id": "c_denying", "source": "flyer-mira"}
    denying["selectors"][0]["exact"] = "never was one"
    value["denied_by"], value["backing"] = [denying], value["backing"] | {"deny": 1}
    found = next(each for each in card(plain).iter("details") if "one denies it" in text(each.find("summary")))
    assert "Denied by “never was one”" in text(found)


def denied(plain, name="occupation", values=()):
    """Return ``plain`` with a field that has ``values``, and of which two sources deny what nobody states."""
    whole = deepcopy(plain)
    claim = whole["fields"]["occupation"]["values"][0]["claims"][0]
    claims = [
        deepcopy(claim) | {"id": f"c_{source}", "source": source, "field": name, "display": "surgeon", "value": "surgeon", "modality": "negated"}
        for source in ("almanac-mira", "flyer-mira")
    ]  # fmt: skip
    for each in claims:
        each["selectors"][0]["exact"] = f"no surgeon, says {each['source']}"
    field = whole["fields"]["occupation"] | {"values": list(values), "conflicts": [], "denied_by": claims}
    return whole | {"fields": whole["fields"] | {name: field}}


@pytest.mark.parametrize(
    "options", [{}, {"fields": ("employer",)}, {"fields": ("employer", "residence"), "lang": "ar"}]
)
def test_a_field_of_which_sources_only_deny_something_has_a_row_that_says_so_with_their_quotes(options):
    made, words = card(denied(RECORD, "employer"), **options), Words(options.get("lang", "en"))
    row = next(each for each in made.iter("div") if each.find("dt") is not None and text(each.find("dt")) == words.label("employer"))  # fmt: skip
    assert summaries(row) == [f"{words.say('denied')} surgeon"]
    assert words.say("nothing") not in text(made)
    opened = row.find(".//details")
    assert [text(each) for each in opened.iter("blockquote")] == [
        "“no surgeon, says almanac-mira”",
        "“no surgeon, says flyer-mira”",
    ]
    assert [each.get("href") for each in opened.iter("a")] == [f"{BASE}/go/c_almanac-mira", f"{BASE}/go/c_flyer-mira"]
    assert [text(each) for each in opened.iter("a")] == ["Almanac", "Flyer"]


def test_what_is_denied_that_no_value_says_stands_behind_the_values():
    plain = denied(RECORD, values=RECORD["fields"]["occupation"]["values"])
    told = summaries(card(plain, fields=("occupation",), min_confidence=0.5))
    assert [each.partition(" ")[0] for each in told] == ["marine", "denied:"]
    assert told[1] == "denied: surgeon"
    assert not any("surgeon" in each for each in summaries(card()))


def test_a_denied_date_is_said_in_the_cards_language():
    plain = denied(RECORD, "death_date")
    for claim in plain["fields"]["death_date"]["denied_by"]:
        claim.update(value="2004-05-12", display="12 May 2004")
    assert summaries(card(plain, fields=("death_date",), lang="de")) == ["bestritten: 12. Mai 2004"]


def test_a_conflict_on_a_field_of_which_something_is_denied_and_nothing_stated_is_still_told():
    plain = denied(RECORD, "employer")
    plain["conflicts"] = [plain["conflicts"][0] | {"field": "employer"}]
    assert plain["conflicts"][0]["summary"] in text(card(plain, fields=("employer",)))


def test_a_revisions_card_quotes_who_denies_what_nobody_states():
    plain = denied(RECORD, "employer")
    cited = view_record(View.CITED, plain)
    claims = {each["id"]: each for each in plain["fields"]["employer"]["denied_by"]}
    assert set(claims) <= set(claims_named(cited))
    assert "denied: surgeon" in summaries(card(inlined(cited, claims), fields=("employer",)))


def test_what_states_a_value_more_exactly_alone_stands_under_what_it_states():
    plain = deepcopy(RECORD)
    best = plain["fields"]["birth_date"]["values"][0]
    exact = deepcopy(best["claims"][0]) | {"id": "c_exact"}
    best["claims"] = [exact]
    best["nested"] = [{"value": "1971-05-12", "display": "12 May 1971", "relation": "contains", "claims": [exact]}]
    found = text(next(card(plain, fields=("birth_date",)).iter("details")))
    assert "More exactly: 12 May 1971 “born 1971”" in found
    assert found.count("“born 1971”") == 1


def test_of_one_source_that_states_a_value_often_one_quote_is_shown_and_the_rest_counted():
    plain = deepcopy(RECORD)
    value = plain["fields"]["occupation"]["values"][0]
    value["claims"] = [value["claims"][0] | {"id": f"c_{number}"} for number in range(3)]
    found = next(card(plain, fields=("occupation",)).iter("details"))
    assert [text(each) for each in found.iter("li")][1:] == ["2 more"]


def test_an_open_conflict_is_told_before_anything_is_opened_and_its_sentence_behind():
    conflict = next(each for each in RECORD["conflicts"] if each["status"] == "open")
    assert any("isagree" in each for each in summaries(card()))
    assert conflict["summary"] in text(card())


def test_who_is_no_longer_somewhere_is_not_shown_as_if_still():
    plain = deepcopy(RECORD)
    for value in plain["fields"]["residence"]["values"]:
        value["current"] = False
    told = [text(each) for each in card(plain, fields=("residence",)).iter("summary")]
    assert all("no longer" in each for each in told if "confidence" in each)


def test_only_the_fields_and_scores_asked_for_are_shown_and_no_line_that_says_more():
    made = card(fields=("occupation",), min_confidence=0.9)
    assert [text(each) for each in made.iter("dt")] in (["Occupation"], [])
    assert RECORD["description"] not in text(made)
    assert RECORD["description"] in text(card())


def test_a_card_without_values_says_so():
    assert "No source says anything that fits." in text(card(min_confidence=1.0))


def test_a_card_from_which_all_values_are_left_out_tells_of_no_conflict():
    assert summaries(card(min_confidence=1.0)) == []


def sided(*values):
    """Return the record with a conflict on the occupation, between ``values``."""
    sides = [{"value": each, "claims": []} for each in values]
    conflict = RECORD["conflicts"][0] | {"field": "occupation", "summary": "They differ.", "positions": sides}
    return RECORD | {"conflicts": [conflict]}


@pytest.mark.parametrize(
    ("sides", "told"), [(("diver", "surgeon"), False), (("diver", "marine biologist"), True), ((), False)]
)
def test_where_values_are_asked_for_by_score_a_conflict_is_told_if_one_of_its_sides_is_shown(sides, told):
    assert ("They differ." in text(card(sided(*sides), min_confidence=0.5))) is told
    assert "They differ." in text(card(sided(*sides)))


def test_a_side_is_known_by_the_claims_behind_a_shown_value_too():
    plain = deepcopy(sided("biologist"))
    plain["conflicts"][0]["positions"][0]["claims"] = [RECORD["fields"]["occupation"]["values"][0]["claims"][0]["id"]]
    assert "They differ." in text(card(plain, min_confidence=0.5))


def test_where_a_conflicts_sides_are_not_known_it_is_told_if_its_field_has_a_value():
    plain = deepcopy(sided())
    del plain["conflicts"][0]["positions"]
    assert "They differ." in text(card(plain, min_confidence=0.5))
    assert "They differ." not in text(card(plain, min_confidence=0.95))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_every_word_and_label(lang):
    own = _DATA[lang]
    assert set(_DATA["en"]) - {"labels"} == set(own) - {"labels"}
    for key, words in _DATA["en"].items():
        english, here = str(words), str(own[key])
        assert set(re.findall(r"{\w+}", english)) - {"{n}"} == set(re.findall(r"{\w+}", here)) - {"{n}"}, key
    if lang != "en":
        assert set(own["labels"]) == set(CATALOGUE)


@pytest.mark.parametrize(
    ("lang", "edtf", "words", "of"),
    [
        ("de", "1971-05-12", "12. Mai 1971", None),
        ("fr", "1971-05", "mai 1971", None),
        ("es", "1971", "1971", None),
        ("de", "2020-09?", "September 2020 (unsicher)", None),
        ("de", "[1987-03-02..1987-06-02]", "zwischen 2. März 1987 und 2. Juni 1987", None),
        ("ar", "1971-05-12", "12 مايو 1971", None),
        ("de", "197X", "1970s", "en"),
        ("en", "1971-05-12", "12 May 1971", None),
    ],
)
def test_dates_are_said_in_the_cards_language_or_else_in_english_that_says_so(lang, edtf, words, of):
    said = Words(lang).date(edtf)
    assert (said.text, said.lang) == (words, of)


def test_numbers_take_the_plural_of_the_language():
    assert [Words("ar").count("more", number) for number in (1, 2, 3)] == ["واحد آخر", "اثنان آخران", "3 أخرى"]


def test_a_card_in_arabic_runs_from_right_to_left_and_marks_english():
    made = card(lang="ar").find("article")
    assert (made.get("lang"), made.get("dir")) == ("ar", "rtl")
    summary = RECORD["conflicts"][0]["summary"]
    assert all(each.get("lang") == "en" for each in made.iter("span") if text(each) == summary)


def test_quotes_carry_the_language_of_their_source():
    made = Rendering(record=RECORD, base=BASE, languages={"almanac-mira": "no"})
    quotes = [each for each in html.fromstring(card_html(made)).iter("blockquote") if each.get("lang")]
    assert quotes
    assert {each.get("lang") for each in quotes} == {"no"}
    assert {each.get("dir") for each in quotes} == {"auto"}


HOSTILE = (
    "<script>window.spoilt = 1</script>",
    "javascript:alert(1)",
    "\"'><img src=x onerror=spoilt>",
    "</style></textarea></iframe><!--",
    "{{ 7*7 }}",
)


def spoilt(plain, words):
    """Return a record in which everything that a source or an editor wrote is ``words``."""
    written = {"name", "description", "display", "exact", "publisher", "title", "summary", "explanation", "attribution", "original"}  # fmt: skip
    if isinstance(plain, dict):
        return {key: words if key in written and isinstance(each, str) else spoilt(each, words) for key, each in plain.items()}  # fmt: skip
    return [spoilt(each, words) for each in plain] if isinstance(plain, list) else plain


def shape(document):
    return [(each.tag, sorted(each.keys()), each.get("href")) for each in document.iter() if isinstance(each.tag, str)]


@given(st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=60)))
def test_whatever_is_written_in_a_record_stays_text(words):
    plain = spoilt(RECORD, "x")
    for render in (card_html, frame_html, element_code):
        one = render(Rendering(record=plain, base=BASE))
        other = render(Rendering(record=spoilt(RECORD, words), base=BASE))
        if words.strip():
            assert shape(html.document_fromstring(one)) == shape(html.document_fromstring(other))


def test_hidden_characters_are_written_out():
    assert "\\u202e" in text(card(spoilt(RECORD, "abc\u202edef")))


def test_every_address_is_the_services_own_and_on_the_web():
    for plain in (RECORD, spoilt(RECORD, "javascript:alert(1)")):
        assert {each.get("href").startswith(f"{BASE}/") for each in card(plain).iter("a")} == {True}


def test_a_superseded_card_says_so_first_and_leads_to_the_newest():
    made = html.fromstring(card_html(Rendering(record=RECORD, base=BASE, state="superseded")))
    note = made.find(".//header/p")
    assert text(note).startswith("Out of date")
    assert note.find("a").get("href") == f"{BASE}/profiles/{RECORD['id']}"


def test_a_revisions_card_quotes_what_is_still_held_and_says_what_is_not():
    cited = view_record(View.CITED, RECORD)
    claims = claims_of(RECORD)
    assert set(claims_named(cited)) >= set(claims)
    whole = inlined(cited, claims)
    assert "no longer held" not in text(card(whole))
    assert "no longer held" in text(card(inlined(cited, {})))
    assert card_html(Rendering(record=whole, base=BASE, options=Options(min_confidence=0.5)))


def test_twelve_fields_with_two_citations_fit_into_five_kilobytes():
    assert len(list(card(record()).iter("li"))) == 2 * len(FIELDS)
    assert len(gzip.compress(card_html(Rendering(record=record(), base=BASE)).encode())) <= 5 * 1024


def test_script_and_style_fit_into_two_kilobytes_each():
    for text_ in (CARD_CSS, ELEMENT.text, GUEST_JS):
        assert len(gzip.compress(text_.encode())) <= 2 * 1024


def test_addresses_of_files_have_their_digest():
    assert {asset.path for asset in ASSETS.values()} == set(ASSETS)
    assert {STYLE.path, ELEMENT.path} <= set(ASSETS)


def test_a_frames_height_grows_with_the_card_and_stays_within_bounds():
    heights = [frame_height(Rendering(record=record(FIELDS[:n]), base=BASE).card) for n in (1, 6, 12)]
    assert heights == sorted(set(heights))
    assert frame_height(Rendering(record=record(FIELDS, 2), base=BASE).card, 1) == MOST


def test_options_are_written_into_the_frames_address():
    options = Options(fields=("birth_date", "award"), theme=Theme.DARK, lang="de", rev=3, min_confidence=0.7)
    code = html.fromstring(frame_code(Rendering(record=RECORD, base=BASE, options=options)))
    assert code.get("src") == (
        f"{BASE}/embed/{RECORD['id']}?fields=birth_date,award&theme=dark&lang=de&rev=3&min_confidence=0.7"
    )


def test_oembed_is_found_by_link_and_by_header():
    links = html.fragments_fromstring(discovery_links(BASE, "a b", "Who says <what>"))
    assert [each.get("type") for each in links] == ["application/json+oembed", "text/xml+oembed"]
    header = discovery_header(BASE, "a b")
    for each in links:
        assert f"<{each.get('href')}>" in header
        assert each.get("href").startswith(
            f"{BASE}/oembed?url=https%3A%2F%2Fwhosays.example%2Fprofiles%2Fa%2520b&format="
        )


def test_the_words_of_parameters_are_those_of_the_card():
    assert tuple(LANGUAGES) == embedding.LANGUAGES
    assert tuple(Theme) == embedding.THEMES
