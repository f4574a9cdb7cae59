"""Honours told by a title or fixed words: "… of the Year", halls of fame, lists of the young, honorary degrees, knighthoods."""

from collections.abc import Sequence

from service.domain.lists import peoples
from service.extract.mentions.groups.awards import awardparts
from service.extract.mentions.groups.awards.awardforms import Here, words_of
from service.extract.mentions.groups.awards.awardparts import follows, words
from service.extract.mentions.mention import Mention
from service.extract.mentions.names.runs.namewords import WORD, is_capital
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token


def of_the_year(here: Here, index: int) -> Mention | None:
    """Read who is named the best of a year: "BBC Sports Personality of the Year", "footballer of the year"."""
    text, tokens = here.text, here.tokens
    if index < here.floor + 3 or [each.text for each in tokens[index - 2 : index]] != ["of", "the"]:
        return None
    first = last = index - 3
    if is_capital(tokens[index]) and is_capital(tokens[last]):
        first = awardparts.first_of(text, tokens, last, here.floor)
        first = _behind_name(tokens, first, last)
    elif tokens[last].text.lower() in words("persons") | lexicon.words("jobs", "heads"):
        while first > here.floor and follows(text, tokens, first) and _describes(tokens[first - 1].text):
            first -= 1
        if _only_praised(tokens, first):
            return None
    else:
        return None
    while first < last and tokens[first].text in lexicon.words("names", "starters"):
        first += 1
    first -= first > here.floor and tokens[first - 1].text in ("Best", "Most")
    end = tokens[index].end
    if (
        index + 1 < len(tokens)
        and tokens[index + 1].text.lower() in words_of("heads")
        and follows(text, tokens, index + 1)
    ):
        end = tokens[index + 1].end
    note = {"title": "true"} if end == tokens[index].end else {}
    return here.mention(tokens[first].start, end, **note)


