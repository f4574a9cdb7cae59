"""What goes with every page: nothing comes from anywhere else, and no other site shows it as its own."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

PAGE = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
)

FRESH = "public, max-age=240, stale-while-revalidate=60, stale-if-error=60"
"""What was removed is out of every cache after five minutes, whatever fails."""

ANYWHERE = ("Cross-Origin-Resource-Policy", "cross-origin")
"""Other sites may show it."""

ALONE = (
    ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("X-Robots-Tag", "noindex"),
    ANYWHERE,
)
"""What goes with a card to be pasted: it is read by programs, and shown by itself nowhere."""
