"""The words around offices as patterns on shadows in small letters; the words themselves are ``offices.toml`` and ``aspects.toml``."""

import re
from functools import cache

from service.extract.clauses.aspects import forms_of, words
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PERSON = f"[{char_class('P')}]"
_NAMED = f"[{char_class('PSH')}]"


def political(mention: Mention) -> bool:
    """Tell whether an office is one of a place: of a mayor, a minister, not of a director."""
    return mention.note.get("office") == "true" or mention.note.get("head") in lexicon.words("offices", "alone")


def is_office(mention: Mention) -> bool:
    """Tell whether a role or a trade can be an office."""
    return (
        political(mention)
        or mention.kind is Kind.ROLE
        or mention.note.get("head") in lexicon.words("offices", "complemented")
    )


def by_rank(mention: Mention) -> bool:
    """Tell whether a trade is a post where somebody is appointed to it: "deputy chief engineer", "adviser"."""
    if mention.kind is not Kind.JOB:
        return False
    ranked = mention.value.split()[0] in lexicon.words("offices", "ranks")
    if mention.value.startswith("general ") and mention.note.get("head") in lexicon.words("offices", "general"):
        return False
    return ranked or mention.note.get("head") in lexicon.words("offices", "served")


def has_owner(mention: Mention) -> bool:
    """Tell whether an office can be a place's in the genitive: "Porto's mayor"."""
    return political(mention) or mention.value in lexicon.words("offices", "honorary")


def needs_complement(mention: Mention) -> bool:
    """Tell whether a role is an office only with what it is of: no mayor, no "hospital director"."""
    first, *more = mention.value.split()
    housed = bool(more) and mention.kind is Kind.ROLE and first in lexicon.words("names", "facility")
    told = housed or mention.value in lexicon.words("offices", "fielded")
    return not (told or political(mention) or mention.value in lexicon.phrases("offices", "national"))


@cache
def determined() -> re.Pattern[str]:
    """Match what stands before an office as part of it: whose it is, which one, and "former" and the like."""
    kinds = lexicon.words("offices", "kinds")
    loose = lexicon.alternation((lexicon.words("offices", "before") | kinds) - {"elected"}) + "|(?<=[a-z] )elected"
    rank = rf"(?:{lexicon.alternation(lexicon.numbers('numbers', 'ordinals'))}|last|only|youngest|oldest|longest-serving|\d+(?:st|nd|rd|th))"
    houses = lexicon.alternation(lexicon.words("offices", "houses"))
    descent = rf"(?:{lexicon.alternation(word.lower() for word in lexicon.words('demonyms', 'words', 'descents'))})[ -]"
    kind = rf"(?:openly )?(?:{lexicon.alternation(kinds)}|(?:{descent})?[{char_class('AN')}])(?: (?:woman|man|female|male)(?= ))?"
    return compiled(
        rf"(?<![a-z-])(?<!at (?=present))(?:(?P<owner>[{char_class('PLO')}])'s? |(?:the )?(?P<seat>[{char_class('LP')}]) (?=$)|(?:the |an? )?(?:(?:{loose}|[{char_class('V')}]) )+(?P<land>[{char_class('L')}]) (?=$)|(?P<house>the (?:{houses})|[{char_class('F')}])'s? |(?:(?:the|an?) (?:(?:{loose}) ){{0,2}})?(?P<body>[{char_class('O')}]) |(?P<the>(?:the|its|their|our|[{char_class('H')}]) (?:(?:country|nation|city|town|state|region|world|island|province)'s )?)"
        rf"|an? |both )?(?P<mods>(?:(?P<rank>(?!(?:(?<=was )|(?<=were )|(?<=been ))first elected){rank}(?:(?: and|,)? {rank})*(?: (?:ever )?{kind})?)(?: and (?:{loose}))? |(?:{loose}|[{char_class('AVNG')}]),? ){{0,4}})$"
    )


