"""Labels on stored claims: which values they are about, what each claim was by them, and how the scores did."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from service.domain.claim import Claim
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.label import Label, Verdict
from service.domain.source import Copy, Source, Subject
from service.reconcile.fuse.ballot import Vote
from service.reconcile.fuse.calibration import Labelled, missed, state
from service.reconcile.fuse.measure import Forecast
from service.reconcile.fuse.priors import Priors
from service.reconcile.identity.link import compute
from service.reconcile.normal.spelling import fold
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster, clusters
from service.reconcile.values.scoring import Board
from service.reconcile.values.weighing import weigh


@frozen(kw_only=True)
class Dossier:
    """A profile's evidence, as reconcile reads it."""

    subject: Subject
    sources: Sequence[Source]
    claims: Sequence[Claim]
    copies: Sequence[Copy] = ()

    def weighed(self, priors: Priors | None = None) -> tuple[Mapping[str, Board], Lineage]:
        """Return the scored values of all fields, and the lineage behind them."""
        lineage = Lineage(self.sources, self.copies, priors)
        counting = [claim for claim in lineage.ordered(self.claims) if claim.counts]
        others = compute(self.subject, counting, lineage).others
        return weigh([claim for claim in counting if claim.source not in others], lineage)[0], lineage


@frozen(kw_only=True)
class Question:
    """A field of a profile with what is known of it: which values are ``right`` and which ``wrong``, by key.

    ``closed``: all that is not right is wrong. Fields that hold many values stay open.
    """

    dossier: Dossier
    field: str
    right: frozenset[str]
    wrong: frozenset[str]
    closed: bool


@frozen(kw_only=True)
class Observation:
    """What a question teaches: (kind, state) of each labelled vote, the sizes of groups of wrong claims, and the forecasts."""

    field: str
    claimed: tuple[tuple[str, str], ...]
    missed: tuple[int, ...]
    forecasts: tuple[Forecast, ...]


def questions(dossier: Dossier, labels: Iterable[Label]) -> tuple[list[Question], list[Label]]:
    """Return what labels of one profile say of its fields, and the labels that are about nothing that is claimed.

    Of two labels on one value the later one counts. Where one value can be right, a right one makes all others wrong.
    """
    boards, lineage = dossier.weighed()
    grouped: dict[str, list[Label]] = {}
    for label in labels:
        grouped.setdefault(label.field, []).append(label)
    asked, unmatched = [], []
    for field, listed in grouped.items():
        if field not in boards:
            unmatched += listed
            continue
        verdicts: dict[str, bool] = {}
        for label in listed:
            keys = _keys(label, boards[field], lineage)
            verdicts.update(dict.fromkeys(keys, label.verdict is Verdict.RIGHT))
            unmatched += [] if keys else [label]
        one = CATALOGUE[field].cardinality is Cardinality.ONE
        closed = one and any(label.verdict is not Verdict.WRONG for label in listed)
        if closed or verdicts:
            right = frozenset(key for key, holds in verdicts.items() if holds)
            asked.append(
                Question(dossier=dossier, field=field, right=right, wrong=frozenset(verdicts) - right, closed=closed)
            )
    return asked, unmatched


def observe(asked: Sequence[Question], priors: Priors) -> list[Observation]:
    """Return what each question teaches where its profile is fused with ``priors``."""
    dossiers = {id(question.dossier): question.dossier for question in asked}
    weighed = {key: dossier.weighed(priors) for key, dossier in dossiers.items()}
    found = []
    for question in asked:
        boards, lineage = weighed[id(question.dossier)]
        found.append(_observed(question, boards[question.field], lineage))
    return found


def _observed(question: Question, board: Board, lineage: Lineage) -> Observation:
    one = board.entry.cardinality is Cardinality.ONE
    votes = _votes(board)
    states = {cluster.key: state_of(cluster.key, question, board) for cluster in board.clusters}
    claimed = [
        (lineage.sources[vote.source].kind.value, known) for vote in votes if (known := states[vote.value]) is not None
    ]
    return Observation(
        field=question.field,
        claimed=tuple(claimed),
        missed=_missed(question, board, votes) if question.closed else (),
        forecasts=tuple(_closed(question, board) if one and question.closed else _open(question, board)),
    )


def _keys(label: Label, board: Board, lineage: Lineage) -> list[str]:
    """Return the keys of the values that a label is about."""
    if label.claim:
        return [cluster.key for cluster in board.clusters if any(label.claim == each.id for each in cluster.claims)]
    if label.value is None:
        return [cluster.key for cluster in board.clusters]
    said = fold(label.value)
    by_words = [cluster.key for cluster in board.clusters if said in _words(cluster)]
    return by_words or _alike(label.value, board, lineage)


def _words(cluster: Cluster) -> set[str]:
    spelled = (text for claim in cluster.claims for text in (claim.value, claim.display, claim.original))
    return {fold(text) for text in (cluster.value, cluster.display, *spelled)}


def _alike(value: str, board: Board, lineage: Lineage) -> list[str]:
    """Return the keys of the values that a claim of ``value`` would have joined: other spellings of it."""
    claims = [claim for cluster in board.clusters for claim in cluster.claims]
    if not claims:
        return []
    try:
        asked = evolve(claims[0], id="label", value=value, display=value, original=value, qualifiers={})
        found = clusters(board.entry, lineage.ordered([*claims, asked]), lineage)
    except ValueError:
        return []
    joined = next({claim.id for claim in each.claims} for each in found if asked in each.claims)
    return [cluster.key for cluster in board.clusters if joined & {claim.id for claim in cluster.claims}]


def _votes(board: Board) -> list[Vote]:
    """Return the votes for each value by those who say it: derivations, and claims of what lies inside it, are left out."""
    votes = []
    for cluster in board.clusters:
        own = {claim.id for claim in cluster.claims}
        votes += [
            vote
            for vote in board.scores[cluster.key].fused.votes
            if vote.value == cluster.key and vote.source and own & set(vote.claims)
        ]
    return votes


def state_of(key: str, question: Question, board: Board) -> str | None:
    """Return the state of claims of a value, None where the labels do not say."""
    if question.closed:
        return state(key, question.right, board.nesting.contains)
    if key in question.right:
        return "exact"
    if key in question.wrong:
        return "wrong"
    return "general" if any(board.nesting.contains(key, right) for right in question.right) else None


def _missed(question: Question, board: Board, votes: Sequence[Vote]) -> tuple[int, ...]:
    item = Labelled(tuple(votes), question.right)
    return missed(item, board.nesting.contains, granular=board.entry.datatype.granular)


def _closed(question: Question, board: Board) -> Sequence[Forecast]:
    """Return the forecast of the best value; of a place or date, of the right value around it, if the labels say no more."""
    best, contains = board.ranked()[0].key, board.nesting.contains
    if not board.entry.datatype.granular:
        return [Forecast(board.scores[best].score, best in question.right)]
    known = min((key for key in question.right if contains(key, best)), default=best)
    right = known in question.right or any(contains(known, key) for key in question.right)
    return [Forecast(board.scores[known].score, right)]


def _open(question: Question, board: Board) -> Sequence[Forecast]:
    return [
        Forecast(board.scores[cluster.key].score, cluster.key in question.right)
        for cluster in board.clusters
        if cluster.key in question.right | question.wrong
    ]
