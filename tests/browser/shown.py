"""What a browser is shown: the seeds and invented people, one of them in Arabic, published and served."""

from attrs import evolve

from service.config import Settings
from service.domain.profile import Status
from service.pipeline import load
from service.store.session import open_store
from tests.api.profiles import Made, claim, crowd, field, mira, publish, source, value

SALMA = "salma-haddad"
ARABIC = "وُلدت سلمى حداد في مدينة حلب عام 1970، وهي شاعرة.\n"
PAGES = (
    "/",
    "/?q=amany%20balur",
    "/?q=nobody%20at%20all",
    "/profiles/amani-ballour",
    "/profiles/amani-ballour/revisions/1",
    "/profiles/mira-solberg",
    f"/profiles/{SALMA}",
    "/profiles/many-claims",
    "/profiles/amani-balour",
    "/sources/wikipedia-amani-ballour",
    "/sources/normandy-forum-amani-ballour",
    "/sources/poets",
    "/confidence",
)


def salma() -> Made:
    """A poet of whom one source tells, in Arabic."""
    named = claim("poets", "name", "سلمى حداد", "سلمى حداد", text=ARABIC, profile=SALMA)
    born = claim("poets", "birth_place", "حلب", "وُلدت سلمى حداد في مدينة حلب", text=ARABIC, profile=SALMA)
    poet = claim("poets", "occupation", "شاعرة", "وهي شاعرة", text=ARABIC, profile=SALMA)
    profile = evolve(
        mira().profile,
        id=SALMA,
        name="سلمى حداد",
        description="شاعرة",
        fields={
            each.field: field(each.field, Status.SINGLE_SOURCE, value(each.value, 0.75, each))
            for each in (named, born, poet)
        },
        sources=(evolve(source("poets", ARABIC), language="ar", licence="CC BY 4.0", title="شعراء حلب"),),
        claims=(named, born, poet),
        conflicts=(),
        timeline=(),
    )
    return Made(profile, {"poets": ARABIC})


def publish_all(settings: Settings) -> None:
    """Load the seeds that ``settings`` name, and publish the invented people beside them."""
    with open_store(settings) as store:
        load(settings, store)
        for made in (mira(), crowd(40), salma()):
            publish(store, made)