@cache
def shared() -> re.Pattern[str]:
    """Match the way from an office to the end of the next one, with which it shares what they are of: "*chair and director* of Acme"."""
    loose = lexicon.alternation(lexicon.words("offices", "before"))
    return compiled(rf"(?:(?:,? (?:and|&)| ?/|,) ?(?:the |an? )?(?:(?:{loose}) ){{0,2}}[{char_class('TJ')}]){{1,3}}")


@cache
def complement() -> re.Pattern[str]:
    """Match what an office is of, behind it: a place or an organisation, a field, a body."""
    bodies = lexicon.alternation(lexicon.phrases("offices", "bodies"))
    parts = lexicon.alternation(lexicon.words("offices", "parts"))
    verbs = rf"and (?:[a-z]+(?:ed|ing)|{lexicon.alternation(lexicon.words('ends', 'closing'))})"
    words_between = rf"(?: (?!(?:of|in|at|to|for|from|by|on|with|the|an?|his|her|was|is|who|where|when|until|before|since|while|whilst|during|after|although|though|but|that|which|as|under|between|following|despite|through|{verbs})\b)[a-z][a-z'-]*)"
    houses = lexicon.alternation(lexicon.words("offices", "houses"))
    small = rf"{words_between}{{0,3}} (?:{houses})\b(?: (?:of|for|on) (?!the\b|an?\b)[a-z]+(?: and [a-z]+)?)?"
    house = rf"(?P<house>the{small})(?=[,.;:)]|$| \(| -|,? ?(?:on )?[{char_class('D')}]| (?:{lexicon.alternation(lexicon.words('offices', 'after_houses'))})\b)"
    part = rf"(?P<part>{words_between}{{0,4}}? (?:{parts})\b)(?: (?:of|in|for) (?:the )?(?:[{char_class('A')}] )?(?:(?P<whole>[{char_class('O')}])|[{char_class('L')}]))?"
    several = rf"(?P<several>(?:, (?:the )?[{char_class('L')}])* and (?:the )?[{char_class('L')}](?=[,.;)]|$| \(| ?[{char_class('D')}]| (?:in|from|since|until|for|between|who|on|during|by|before|after|when)\b))"
    settled = rf"(?:(?:[a-z]+ )?(?:city|town|village|municipality|commune|borough|district|county|province|state|port|island|republic|kingdom|duchy|principality) of (?=(?:the )?[{char_class('L')}])|(?:the )?(?:(?:(?!(?:of|at|for|in|and)\b)[a-z-]+|[{char_class('LA')}](?:-(?:based|[{char_class('A')}]))?) ){{0,4}}(?:{lexicon.alternation(lexicon.phrases('offices', 'firms'))}|[{char_class('F')}]) (?=[{char_class('O')}]))?(?:the )?"
    named = rf"(?:(?P<o>[{char_class('OF')}])|[{char_class('LX')}]|(?P<p>{_PERSON}))"
    wing = rf"(?:{lexicon.alternation(lexicon.words('offices', 'wings'))}) of (?:the )?(?P<wing>[{char_class('O')}])"
    return compiled(
        rf" (?:of|for|to|on(?= (?:the )?[{char_class('O')}])|(?P<at>at)|(?P<in>in(?= [{char_class('L')}]))) (?:(?:both )?(?:the )?(?:[{char_class('A')}] |(?:newly )?(?:independent|democratic|modern|unified|reunified|united) (?=[{char_class('L')}]))?(?:{settled}{named}(?:{part}|{several})?|{wing})|{house}|(?:{bodies}|the opposition|the house|state)\b)"
    )


@cache
def onward() -> re.Pattern[str]:
    """Match where somebody is sent, behind by whom: "ambassador of Norway *to Chile*"."""
    place = rf"(?:the )?[{char_class('L')}]"
    behind = rf"(?=[,.;)]|$| \(| ?[{char_class('DP')}]| (?:in|from|since|until|for|between|who|on|during|by|before|after|when|and)\b)"
    return compiled(
        rf" (?:to|in) (?:(?:the )?(?P<o>[{char_class('O')}])|{place}(?:(?:, {place})* and {place})?){behind}"
    )


