"""What people decide: makes decisions from what a person says. Pure: name, time and reason are passed in."""

from talka.review.decision import JUDGEMENTS, Judgement, decide

__all__ = ["JUDGEMENTS", "Judgement", "decide"]
