"""Pages that people read: what stands on them and what a hostile text can do."""

import json
from html import unescape

import pytest
from attrs import evolve
from lxml.html import fromstring

from service.domain.profile import Statement
from service.domain.publication import Revision, Site
from service.represent.pages.assets import ASSETS
from service.represent.publication import represent
from service.web.leads import PAGES
from tests.api.addresses import CLAIM, JSON, SOURCE, P
from tests.api.pages import BROWSER, addresses, parsed, read, words
from tests.api.profiles import MIRA, TEXTS, Made, by_digest, claim, crowd, mira, publish, value
from tests.api.profiles import field as made_field

PAGE = f"/profiles/{MIRA}"
EVERY = [PAGE, "/profiles/many-claims", f"{PAGE}/revisions/1", f"/sources/{SOURCE}", "/", "/?q=solbreg", "/confidence"]
V1 = sorted(
    {
        address
        for template, address in JSON
        if template in PAGES and template not in ("/", "/v1") and ".json" not in address
    }
)


@pytest.mark.parametrize("address", EVERY)
def test_a_page_loads_nothing_but_its_own_files_and_has_no_inline_style_or_script(client, address):
    answer = client.get(address, headers=BROWSER)
    page = parsed(answer)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert (
        page.xpath(
            "//style | //@style | //script[not(@src or @type='application/ld+json')] | //@*[starts-with(name(), 'on')]"
        )
        == []
    )
    loaded = page.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
    assert loaded
    assert page.xpath("//link[@rel='icon']/@href") == [ASSETS["icon.svg"].address]
    assert set(loaded) <= {asset.address for asset in ASSETS.values()}
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("address", EVERY)
def test_ids_are_unique_and_links_within_a_page_lead_somewhere(client, address):
    page = read(client, address)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    within = [each[1:] for each in page.xpath("//@href") if each.startswith("#")]
    assert set(within) <= set(ids)


def test_a_quote_stands_among_its_words_and_is_marked(client):
    quotes = {words(each) for each in read(client, PAGE).xpath("//section[@id='residence']//blockquote")}
    assert "She lived in Bodø until 2004. She is not a surgeon." in {each[-51:] for each in quotes}
    (mark,) = read(client, PAGE).xpath("//section[@id='residence']//mark[contains(., 'Bodø')]")
    assert words(mark) == "lived in Bodø until 2004"


def test_every_claim_behind_a_value_is_quoted_with_who_says_it(client):
    page = read(client, PAGE)
    record = client.get(f"{P}?view=full").json
    for name, field in record["fields"].items():
        said = words(page.xpath("//section[@id=$name]", name=name)[0])
        for each in field["values"]:
            assert each["display"] in said
            for one in (*each["claims"], *each["denied_by"], *each["implied_by"]):
                assert " ".join(one["selectors"][0]["exact"].split()) in said


def test_parts_of_a_value_have_the_numbers_of_the_sources_that_say_them(client):
    parts = read(client, PAGE).xpath("//section[@id='occupation']//ul[@class='parts']/li")
    assert [words(each) for each in parts] == ["reefs source 1, 2004 source 1", "fish source 2"]


def test_a_denial_is_shown_as_one(client):
    said = words(read(client, PAGE).xpath("//section[@id='occupation']")[0])
    assert "Denied by source 1" in said
    assert "Denied" in [each.text for each in read(client, PAGE).xpath("//section[@id='occupation']//h4")]


def test_what_follows_and_does_not_stand_in_a_source_is_told_apart(client):
    said = words(read(client, PAGE).xpath("//section[@id='birth_date']")[0])
    assert "More exactly: in 1971" in said
    assert "33 on some day of 2004 puts the birth between 1970 and 1971." in said
    assert "It follows from" in said


def test_a_conflict_has_its_sides_with_their_quotes_and_what_decides(client):
    (residence,) = read(client, PAGE).xpath("//article[@id=$id]", id=mira().profile.conflicts[1].id)
    sides = [words(each) for each in residence.xpath(".//li[@class='side']")]
    assert len(sides) == 2
    assert "Tromsø chosen" in sides[0]
    assert "where she lives today" in sides[0]
    assert "lived in Bodø until 2004" in sides[1]
    assert "What decides." in words(residence)


