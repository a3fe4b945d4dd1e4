"""Texts that no reporter writes, of any size, each made of a number of like parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

STRANGE: Mapping[str, Callable[[int], str]] = {
    "one sentence of many gifts": lambda n: "Lithuania will give " + "5 drones for 5 million euros and " * n,
    "one sentence of common words": lambda n: "The ministry of Lithuania " + "said the road was long and " * n + "ok.",
    "marks that open and never close": lambda n: "The minister said: " + '"we give arms ' * n,
    "marks that open and never close, uk": lambda n: "Міністр заявив: " + "«ми передамо дрони " * n,
    "marks that open and never close, lt": lambda n: "Ministras sakė: " + "„mes duosime ginklų " * n,
    "quotations": lambda n: "".join(f'"We give Ukraine {i} drones," said Robertas Kaunas. ' for i in range(n)),
    "pledges": lambda n: "".join(f"Lithuania will give Ukraine {i} drones in {2000 + i % 30}. " for i in range(n)),
    "one thing told for ever": lambda n: "Lithuania and Ukraine signed a memorandum on drones. " * n,
    "one sentence of pledges, ru": lambda n: "Литва передаст Украине дроны на 5 млн евро, и " * n + "мины.",
    "one sentence of pledges, lt": lambda n: "Lietuva perduos Ukrainai dronų už 5 mln. eurų, ir " * n + "minų.",
    "states and nothing else": lambda n: "Officials of " + "Lithuania, Latvia, Estonia, " * n + "Poland met.",
    "names that nobody knows": lambda n: "The minister met " + "".join(
        f"Abcde{chr(97 + i % 26)} Fghij{chr(97 + i // 26 % 26)} and " for i in range(n)) + "left for the town.",
    "numbers": lambda n: "The committee in the town read out " + ", ".join(str(i) for i in range(n)) + " that day.",
    "sums": lambda n: "Lithuania gave Ukraine " + ", ".join(f"{i} million euros" for i in range(n)) + " that day.",
    "days": lambda n: "The envoys met on " + ", ".join(f"{i % 28 + 1} March 20{i % 30:02d}" for i in range(n)) + ".",
    "dashes": lambda n: "The minister of Lithuania said it again " + "– " * n + "and left the town.",
    "one word": lambda n: "The minister of Lithuania said it again and left " + "town" * n + ".",
}
