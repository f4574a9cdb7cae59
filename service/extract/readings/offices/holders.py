"""Who holds an office by the words around it: a name behind a title, before an apposition, or as the subject of a verb.

In: a sentence's shadow, its people and an office. Out: the holder, and where what is told of both starts and ends in the shadow.
"""

import re

from attrs import evolve

from service.extract.clauses.values import HOLDER_BEHIND
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.people.entities import Entity
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officewords import IS, apposed, holding, may_hold
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first
from service.extract.rules.subjects.parents import is_behind_kin_of, is_of_kin
from service.extract.rules.subjects.participles import told_last
from service.extract.rules.subjects.people import People
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

Holding = tuple[Entity, int, int]
"""Who holds an office, and from where to where the shadow says so."""

REACH = 120
_NEAR = 4
_OTHERS = ("before ", "unlike ", "like ")
"""Before somebody whom the sentence is not about: "Before *Ada Byron*, the only woman to be …"."""
NAME_BEHIND = compiled(rf" (?:(?:dr|prof|mr|mrs|ms|sir|dame|rev)\.? )?(?P<p>[{char_class('P')}])")
_NAME_LABELLED = compiled(rf": (?:(?:dr|prof|mr|mrs|ms|sir|dame|rev|hon)\.? )?(?P<p>[{char_class('P')}])\s*$")
"""Behind an office that alone with its holder makes a line: "Minister of Trade: *Ada Byron*"."""
_NAME_IS = compiled(
    rf"(?:,? (?:from|between|in|since) [{char_class('D')}],?)? (?:is|was|becomes|became|remains|ha[sd] been){HOLDER_BEHIND}"
)
"""Behind an office that its holder is told of as: "The first mayor of Porto was *Ada Byron*"."""
_NAME_SHARED = compiled(
    rf" and (?:[a-z]+ )?(?:[{char_class('JT')}]|[a-z]+ candidate) (?:(?:dr|prof|mr|mrs|ms|sir|dame|rev)\.? )?(?P<p>[{char_class('P')}])"
)
"""A name behind a second title, which it shares where no article parts them: "Former *mayor and* teacher Ada Byron"."""
_LEAVER = compiled(rf"[a-z]+ of (?P<p>[{char_class('P')}])(?: ?\([^()]*\))?,? as $")
"""A noun with who resigns behind it: "the resignation of Ada Byron as mayor"."""
_STEP_OF = compiled(
    rf"\b(?:appointment|election|nomination|resignation|dismissal|selection|promotion|installation|choice) of (?:[a-z]+\.? ){{0,2}}(?P<p>[{char_class('P')}])(?: ?\([^()]*\))?,? as $"
)
"""The like further in: "resigned in protest at the *appointment of Ada Byron* as rector"."""
_PUT_OUT = compiled(
    r"(?:sack(?:s|ed|ing)|fir(?:es|ed|ing)|dismiss(?:es|ed|ing)|oust(?:s|ed|ing)|remov(?:es|ed|ing)|depos(?:es|ed|ing)|unseat(?:s|ed|ing)|suspend(?:s|ed|ing)"
    r"|discharg(?:es|ed|ing)|hir(?:es|ed|ing)|recruit(?:s|ed|ing)|expel(?:s|led|ling)|impeach(?:es|ed|ing)|(?:forc(?:es|ed|ing)|push(?:es|ed|ing)|vot(?:es|ed|ing)|dr(?:ives|ove|iving)) out)"
    rf" (?:(?:the|[{char_class('H')}]) )?(?:[a-z-]+ |[{char_class('TJAVLKN')}] ){{0,3}}?(?P<p>[{char_class('PH')}])(?: ?\([^()]*\))?,? (?:as|from the (?:post|office|position) of) $"
)
"""Whom somebody takes on, or puts out of a post: "sacked *Ada Byron* as director"."""
_TO_BE = compiled(
    rf"\b(?:nominat|appoint|elect|select|invit|persuad|urg|encourag|recommend|propos|ask|want|pick|push|help|expect|tapp|press|chose|choos)[a-z]* (?P<p>[{char_class('PSH')}]) to $"
)
"""Whom somebody wants to be something: "nominated *her* to be", "asked *Ada Byron* to become"."""
_CHOOSES = compiled(r"(?:re-?)?(?:appoint|name|elect|nominate|pick|choose|select|promote)s ")
"""Who does this holds no post by it: "until the house *elects* a new speaker"."""
_WITH = compiled(rf"(?P<apart>,)? with (?P<p>[{char_class('P')}])(?: ?\([^()]*\))?,? as $")
"""Who holds a post beside what others did: "was removed as chairman, *with Ada Byron* as president"."""
_TERM_OF = compiled(rf"(?P<p>[{char_class('PH')}])(?:'s?)? (?:(?:[a-z]+|[{char_class('Q')}]) ){{0,2}}$")
"""Before a term of office: whose it is, "*Ada Byron's* term as mayor"."""
_TITLE = rf"(?:(?:[{char_class('JT')}]|(?:{lexicon.alternation({each.lower().rstrip('.') for each in lexicon.words('names', 'honorifics')})})\.?) ){{0,2}}"
"""Between a comma and a name: "the rector, *Prof.* Ada Byron,"."""
_NAME_APPOSED = compiled(rf", {_TITLE}(?P<p>[{char_class('P')}])(?=,|\.|;| \(|$)")
_NAME_FRONTED = compiled(
    rf"(?: in [{char_class('L')}])?(?: ?\([^(),.;]{{1,40}}\)| ?(?:since|from|between|until|till|up to)(?: [^,.;:(){char_class('PSDTJ')}]{{1,60}})? ?[{char_class('D')}]| [{char_class('D')}])?, (?P<p>[{char_class('PS')}])(?! ?,)"
)
_WHEN = rf"(?: ?(?:(?:since|from|between|in) )?[{char_class('D')}])?"
_ROW_FRONTED = compiled(
    rf"{_WHEN}(?:(?:,(?: and)?| and) (?:[a-z]+ )?[{char_class('TJ')}] (?:of|at|for|in) (?:the )?(?:[a-z]+ (?:of )?)?[{char_class('OLFX')}]{_WHEN}){{1,4}}, (?P<p>[{char_class('PS')}])(?! ?,)"
)
"""Behind the first of some posts in front of a name: "Mayor of Lom *from 2001 to 2008, president of the council, Ada Byron* was"."""
_FRONT = compiled(
    rf"(?:(?:in|on|during|by) [{char_class('D')}],? (?:as |while )?)?(?:(?:now|currently|today|still|once|formerly|previously) )?(?:the )?(?:(?:former|then|new) |[{char_class('VAG')}] )*"
)
"""What may stand before an office that begins a sentence: "*Now* mayor of Porto, Ada Byron", "*In 1999, as* mayor of Porto, Ada Byron"."""
_NAME_INTRODUCED = compiled(
    rf", {_TITLE}(?P<p>[{char_class('P')}])(?:, (?:[{char_class('GQ')}]|[0-9]{{2}}))?, (?!(?:and|or|but|with|both|whose|whom)\b)(?=[a-z])"
)
"""A name between commas behind what its bearer is called first: "A former minister, *Ada Byron*, was arrested"."""
_BEHIND_FRONT = (_NAME_FRONTED, _ROW_FRONTED, _NAME_INTRODUCED)
_THE_POST = compiled(r"\b(?:post|office|position|role|job|title) of (?:the )?$")
_NAME_HELD = compiled(
    rf",? (?:was|has been|had been|is) (?:[a-z]+ly |later |then |first |next |now )?(?:held|occupied|filled) by (?:the )?(?:[{char_class('J')}] )?(?P<p>[{char_class('PS')}])(?!'s| and )"
)
"""Who holds a post, behind it: "the post of mayor of Lom was held by *Ada Byron*"."""
_PLACE_BEHIND = compiled(rf" of (?P<l>[{char_class('L')}])")
_PLACE_BEFORE = compiled(rf"(?P<l>[{char_class('LP')}]) $")
_BODY_BEFORE = compiled(rf"[{char_class('OFW')}](?:'s?)? $")
_MORE = compiled(r"(?:only|just|merely|simply|yet)\b")
SAYS = "says "
"""Who says something now, holds now what stands beside the name: "says Ada Byron, head of the council"."""
_ARTICLE = compiled(rf"(?:the|an?|its|their|[{char_class('H')}]) ")
_DATED = compiled(rf",? (?:from |since |until |in )?[{char_class('D')}](?:\)|[;,] )")
"""Behind an office in brackets: without its years it may be a part that somebody plays."""
_CLOSES = compiled(
    rf"(?:,|\.|;|:|\)| \(|$| (?:since|from|until|till|between|in|and|who|during|at) | ?[{char_class('DR')}]| -)"
)