def test_the_grid_says_in_words_who_supports_contradicts_and_is_silent(client):
    rows = {
        words(row.xpath("th")[0]): [words(cell.xpath("span")[0]) for cell in row.xpath("td")]
        for row in read(client, PAGE).xpath("//table[@class='grid']/tbody/tr")
    }
    assert rows["Name"] == ["supports"] * 3
    assert rows["Date of birth"] == ["supports", "implies, or bears out", "contradicts"]
    assert rows["Residence"] == ["supports, 1 of 2 values", "supports, 1 of 2 values", "silent"]
    assert rows["Occupation"] == [
        "supports, and contradicts in part, 1 of 2 values",
        "supports, 1 of 2 values",
        "supports, 1 of 2 values",
    ]


def test_the_timeline_is_told_in_words_beside_its_drawing(client):
    rows = read(client, PAGE).xpath("//ol[@class='life']/li[not(@aria-hidden)]")
    assert [words(each.xpath("span")[0]) for each in rows] == [
        "1971 Date of birth 1971",
        "2004 – 2020 Residence Tromsø",
    ]
    assert [bool(each.xpath("svg[@aria-hidden='true']")) for each in rows] == [True, True]


def test_a_ruling_stands_beside_what_the_sources_say_alone(client):
    said = words(read(client, "/profiles/many-claims").xpath("//section[@id='notable_for']")[0])
    assert (
        "Chosen by E. Ditor on 1 January 2026: =the catalogue. The sources alone: 0, medium confidence (0.80)." in said
    )
    rulings = words(read(client, "/profiles/many-claims").xpath("//section[@id='rulings']")[0])
    assert "in force" in rulings
    assert "no source says that value any more" in rulings


def test_what_is_left_out_of_a_page_is_counted(own_app):
    made = crowd(40)
    often = value("0", 0.8, *made.profile.claims[:20])
    more = tuple(value(str(place), 0.5, made.profile.claims[place % 40]) for place in range(1, 70))
    fields = {"notable_for": made_field("notable_for", "agreed", often, *more)}
    publish(own_app.extensions["whosays"], evolve(made, profile=evolve(made.profile, fields=fields, audit=())))
    page = read(own_app.test_client(), "/profiles/many-claims")
    assert len(page.xpath("//section[@id='notable_for']//div[@class='value']")) == 60
    said = words(page.xpath("//section[@id='notable_for']")[0])
    assert "8 more quotes" in said
    assert "10 more values" in said


def test_a_source_under_an_open_licence_is_shown_whole_and_others_as_quotes(own_app):
    made = mira()
    sources = [evolve(made.profile.sources[0], licence="CC BY 4.0"), *made.profile.sources[1:]]
    publish(own_app.extensions["whosays"], evolve(made, profile=evolve(made.profile, sources=tuple(sources))))
    client = own_app.test_client()
    whole = read(client, "/sources/almanac-mira").xpath("//div[@class='text']")
    for reference in whole[0].xpath(".//a"):
        reference.drop_tree()
    assert whole[0].text_content() == TEXTS["almanac-mira"]
    assert "No licence is known" in words(read(client, "/sources/gazette-mira"))


def test_every_claim_of_a_source_is_marked_and_has_a_place(client):
    for key in TEXTS:
        page = read(client, f"/sources/{key}")
        claims = client.get(f"{P}/claims?source={key}").json["items"]
        marked = "".join(page.xpath("//div[@class='text']//mark/text()"))
        assert {each["id"] for each in claims} <= set(page.xpath("//@id"))
        assert all(each["selectors"][0]["exact"] in marked for each in claims)


