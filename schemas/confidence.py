"""How sure a value is, and why."""

from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from marshmallow import fields

from schemas.base import Answer, Score, ids, text, word
from schemas.words import BANDS

PROBABILITY = {"minimum": 0, "maximum": 1}


class ConfidenceSchema(Answer):
    """A score with its band; score to four decimals."""

    score = Score(
        metadata=PROBABILITY
        | {
            "description": "The probability that the value is right; of a place or date, that the truth is it or lies inside."
        }
    )
    band = word(BANDS, "high from .9, medium from .7, low below.")


class FactorSchema(Answer):
    """One term of a score's log-odds."""

    sometimes = frozenset({"votes"})

    kind = text("claim, collisions or rivals; others, where claims are summed up.")
    log_odds = fields.Float(metadata={"description": "What it adds to logit(score)."})
    claims = ids("The claims that it stands for.")
    source = text("The source of those claims.", nullable=True)
    state = text("How the claim relates to the value.", nullable=True)
    reliability = fields.Float(allow_none=True, metadata={"description": "The probability of that state."})
    basis = text("Where that probability comes from.", nullable=True)
    weight = fields.Float(allow_none=True, metadata={"description": "The discount for dependence."})
    reason = text("Why there is a discount.", nullable=True)
    votes = fields.Integer(
        metadata={"minimum": 1, "description": "Of others: how many votes are summed up in one term."}
    )


_FACTOR = FactorSchema()


@lru_cache(4096)
def _dumped(factor: Hashable) -> dict[str, Any]:
    dumped: dict[str, Any] = _FACTOR.dump(factor)
    return dumped


class _Factor(fields.Nested):
    """A term of a score; of many values each has the same terms for most of the others."""

    def _serialize(self, nested_obj: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:  # type: ignore[override]  # as Nested has it
        del attr, obj, kwargs
        return _dumped(nested_obj) if getattr(nested_obj, "state", None) == "wrong" else _FACTOR.dump(nested_obj)


class FullConfidenceSchema(Answer):
    """A confidence with everything that makes it: logit(score) is the sum of the factors' log-odds; not rounded."""

    score = fields.Float(
        metadata=PROBABILITY
        | {
            "description": "The probability that the value is right; of a place or date, that the truth is it or lies inside."
        }
    )
    band = word(BANDS, "high from .9, medium from .7, low below.")
    summary = text("Why, in one plain sentence.")
    within = fields.Float(metadata=PROBABILITY | {"description": "That the truth is the value or lies inside it."})
    none = fields.Float(metadata=PROBABILITY | {"description": "That none of the claimed values is right."})
    runner_up = text(
        "The next best value; of a place or date, one that it neither contains nor lies in.", nullable=True
    )
    runner_up_score = fields.Float(allow_none=True, metadata=PROBABILITY | {"description": "Its score."})
    calibrated = fields.Boolean(metadata={"description": "Whether labelled cases stand behind the parameters."})
    labels = fields.Integer(metadata={"minimum": 0, "description": "How many: of each kind of source, on this field."})
    calibration = text("How scores like this one did where they were checked, in one sentence.")
    factors = fields.List(_Factor(FactorSchema))
