"""What runs of capitalised words name: persons, organisations, works, awards, events, or nobody.

In: a text and its runs of capitals. Out: names with what they are, settled over the whole document.
`runs` finds what may be a name, `bodies` tells those of bodies. May import: text, places, and single modules of mentions.
"""
