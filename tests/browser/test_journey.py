"""Who types a misspelt name at the front page ends with a card in an article."""

from benchmarks.journey import FIELDS, MISSPELT, PERSON, steps


def test_a_misspelt_name_leads_in_five_steps_to_a_card_in_an_article(browser, site, host):
    tab = browser.tab.context.browser.new_context(viewport={"width": 1024, "height": 768}).new_page()
    problems = []
    tab.on("pageerror", lambda error: problems.append(str(error)))
    walked = list(steps(tab, site, host))
    assert len(walked) == 5
    assert MISSPELT not in PERSON
    card = tab.locator("profile-card")
    assert card.locator("h2, h3").first.text_content() == PERSON
    assert card.locator("dl > div").count() == len(FIELDS)
    assert card.locator("blockquote").first.is_visible()
    assert problems == []
    tab.context.close()