_COMING = ("be ", "become ", "serve ")


def titled(shadow: Shadow, people: People, office: Office) -> Holding | None:
    """Read "Prime Minister Ada Byron", "the mayor of Porto, Ada Byron,"."""
    small = shadow.small
    behind = NAME_BEHIND.match(small, office.end) or (_NAME_APPOSED.match(small, office.end) if office.whose else None)
    if behind is None and (office.whose or office.end > office.start + 1 or " " in office.value):
        behind = _NAME_IS.match(small, office.end)
    if behind is None and _THE_POST.search(small, max(0, office.lead - REACH), office.lead):
        behind = _NAME_HELD.match(small, office.end)
    if behind is None and not office.lead:
        behind = _NAME_LABELLED.match(small, office.end)
    if behind is None and not _ARTICLE.match(small, office.lead):
        behind = _NAME_SHARED.match(small, office.end)
    if behind is None and _FRONT.fullmatch(small, 0, office.lead):
        behind = next(filter(None, (each.match(small, office.end) for each in _BEHIND_FRONT)), None)
    if behind is None or _BODY_BEFORE.search(small, max(0, office.lead - _NEAR), office.lead):
        return None
    if is_of_kin(shadow, office.start):
        return None
    holder = people.entities.get(shadow.mentions[behind["p"]])
    return (holder, office.start, behind.end()) if holder else None