def _only_praised(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a title in small letters praises somebody whom nobody is said to have named so: "*the greatest* painter of the century"."""
    word = tokens[first].text.lower()
    if word not in words("praises") and not word.endswith("est"):
        return False
    before = [each.text.lower() for each in tokens[max(0, first - 2) : first]]
    return words("choosing").isdisjoint(before[-1:] if before[-1:] != ["the"] else before)


def _behind_name(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return ``first``, or where an honour starts behind the name of who gets it: "voted Ada Byron *Sportswoman* of the Year"."""
    if last - first < len(("Ada", "Byron")) or tokens[last].text.lower() not in words("persons"):
        return first
    if (
        not first
        or tokens[first - 1].text.lower() not in words("named")
        or not all(map(_is_unknown, tokens[first : first + 2]))
    ):
        return first
    while first < last and _is_unknown(tokens[first]):
        first += 1
    return first


def _is_unknown(token: Token) -> bool:
    """Tell whether a word says nothing of an honour, so that it may be a person's name."""
    word = token.text
    if not word.istitle() or word in demonym_words() or word in peoples.adjectives():
        return False
    known = words("modifiers") | words("subjects") | words("persons")
    return word.lower() not in known and not any(
        word in lexicon.words("names", key) for key in ("organisation", "event")
    )


def _describes(word: str) -> bool:
    held = words("named") | lexicon.words("aspects", "words", "former") | _TIMES
    return word[0].isalpha() and word.lower() not in held


_TIMES = frozenset(("twice", "thrice", "times", "once"))
_MADE = r"(?:(?<=\bmade a )|(?<=\bcreated a )|(?<=\bbecame a )|(?<=\bappointed a )|(?<=\bbecoming a ))"
_GIVEN = f"(?:{'|'.join(f'(?<={verb}{article})' for verb in ('given', 'awarded', 'granted', 'received', 'receive') for article in (' ', ' the ', ' the honorary '))})"
_MADE_SO = r"(?=[.,;]|$| (?:in|by|for|at)\b)"
_JOINED = sorted(words("joined"))
_AND_REST = (
    "".join(f"(?<!{head})" for head in _JOINED)
    + rf" and(?: {WORD}){{1,3}}(?:"
    + "|".join(f"(?<={head})" for head in _JOINED)
    + ")"
)
"""Behind the first word of what a body is of: "Carpenters *and Joiners Union*"; not "Elm Society and Oak Society"."""
PHRASES = {
    "honorary": compiled(
        rf"[Hh]onorary (?:(?:[Dd]octorates?(?: degree\b)?|degrees?|[Dd]octor(?=s? of))s?(?: (?:of|in) (?:(?i:(?:fine )?laws?|letters|science|sciences|music|arts|literature|humane letters|divinity|philosophy|medicine|engineering|education|economics))\b(?: degrees?\b)?)?"
        rf"|(?:[DM]\.? ?(?:Litt|Lit|Sc|Phil|Mus|Eng|Ed|Tech|Univ|Hum|D|A)|LL\.? ?D|L\.?H\.?D|Ph\.? ?D)\b(?:\.(?= [a-z]))?(?: degrees?\b)?|{WORD}(?: {WORD})? degrees?\b|(?:citizen(?:ship)?|[Ff]ree(?:man|woman))(?: of (?:(?:the )?(?i:city|town|borough) of )?{WORD}(?: {WORD})?| of the (?:city|town|borough)\b)?|(?:[Ff]ellow|(?:[Ll]ife )?[Mm]ember)(?:ship)? (?:of|at) (?:the )?{WORD}(?: (?:of (?:the )?)?{WORD}){{0,5}}(?:{_AND_REST})?(?: in (?:Scotland|Ireland|Wales|England|Britain|Europe|Africa|Asia|America|India))?)"
    ),
    **dict.fromkeys(
        ("degree", "doctor", "doctorate"),
        compiled(
            rf"(?:[Dd]egree of )?[Dd]octor(?:ate)?(?: (?:of|in) {WORD}(?: (?:and )?{WORD}){{0,3}})?,? \(?(?:[Hh]onoris [Cc]ausa|h\. ?c\.)\)?"
        ),
    ),
    **dict.fromkeys(
        ("people", "honored", "honoured", "merited"),
        compiled(
            r"(?:People[’']s|Honou?red|Merited) (?:Artiste?|Actor|Actress|Teacher|Scientist|Worker|Coach|Trainer|Doctor|Writer|Poet|Architect|Painter|Journalist|Cultural Worker|Master of Sports?|Art Worker|Art Figure|(?:Figure|Worker) of (?:Arts?|Culture))"
            rf"(?: of (?:the )?(?:(?:[Rr]epublic|State) of {WORD}|{WORD} (?:(?:Autonomous )?S\.?S\.?R|ASSR|RSS|Federation|Republic)\b\.?|{WORD}))?"
        ),
    ),
    **dict.fromkeys(
        ("hero", "heroine"), compiled(rf"(?:Hero|Heroine) of (?:the )?(?:Socialist )?{WORD}(?: {WORD}){{0,2}}")
    ),
    "righteous": compiled(r"Righteous Among the Nations"),
    "freedom": compiled(
        rf"(?i:freedom of the (?:city|borough|town)) of {WORD}(?: {WORD})?|{_GIVEN}[Ff]reedom of (?:the (?i:city|borough|town|county)\b|{WORD}(?: {WORD})?)"
    ),
    "knighthood": compiled(r"[Kk]nighthood\b"),
    "damehood": compiled(r"[Dd]amehood\b"),
    "knighted": compiled(r"knighted\b"),
    "dame": compiled(rf"{_MADE}[Dd]ame\b{_MADE_SO}"),
    "knight": compiled(rf"{_MADE}[Kk]night\b{_MADE_SO}"),
}
_TITLES = frozenset(("people", "honored", "honoured", "merited", "hero", "heroine"))
"""Of these, what goes before a name as a title does."""
_MEANS = {"knighted": "knighthood", "knight": "knighthood", "dame": "damehood"}


def phrase(here: Here, index: int) -> Mention | None:
    """Read honours of fixed wording: "an honorary doctorate of laws", "was knighted"."""
    token = here.tokens[index]
    pattern = PHRASES.get(token.text.lower())  # none of a word of which only a part is known: "hero-worship"
    match = pattern.match(here.text, token.start, here.end) if pattern else None
    if match is None:
        return None
    word = token.text.lower()
    note = {"title": "true"} if word in _TITLES else {}
    told = _MEANS.get(word) or (match[0].replace(" degree", "") if _DOCTORATE_DEGREE in match[0] else None)
    return here.mention(token.start, match.end(), told, **note)


_DOCTORATE_DEGREE = "octorate degree"
"""What an honorary doctorate is, which is no part of its name: "an honorary doctorate *degree*"."""
_AGE = compiled(r"[1-9]\d$")


def under(here: Here, index: int) -> Mention | None:
    """Read a list of the young whom somebody praises, with who makes it: "the Gazette's 30 Under 30 list"."""
    text, tokens = here.text, here.tokens
    if not here.floor < index < len(tokens) - 1:
        return None
    number, age = tokens[index - 1], tokens[index + 1]
    if not (_AGE.match(number.text) and _AGE.match(age.text)) or not follows(text, tokens, index):
        return None
    first = index - 1
    while first > here.floor and (is_capital(tokens[first - 1]) or tokens[first - 1].text in _OWNING):
        first -= 1
    while first < index - 1 and tokens[first].text in lexicon.words("names", "starters"):
        first += 1
    if first == index - 1:
        return None
    behind = _LIST.match(text, age.end, here.end)
    named = " ".join(each.text for each in tokens[first : index + 2] if each.text not in _OWNING)
    return here.mention(tokens[first].start, behind.end() if behind else age.end, named, listed="true")


def most(here: Here, index: int) -> Mention | None:
    """Read a list of those whom somebody praises most: "the *100 Most Influential Africans*", "*50 Most Powerful Women* in Elmland"."""
    number = here.tokens[index - 1] if index > here.floor else None
    if number is None or not (_NUMBER.fullmatch(number.text) and follows(here.text, here.tokens, index)):
        return None
    match = (_MOST if here.tokens[index].text == "Most" else _MOST_SMALL).match(
        here.text, here.tokens[index].start, here.end
    )
    if match is None or match["how"].lower() not in words_of("superlatives"):
        return None
    return here.mention(number.start, match.end(), listed="true")


_NUMBER = compiled(r"\d{1,3}|Ten|Twenty|Fifty|Hundred")
_AMONG_WHOM = rf"(?: (?:in|of) (?:the )?(?:world\b|{WORD}(?: {WORD})?|(?!(?:the|an?|all|which|this|that|recognition|honou?r|response|part|terms|reference)\b)[a-z]{{3,}}(?: and [a-z]+)?\b))"
"""Among whom somebody is praised most: "in *science and technology*", "in *the world*"."""
_MOST = compiled(rf"Most (?P<how>{WORD})(?: {WORD}){{1,3}}{_AMONG_WHOM}{{0,2}}")
_MOST_SMALL = compiled(
    rf"most (?P<how>[a-z]+) (?:[a-z]+ )?(?:people|persons|women|men|leaders|figures|scientists|thinkers|entrepreneurs|artists|[A-Z][a-z]+(?:ans|is))(?: under \d\d)?{_AMONG_WHOM}{{0,2}}"
)
_LIST = compiled(r" [Ll]ist\b")
_OWNING = ("'", "’", "'s", "’s")


def fame(here: Here, index: int) -> Mention | None:
    """Read a hall of fame, which takes one in: "the Rock and Roll Hall of Fame"."""
    if index < here.floor + 3 or [each.text for each in here.tokens[index - 2 : index]] not in (
        ["Hall", "of"],
        ["Walk", "of"],
    ):
        return None
    first = awardparts.first_of(here.text, here.tokens, index - 2, here.floor)
    return here.mention(here.tokens[first].start, here.tokens[index].end)