_NO_LETTER = compiled("[^a-z-]")
_BE = "is|am|was|are|were|be|been|being|became|becomes|become|becoming|remains|remained|stays|stayed"


_HOLDING_CHAIR = (
    "hold",
    "holds",
    "held",
    "holding",
    "occupies",
    "occupied",
    "occupying",
    "resigned",
    "vacated",
    "took up",
    "taking up",
)
"""What somebody does with a professor's chair who has it."""


@cache
def _holding_ends() -> frozenset[str]:
    """Return the words that end what says that somebody holds an office, names and commas aside."""
    said = (
        *words("adverbs"),
        *forms_of("chosen"),
        *forms_of("again"),
        "not",
        "as",
        "for",
        "to",
        "serve",
        "of",
        "years",
        "decades",
        "terms",
    )
    said = (*said, "include", "includes", "included", "including", "up", *_HOLDING_CHAIR)
    return frozenset((*_BE.split("|"), *(each.split()[-1] for each in said)))


def may_hold(before: str) -> bool:
    """Tell cheaply whether the words before an office may say that somebody holds it, as most do not."""
    last = before.rstrip().rpartition(" ")[2]
    return last.endswith(",") or not last.isascii() or _NO_LETTER.split(last)[-1] in _holding_ends()


@cache
def chosen() -> re.Pattern[str]:
    """Match a verb of choosing, right before whom somebody chooses."""
    return compiled(rf"(?<![a-z-])(?:{lexicon.alternation(forms_of('chosen'))}) $")