def apposed_to(shadow: Shadow, people: People, office: Office) -> Holding | None:
    """Read "Ada Byron, the mayor of Porto,"."""
    match = apposed().search(shadow.small, max(0, office.lead - REACH), office.lead)
    if match is None or not (_DATED if match["bracket"] else _CLOSES).match(shadow.small, office.end):
        return None
    holder = people.entities.get(shadow.mentions[match["p"]])
    name = match.start("p")
    either = shadow.small.startswith(_ANY, office.lead) and is_behind_kin_of(shadow, name)
    if either or shadow.small.endswith(_OTHERS, 0, name):
        return None
    start = name - len(SAYS) if shadow.small.endswith(f" {SAYS}", 0, name) else office.lead
    return (holder, start, office.end) if holder else None


_ANY = ("a ", "an ")
"""With these an office behind "the cousin of Ada Byron" is as well the cousin's: "…, *a* member of parliament,"."""
_MADE = compiled(r"\b(?:appointed|elected|named|chosen|made) $")
_FORMER_ONE = ("a former ", "the former ", "an ex-", "a retired ")
"""How one is called who is chosen for something else: nobody becomes that."""


def _is_anothers(shadow: Shadow, office: Office, match: re.Match[str]) -> bool:
    """Tell whether a verb before an office gives it to nobody, or to somebody else: no seat in a chair, a part that is played, a former minister chosen."""
    small, verb = shadow.small, match["verb"]
    chair = any("chair" in each.note for each in shadow.within(office.start, office.end))
    acted = (match["roles"] or " on the role" in verb) and small.startswith(
        "the ", office.lead
    )  # "her roles include *the* mayor"
    chosen = _MADE.search(verb) and small.startswith(_FORMER_ONE, office.lead)  # "appointed *a former minister* as"
    denied = verb.endswith(" not ") and _MORE.match(small, office.lead)
    return bool(chair != (match["chair"] is not None) or acted or chosen or denied)


