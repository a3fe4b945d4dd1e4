"""What a currency was worth in another on a day, by published rates, each with its day and its source.

Comes in: files of rates as central banks publish them. Goes out: a conversion with the rates that it used, or none.
Never: a guess between two days that are far apart, a network.
"""

from talka.rates.output import Output, Outputs, load_outputs
from talka.rates.rates import Conversion, Rate, Rates, load_rates

__all__ = ["Conversion", "Output", "Outputs", "Rate", "Rates", "load_outputs", "load_rates"]
