"""The service on loopback with people whose cards are embedded: one as usual, and one in whose every word markup was written."""

from contextlib import contextmanager

from attrs import evolve, frozen
from lxml import html
from werkzeug.test import Client

from benchmarks.pageserver import serving
from service.app import create_wsgi
from service.config import Settings
from service.domain.publication import Site
from service.store.session import open_store
from tests.api.profiles import MIRA, mira, publish, renamed

HOSTILE = "spoilt"
SPOILT = "<script>window.spoilt = 1</script><img src=x onerror='window.spoilt = 1'>"


@frozen
class Service:
    """The service, and the code that its page gives to editors."""

    base: str
    client: Client

    def code(self, tier, profile=MIRA, **options):
        answer = self.client.get("/embed/", query_string={"profile": profile, "tier": tier, **options})
        assert answer.status_code == 200, answer.text
        return html.document_fromstring(answer.text).find(".//textarea").text


@contextmanager
def embeddable(folder):
    """Serve until the block ends; the store is in ``folder``."""
    fronts = []

    def application(environ, start_response):
        return fronts[0](environ, start_response)

    with serving(application) as base:
        settings, site = Settings(database_url=f"sqlite:///{folder / 'whosays.db'}", url=base), Site(url=base)
        with open_store(settings) as store:
            publish(store, renamed(mira(), "An earlier description"), site)
            publish(store, mira(), site)
            publish(store, _spoilt(), site)
        fronts.append(create_wsgi(settings))
        yield Service(base, Client(fronts[0], use_cookies=False))


def _spoilt():
    made = mira()
    fields = {
        name: evolve(field, values=tuple(evolve(value, display=f"javascript:{SPOILT}") for value in field.values))
        for name, field in made.profile.fields.items()
    }
    sources = tuple(evolve(source, publisher=SPOILT, title=SPOILT) for source in made.profile.sources)
    conflicts = tuple(
        evolve(conflict, id=f"{conflict.id[:-1]}9", profile=HOSTILE, summary=SPOILT)
        for conflict in made.profile.conflicts
    )
    said = {"name": SPOILT, "description": SPOILT, "fields": fields, "sources": sources, "conflicts": conflicts}
    return evolve(made, profile=evolve(made.profile, id=HOSTILE, **said))