def predicated(shadow: Shadow, people: People, office: Office) -> Holding | None:
    """Read "she was mayor of Porto", "was sworn in as", "held the post of"."""
    small = shadow.small
    low = max(0, office.lead - REACH)
    match = holding().search(small, low, office.lead) if may_hold(small[low : office.lead]) else None
    if match is None or NAME_BEHIND.match(small, office.end) or (office.ranked and IS.match(match["verb"])):
        return None
    if _is_anothers(shadow, office, match):
        return None
    beside = _WITH.search(match["verb"])
    if beside and not beside["apart"]:
        return None  # "worked with Ada Byron as director": either of them
    start = match.start("verb")
    term = match["verb"].partition(" ")[0] in lexicon.words("offices", "as_nouns")
    of_term = _TERM_OF.search(small, 0, start) if term else None
    of_other = told_last(shadow, start) if term else None
    own = shadow.mentions[of_term["p"]] if of_term else None
    mention = of_other.mention if of_other else own or subject_of(shadow, start)
    wanted = _TO_BE.search(small, max(0, start - REACH), start) if match["verb"].startswith(_COMING) else None
    leaver = _LEAVER.match(match["verb"]) or _STEP_OF.search(match["verb"]) or _PUT_OUT.match(match["verb"])
    if (
        whom := (beside and beside["p"])
        or match["object"]
        or match["raised"]
        or match["called"]
        or match["named"]
        or match["whose"]
        or (leaver and leaver["p"])
        or (wanted and wanted["p"])
    ):
        mention = shadow.mentions[whom]
    holder = people.told_of(mention) if mention else None
    if mention is None and stands_first(shadow, start):
        holder = people.main
    chooses = _CHOOSES.match(match["verb"]) and not whom
    chooser = subject_of(shadow, wanted.start()) if wanted and mention and mention.kind is not Kind.PERSON else None
    if wanted and chooser and shadow.place(chooser) < wanted.start() and people.entities.get(chooser) is holder:
        return None  # "she nominated *her* to be": somebody else
    owner = None if _OF_HOME.match(small, office.lead) else shadow.mentions.get(small[office.lead])
    if holder is None or chooses or (owner is not None and _is_own(owner, holder, people)):
        return None
    return holder, start, office.end


_OF_HOME = compiled(rf"[{char_class('H')}] (?:country|nation|city|town|state|region|island|province)'s ")
"""An office of one's own land: "*her country's* ambassador"."""


def _is_own(owner: Mention, holder: Entity, people: People) -> bool:
    """Tell whether an office is of who would hold it: nobody becomes "*her* adviser" herself."""
    fits = owner.kind is Kind.POSSESSIVE and owner.note.get("gender") == holder.gender
    return fits and people.entities.get(owner) is holder


def placed(shadow: Shadow, office: Office) -> Office:
    """Return an office with the place that stands around its holder: "Porto Mayor Ada Byron", "President Ada Byron of Norway"."""
    small = shadow.small
    named = NAME_BEHIND.match(small, office.end)
    if named is None or office.end > office.start + 1 or " court " in office.value:
        return office
    before, behind = (
        _PLACE_BEFORE.search(small, max(0, office.lead - _NEAR), office.lead),
        _PLACE_BEHIND.match(small, named.end()),
    )
    if not before and not behind:
        return office
    start, end = (before.start(), office.end) if before else (office.start, behind.end() if behind else office.end)
    char = before["l"] if before else behind["l"] if behind else ""
    return evolve(office, start=start, end=end, value=f"{office.value} of {shadow.mentions[char].value}")
