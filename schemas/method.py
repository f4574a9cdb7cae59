"""How confidence is computed, with which parameters, and how good it was where that could be checked."""

from marshmallow import fields

from schemas.base import Answer, text
from schemas.confidence import PROBABILITY


def _figure(description: str) -> fields.Float:
    return fields.Float(metadata=PROBABILITY | {"description": description})


def _count(description: str) -> fields.Integer:
    return fields.Integer(metadata={"minimum": 0, "description": description})


class BinSchema(Answer):
    """The values with a score from ``low`` to below ``high``: how many, their mean score, and the fraction that was right."""

    low = _figure("From this score on.")
    high = _figure("To below this one; the last bin includes 1.")
    n = _count("How many values.")
    mean = _figure("Their mean score.")
    right = _figure("The fraction of them that was right.")
    statement = text("The same in words.", example="0.9–1.0: right in 95 % of 218")


class FiguresSchema(Answer):
    """How good scores were."""

    accuracy = _figure("The fraction of values that was right.")
    brier = _figure("The mean squared error of the scores.")
    ece = _figure("The expected calibration error, in ten bins.")


class CheckSchema(FiguresSchema):
    """How good the scores of labelled values were."""

    n = _count("How many values.")
    bins = fields.List(fields.Nested(BinSchema))


class StatesSchema(Answer):
    """How probably a claim is in each state, given the truth."""

    exact = _figure("It says the truth.")
    general = _figure("It says something that contains the truth.")
    wrong = _figure("It says something else.")
    over_specific = _figure("It says something inside the truth.")


class CountsSchema(Answer):
    """How many labelled claims were in each state."""

    exact = _count("Claims of the truth.")
    general = _count("Claims of something that contains it.")
    wrong = _count("Claims of something else.")
    over_specific = _count("Claims of something inside it.")


class DefaultSchema(Answer):
    """The reliability of a kind of source that nothing is known of."""

    nested = fields.Nested(StatesSchema, metadata={"description": "Where values nest: places, dates, occupations."})
    flat = fields.Nested(StatesSchema, metadata={"description": "Where they do not."})
    origin = text("Where it comes from.")


class PriorSchema(Answer):
    """The reliability of a kind of source on a field, and the labelled claims behind it."""

    kind = text("The kind of source.")
    field = text("The field; null for all fields.", nullable=True)
    n = _count("How many claims were labelled.")
    counts = fields.Nested(CountsSchema)
    reliability = fields.Nested(StatesSchema, metadata={"description": "Where values nest."})
    origin = text("Where the counts come from.")
    before = fields.Nested(FiguresSchema, allow_none=True, metadata={"description": "Scores without the labels."})
    after = fields.Nested(
        FiguresSchema, allow_none=True, metadata={"description": "Scores of items held out, with them."}
    )


class ExpectedSchema(Answer):
    """How many of some claims were expected to be read rightly and wrongly, before any was checked."""

    right = fields.Float(metadata={"description": "So many rightly."})
    wrong = fields.Float(metadata={"description": "So many wrongly."})


class MakerSchema(Answer):
    """Who makes claims by hand, or the tool that such claims are imported from, with how rightly they read."""

    name = text("hand, or the tool's name; * for any other tool.")
    expected = fields.Nested(ExpectedSchema)
    right = _count("Checked claims that were right.")
    wrong = _count("Checked claims that were wrong.")
    probability = _figure("That such a claim was read rightly: the mean of what was expected and counted together.")
    origin = text("Where the numbers come from.")


class ParametersSchema(Answer):
    """The numbers of the model."""

    theta = fields.Float(metadata={"description": "Two wrong claims coincide with probability 1/(1+θ)."})
    rho = fields.Float(metadata={"description": "n sources of one value count as n^ρ."})
    inside = fields.Float(
        metadata=PROBABILITY
        | {"description": "Where a place or date is wrong: that the truth lies in the smallest claimed one around it."}
    )
    kind_strength = fields.Float(metadata={"description": "How many labelled claims the default is worth to a kind."})
    source_strength = fields.Float(metadata={"description": "How many the kind is worth to a kind on one field."})
    origin = text("Where they come from.")


class BandsSchema(Answer):
    """The words for scores, by the least score of each."""

    high = _figure("High from here.")
    medium = _figure("Medium from here, low below.")


class CalibrationSchema(Answer):
    """Whether scores have been held against checked answers, and how they did."""

    calibrated = fields.Boolean(metadata={"description": "Whether labels stand behind the priors."})
    statement = text("In one or two plain sentences.")
    before = fields.Nested(CheckSchema, allow_none=True, metadata={"description": "With the shipped priors."})
    after = fields.Nested(CheckSchema, allow_none=True, metadata={"description": "With the labels, on items held out."})


class MeasuredSetSchema(FiguresSchema):
    """A public set of claims with known answers: how the model did, beside a majority vote."""

    name = text("The set.")
    claims = _count("Its claims.")
    sources = _count("Its sources.")
    labels = _count("Answers that the model was shown.")
    scored = _count("Answers on which it was scored, in each split.")
    vote = fields.Nested(FiguresSchema, metadata={"description": "A majority vote on the same items."})
    bins = fields.List(fields.Nested(BinSchema), metadata={"description": "Of all splits together."})


class BenchmarkSchema(Answer):
    """How the same model did on public sets, where 50 to 100 answers were shown to it."""

    statement = text("In one plain sentence.")
    splits = _count("Random splits; figures are their means.")
    sets = fields.List(fields.Nested(MeasuredSetSchema))


class MethodSchema(Answer):
    """Everything that makes a confidence."""

    method = text("What is computed, in plain words.")
    formula = text("The same as a formula.")
    version = text("The version of whosays, with a digest of the model's code and tables.")
    bands = fields.Nested(BandsSchema)
    parameters = fields.Nested(ParametersSchema)
    default = fields.Nested(DefaultSchema)
    priors = fields.List(fields.Nested(PriorSchema))
    makers = fields.List(fields.Nested(MakerSchema))
    calibration = fields.Nested(CalibrationSchema)
    benchmark = fields.Nested(BenchmarkSchema)