@cache
def holding() -> re.Pattern[str]:
    """Match the words before an office by which somebody holds it, takes it up or leaves it."""
    adverbs = lexicon.alternation(words("adverbs"))
    chosen = lexicon.alternation(
        [*forms_of("chosen"), *(form for form in forms_of("again") if "lect" in form or "appoint" in form)]
    )
    verbs = lexicon.alternation(
        [
            *forms_of("chosen"),
            *forms_of("begin"),
            *forms_of("resign"),
            *forms_of("leave"),
            *forms_of("hold"),
            *forms_of("again"),
            *forms_of("stay"),
            "returned",
        ]
    )
    nouns = lexicon.alternation(lexicon.words("offices", "as_nouns"))
    sent = rf"(?:was|were|been|being) (?:(?:{adverbs}) )?(?:{lexicon.alternation(lexicon.words('offices', 'posted'))})"
    overtaken = lexicon.alternation(lexicon.words("aspects", "words", "overtaken"))
    leaving = lexicon.alternation([*forms_of("resign", base=True), *forms_of("leave", base=True)])
    titles = lexicon.alternation({each.lower() for each in lexicon.words("names", "honorifics")})
    beside = rf"(?:, (?!and\b)(?:[^.;:(){char_class('PSR')}]|(?<=of )[{char_class('P')}]){{1,60}},(?= as | to be | to the (?:post|role|position|office) of ))?"
    told = rf"(?:(?:the|[{char_class('H')}]) )?(?:(?:{titles}|former|current|veteran|career|outgoing|incumbent|old|close|friend|colleague|ally|[{char_class('TJAVLOKN')}]) ){{0,4}}"
    whom = rf"(?: {told}(?P<object>{_NAMED}){beside})?"
    return compiled(
        rf"(?<![a-z-])(?P<verb>(?:{_BE})(?: not(?! (?:only|just|merely|simply|yet)\b))?(?: (?:{adverbs}))*(?:, (?:from |since |until |in |between )?[{char_class('D')}],|,? for (?:many|some|several|(?:almost |nearly |over |more than )?[{char_class('Q')}]) (?:years|decades|terms),?)? |(?:{chosen})(?: (?:{adverbs}))*{whom} (?:by (?:the )?[{char_class('O')}] )?(?:as |(?<=elected )for |(?<=chosen )for |to be |to become |to (?:succeed|replace) (?:[{char_class('TJV')}] )?{_PERSON} as |to (?:serve|sit|act) as |to the (?:post|role|position|office) of )?"
        rf"|(?:(?<=was )|(?<=were )|(?<=been ))(?:announced|unveiled|revealed) as "
        rf"|(?:(?<=was )|(?<=were )|(?<=been ))(?:{overtaken})(?: in [{char_class('D')}])?(?: by {told}{_NAMED}{beside})? as "
        rf"|(?:promoted|elevated|raised|rose|risen|rising|advanced)(?: (?P<raised>{_NAMED}))?(?: through (?:the|its) ranks)?(?: from (?:[a-z]+ ){{0,2}}[{char_class('TJ')}])? to (?:become |be |the (?:post|position|rank|office) of )?|(?:promoted|elevated) as (?:an? |the )?"
        rf"|(?:called|brought|took|taken) (?P<called>{_NAMED}) (?:back )?into (?:the |[{char_class('H')}] )?(?:[a-z]+ )?(?:government|cabinet) (?:as |to be |to become )"
        rf"|(?:(?<=is )|(?<=was )|(?<=became )|(?<=[{char_class('P')}], ))the (?:first|second|third|only|youngest|oldest) (?:[^\s.;,()]{{1,24}} ){{0,4}}?to (?:serve as |be |become |(?:hold|win|take) the (?:post|position|office) of )"
        rf"|(?:(?:was|were|been) (?:forced|obliged|compelled|made) to|had to|chose to|decided to) (?:{leaving})\b(?: [^\s.;()]{{1,24}}){{0,4}}? as "
        rf"|(?:{verbs}|(?<!\bin the )(?:{nouns})|{sent})\b(?! by\b| of (?:(?:{titles}|[{char_class('H')}]) )?[{char_class('PONK')}]{beside} as )(?: (?!by\b|(?:that|which)\b|of (?:[{char_class('H')}] )?[{char_class('PNK')}] as )(?!(?<=, )[{char_class('PSN')}]|(?<!, )[{char_class('R')}])[^\s.;()]{{1,24}}){{0,7}}?,? as |^(?:in [{char_class('H')}] (?:[a-z]+ )?(?:role|capacity) )?as "
        rf"|(?:promotion|elevation|{nouns}) of (?:(?:{titles}) )?(?P<named>{_PERSON}){beside} (?:as|to the (?:post|role|position|office) of) "
        rf"|(?:(?:{verbs})\b(?: to| from)?|(?<=[{char_class('AN')}] to )hold|(?:was|were|been|being) (?:handed|given|assigned|awarded|entrusted with)|(?:took|tak(?:es|en|ing))(?: up| on)?|accepted|got|landed|secured|obtained|discharged|exercised|fulfil(?:s|led)|carried out) (?:the|{_NAMED}) (?:[a-z]+ ){{0,2}}(?:post|office|position|role|job|rank|title|seat|charge|function|dutie)s? (?:of|as) |perform(?:ed|s|ing) (?:the|[{char_class('H')}]) (?:function|dutie)s? of "
        rf"|(?:(?P<whose>[{char_class('PH')}])(?:'s)? |^)(?:(?:previous|former|past|earlier|prior|other|additional|current|present|subsequent|professional),? ){{1,3}}(?:posts|offices|positions|(?P<roles>roles)|jobs|appointments|assignments|postings)(?: held)? (?:(?:have )?include[ds]?|were|are) (?:those of |that of )?"
        rf"|(?:held|holds|holding) (?:[a-z-]+,? ){{0,3}}(?:posts|offices|positions|roles|jobs|appointments)(?: (?:at|with|in|for) [^.;{char_class('PSR')}]{{1,40}}?)?,? (?:including|such as) (?:those of |that of )?"
        rf"|(?P<chair>(?:{'|'.join(_HOLDING_CHAIR)}|(?:appointed|elected|promoted|called|succeeded) to) ))$"
    )


IS = compiled(r"(?:is|was|are|were|be|been|being|remains|remained|stays|stayed|as|work(?:s|ed|ing)?) ")
"""Behind these a trade with a rank is what somebody is, and no post that somebody came to hold."""