def test_a_revision_shows_what_changed_from_the_one_before(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made = mira()
    publish(store, made)
    sure = evolve(made.profile.fields["residence"].values[0], display="Tromsø, Norway")
    fields = {**made.profile.fields, "residence": evolve(made.profile.fields["residence"], values=(sure,))}
    publish(store, evolve(made, profile=evolve(made.profile, fields=fields)))
    (row,) = [
        each
        for each in read(client, f"{PAGE}/revisions/2").xpath("//table[@class='changes']/tbody/tr")
        if "Residence" in words(each)
    ]
    assert [words(each) for each in row.xpath(".//del")] == ["Tromsø (0.80)", "Bodø (0.75)"]
    assert [words(each) for each in row.xpath(".//ins")] == ["Tromsø, Norway (0.80)"]
    assert "This is an old state." in words(read(client, f"{PAGE}/revisions/1"))
    assert "Revision 2" in words(read(client, PAGE).xpath("//ol[@class='revisions']")[0])


def test_a_revision_shows_what_changed_beside_a_value_and_who_chose_it(own_app):
    store, client = own_app.extensions["whosays"], own_app.test_client()
    made = mira()
    publish(store, made)
    lived = made.profile.fields["residence"]
    (home, *rest) = lived.values
    statement = Statement(qualifiers={"start": "1999"}, support={"start": home.claims[:1]})
    later = evolve(
        home, qualifiers={"start": "1999"}, support={"start": {"1999": home.claims[:1]}}, statements=(statement,)
    )
    fields = {**made.profile.fields, "residence": evolve(lived, values=(later, *rest))}
    publish(store, evolve(made, profile=evolve(made.profile, fields=fields)))
    page = read(client, f"{PAGE}/revisions/2")
    (row,) = [each for each in page.xpath("//table[@class='changes']/tbody/tr") if "Residence" in words(each)]
    assert "from 1999" in words(row.xpath(".//ins")[0])
    assert "from 1999" not in words(row.xpath(".//del")[0])
    assert "from 1999" in words(page.xpath("//section[@aria-labelledby='h-fields']")[0])


HOSTILE = "<script>alert(1)</script>\" onmouseover='x' &lt;b&gt; \u202etxt.exe"


def hostile() -> Made:
    """A person of whom every word that a source can choose is hostile."""
    made = mira()
    key = "flyer-mira"
    text = f"Mira {HOSTILE} is a {HOSTILE}."
    quote = claim(
        key, "occupation", HOSTILE, f"is a {HOSTILE}", text=text, attribution=HOSTILE, qualifiers={"role": HOSTILE}
    )
    source = evolve(
        made.profile.sources[2], title=HOSTILE, publisher=HOSTILE, author=HOSTILE, note=HOSTILE, licence=f"CC0 {HOSTILE}",
        url="javascript:alert(1)", archive_url="data:text/html,x", language='en" onclick="x', text_sha256=quote.text_sha256,
    )  # fmt: skip
    profile = evolve(
        made.profile,
        name=HOSTILE,
        description=HOSTILE,
        sources=(source,),
        claims=(quote,),
        fields={"occupation": made_field("occupation", "single_source", value(HOSTILE, 0.5, quote))},
        conflicts=(),
        timeline=(),
    )
    return Made(profile, {key: text})


def test_hostile_words_stay_words(own_app):
    publish(own_app.extensions["whosays"], hostile())
    client = own_app.test_client()
    for address in (PAGE, "/sources/flyer-mira", f"{PAGE}/revisions/1", "/", f"/?q={HOSTILE}", f"/profiles/{HOSTILE}"):
        answer = client.get(address, headers=BROWSER)
        page = parsed(answer)
        assert (
            page.xpath(
                "//script[not(starts-with(@src, '/static/') or @type='application/ld+json')] | //main//b | //@*[starts-with(name(), 'on')]"
            )
            == []
        )
        assert all(each.startswith(("/", "#")) for each in addresses(page)), address
        assert "\u202e" not in "".join(page.xpath("//title//text() | //main//text() | //main//@*"))
    assert HOSTILE.replace("\u202e", "\\u202e") in unescape(client.get(PAGE).text)


def test_the_page_has_the_person_as_linked_data(client):
    (data,) = read(client, PAGE).xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(data)["mainEntity"]["name"] == "Mira Solberg"


def test_a_mistake_is_reported_with_all_that_it_is_about():
    for to, sign in (
        ("desk@paper.example", "mailto:desk@paper.example?subject="),
        ("https://paper.example/form?f=1", "https://paper.example/form?f=1&profile="),
    ):
        store_page = page_of(mira(), Site(url="https://who.example", corrections=to))
        links = [each for each in store_page.xpath("//@href") if each.startswith(sign)]
        assert any(CLAIM in each and "residence" in each and MIRA in each for each in links)
        assert any("birth_date" in each and "claim" not in each for each in links)
        assert "https://who.example/profiles/mira-solberg/revisions/1" in words(store_page)
    assert not [
        each for each in page_of(mira(), Site()).xpath("//@href") if "claim=" in each or each.startswith("mailto:")
    ]


def page_of(made: Made, site: Site):
    revision = Revision(
        profile=MIRA, number=1, recorded_at="2026-01-02T03:04:05Z", digest="d", changed_fields=(), summary="First."
    )
    published = represent(made.profile, by_digest(made), (revision,), site=site)
    (body,) = [each.body for each in published.representations if each.path == PAGE]
    return fromstring(body.decode())
