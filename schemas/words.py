"""The strings that the wire contract allows: the catalogue's fields; the rest repeats the domain's enums, and a test pins both equal."""

from schemas.catalogue import catalogue

FIELDS = tuple(catalogue())
DATATYPES = ("date", "place", "person", "organisation", "text", "quantity", "event")
CARDINALITIES = ("one", "many")
STATUSES = ("agreed", "single_source", "disputed", "ruled", "unknown", "evidence")
BANDS = ("high", "medium", "low")
MODALITIES = ("asserted", "reported", "possible", "intended", "negated")
BEARINGS = ("supports", "refutes", "none")
SOURCE_KINDS = ("encyclopedia", "newspaper", "magazine", "blog", "official", "database", "social", "book", "other")
SOURCE_STATUSES = ("live", "gone", "other_person", "off_topic")
DEPENDENCES = ("same_text", "same_agency", "same_passage", "reference", "same_reference")
CONFLICT_TYPES = ("exclusive", "temporal", "quantity", "identity", "impossible")
CONFLICT_STATUSES = ("open", "resolved", "ruled")
SEVERITIES = ("minor", "major")
RULING_STATES = ("applied", "overtaken", "superseded", "pending", "expired", "claim_gone", "value_gone", "source_gone")
STYLES = ("apa", "mla", "chicago", "csl-json", "bibtex", "ris")
VIEWS = ("values", "cited", "full")
