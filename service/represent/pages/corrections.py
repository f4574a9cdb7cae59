"""Where readers report a mistake: a mail or a form, filled with what it is about."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from attrs import frozen

from service.domain.fields import CATALOGUE

Plain = Mapping[str, Any]


@frozen
class Corrections:
    """``to`` is a mail address, or the http(s) address of a form; None where nobody is to be asked. ``page`` is the page's address."""

    to: str | None
    profile: str
    name: str
    revision: int
    page: str

    def of_profile(self) -> str | None:
        """Return the address for a mistake in the profile."""
        return self._filled({})

    def of_field(self, name: str) -> str | None:
        """Return the address for a mistake in a field."""
        return self._filled({"field": name})

    def of_claim(self, claim: Plain) -> str | None:
        """Return the address for a mistake in a claim."""
        return self._filled({"field": claim["field"], "claim": claim["id"]})

    def _filled(self, about: Mapping[str, str]) -> str | None:
        if self.to is None:
            return None
        said = {"profile": self.profile, **about, "revision": str(self.revision)}
        if self.to.lower().startswith(("http://", "https://")):
            form = urlsplit(self.to)
            query = "&".join(filter(None, (form.query, urlencode(said))))
            return urlunsplit(form._replace(query=query))
        field = f", {CATALOGUE[about['field']].label}" if "field" in about else ""
        subject = quote(f"Correction: {self.name}{field}")
        lines = [*(f"{key}: {value}" for key, value in said.items()), self.page, "", ""]
        body = quote("\r\n".join(lines))
        return f"mailto:{quote(self.to, safe='@')}?subject={subject}&body={body}"
