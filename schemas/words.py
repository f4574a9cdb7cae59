"""The strings that the wire contract allows; they repeat the domain's enums, and a test pins both equal."""

FIELDS = (
    "name",
    "also_known_as",
    "birth_date",
    "birth_place",
    "death_date",
    "death_place",
    "nationality",
    "residence",
    "political_affiliation",
    "spouse",
    "parent",
    "child",
    "sibling",
    "educated_at",
    "occupation",
    "position_held",
    "employer",
    "award",
    "notable_for",
    "age_statement",
    "related",
)
CARDINALITIES = ("one", "many")
STATUSES = ("agreed", "single_source", "disputed", "ruled", "unknown", "evidence")
BANDS = ("high", "medium", "low")
MODALITIES = ("asserted", "reported", "intended", "negated")
SOURCE_KINDS = ("encyclopedia", "newspaper", "magazine", "blog", "official", "database", "social", "book", "other")
SOURCE_STATUSES = ("live", "other_person", "off_topic")
DEPENDENCES = ("same_text", "same_agency", "same_passage")
CONFLICT_TYPES = ("exclusive", "temporal", "quantity", "identity")
CONFLICT_STATUSES = ("open", "resolved", "ruled")
SEVERITIES = ("minor", "major")
RULING_STATES = ("applied", "overtaken", "superseded", "pending", "expired", "claim_gone", "value_gone")
VIEWS = ("values", "cited", "full")