@cache
def apposed() -> re.Pattern[str]:
    """Match a name in front of an apposition."""
    return compiled(
        rf"(?<![{char_class('P')}], )(?P<p>{_PERSON})(?: ?\([^()]{{0,80}}\)|, [{char_class('G')}](?=,))?(?:(?:,| -) | ?(?P<bracket>\())(?:(?:now|currently|formerly|then|at (?:the|that) time|once|later|previously|until recently|until now|twice|also|long|longtime|for (?:many|some|several|(?:almost |nearly |over )?[{char_class('Q')}]) (?:years|decades|terms)|from [{char_class('D')}]|since [{char_class('D')}]|until [{char_class('D')}]|[{char_class('D')}]),? )?$"
    )


@cache
def coordinated() -> re.Pattern[str]:
    """Match what stands between two offices of one person, the dates of the first included."""
    return compiled(
        rf"(?:, which (?:was|is|has|had|now|later) [^.;,{char_class('PSRTJ')}]{{1,60}}(?=, and ))?(?: \((?![{char_class('D')}])[^().;]{{1,60}}\)(?=,| and| in|,? [{char_class('D')}]))?(?:, (?:an? |the |[{char_class('F')}])[^.;,{char_class('PSRT')}]{{0,60}}(?=,))?(?:,? ?\(?(?:(?:from|since|until|in|between) (?:the )?)?[{char_class('D')}](?: seasons?)?\)?)?(?:,|;(?= and (?:from |since |in |until )?[{char_class('D')}]))? ?"
        rf"(?:and|as well as|together with|then|and then|and later|and previously|and before that|before that|later)?(?: also| later| then| now| at present| formerly| sometime)?(?:,? (?:(?:since|from|until|in) (?:last year|this year|[{char_class('D')}])|[{char_class('D')}]),?| \([{char_class('D')}]\))?(?: also)?(?: as|(?<= and) to)? "
    )


@cache
def beyond() -> re.Pattern[str]:
    """Match what stands between two posts of one person with what still belongs to the first: "curator *of birds at Elm Museum and* …"."""
    rest = rf"(?: (?:of|for|at|in|with|to) [^.;:(),{char_class('PSRHKTJDZW')}]{{1,60}}?|, (?:the )?[{char_class('O')}])"
    return compiled(
        rf"{rest}(?=,| and\b| as well as\b| then\b| ?\(? ?(?:from |since |until |in )?[{char_class('D')}]){coordinated().pattern}"
    )


@cache
def appointing() -> re.Pattern[str]:
    """Match how somebody came to an office."""
    return compiled(r"\b(?:elected|appointed)\b(?!(?: \S+){1,6} and (?:\S+ ){0,8}?(?:served|worked|acted) as )")


@cache
def seats() -> re.Pattern[str]:
    """Match an election to a body, or a seat in it."""
    bodies = lexicon.alternation(each.removeprefix("the ") for each in lexicon.phrases("offices", "bodies"))
    seat = (
        "(?:won|took|gained|held|holds|lost|had|has|secured) (?:an? |the |his |her |their )?(?:[a-z]+ )?seat (?:in|on)"
    )
    return compiled(
        rf"\b(?:(?:re-)?elected (?:in|into|to)|returned to|(?:appointed|elevated|promoted|raised|named|confirmed) to|entered|s[ai]ts? (?:in|on)|sitting (?:in|on)|served (?:(?:[a-z]+ |[{char_class('Q')}] ){{1,3}}terms? )?(?:in|on)|won (?:re-)?election to|represent(?:ed|s|ing) [^,.;]{{1,40}} (?:in|on)|{seat}) "
        rf"(?:the bench of )?(?P<the>the )?(?:(?P<people>[{char_class('A')}]) )?(?P<body>(?:{bodies})\b|[{char_class('OFP')}])(?P<of> of (?:the )?[{char_class('LP')}](?!'))?"
    )
