"""One agency text, ten papers' copies of it with the edits that papers make, and two articles in words of their own."""

AGENCY = (
    "newspaper",
    "2019-11-03",
    """\
    Drowned forests win prize

    OSTEND (AFP) — Marine biologist Iris Vanholt, who has spent three decades mapping the drowned forests of the North Sea, \
was awarded the Silver Sextant Prize on Sunday, the jury announced at a crowded ceremony in the old fish market.

    Vanholt was born in 1969 in Ghent, where her grandfather kept a barge that, she told reporters, "smelled of eel and \
diesel all year round". She studied biology at Ghent University before she turned to the sea floor for good.

    "Nobody believed that there were trees down there," she said. The 50-year-old lives in Ostend with her husband, the \
painter Joris Maes, and keeps a laboratory in a former lifeboat station that the town had wanted to pull down.

    The prize is worth 20,000 euros and is given every second year to somebody who, in the words of its founders, "measures \
what others sail over".
    """,
)


def _dateless(text):
    return text.replace("OSTEND (AFP) — ", "")


EDITS = (
    lambda text: text,
    lambda text: text.replace("Drowned forests win prize", "Belgian biologist honoured for work under the waves"),
    lambda text: text.replace("OSTEND (AFP) —", "Ostend, 3 November (AFP) -"),
    lambda text: _dateless(text).rpartition("    The prize is worth")[0],
    lambda text: text.replace('"', "”").replace(" ”", " “").replace("’", "'"),
    lambda text: _dateless(text).replace("crowded", "packed"),
    lambda text: _dateless(text).replace("keeps a laboratory", "runs a laboratory") + "\n    — AFP\n",
    lambda text: _dateless(text).replace(" jury announced", " jury told guests"),
    lambda text: _dateless(text) + "\n    Read also: The best beaches of the coast\n",
    lambda text: "\n".join(line for line in _dateless(text).splitlines() if "Nobody believed" not in line) + "\n",
)
"""What ten papers do to it: nothing; another headline; another dateline; no last paragraph; other quotation marks; one word;
a verb and the credit at the end; no dateline; a line of their own; a paragraph less."""


def syndicated(copies):
    """Return the sources of a profile: the agency's text and so many copies of it, each a day later than the one before."""
    kind, _, text = AGENCY
    edited = [
        (f"paper-{at}-iris", (kind, f"2019-11-{4 + at:02}", edit(text))) for at, edit in enumerate(EDITS[:copies])
    ]
    return {"agency-iris": AGENCY, **dict(edited)}


OWN_WORDS = {
    "harbour-weekly-iris": (
        "newspaper",
        "2020-02-01",
        """\
        The woman who counts trees under water

        Few people know the sea bed off Flanders as well as Iris Vanholt does. She was born in 1969 in Ghent, above \
a chandler's shop, and came late to diving: a wager with a colleague took her down for the first time, she told us over coffee.

        Today Vanholt lives in Ostend, two streets from the harbour, where students ring the bell at any hour of the day.
        """,
    ),
}
