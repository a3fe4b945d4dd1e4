#!/bin/sh
# Reads the sample articles into a new register and tells what came of it; run by `make demo`.
set -eu

register=demo/register.sqlite
report=demo/report.html

rm -rf demo
mkdir demo

say() { printf '\n\033[1m%s\033[0m\n' "$1"; }

say "The sample articles, read into a new register: $register"
talka read samples --register "$register" --today 2026-01-01

say "More than 5,000 drones for Ukraine by the end of autumn: what was known of Lithuania's promise on 1 September 2024"
talka ledger --register "$register" --donor LT --category uav --as-of 2024-09-01

say "On 1 January 2025, autumn was over and they had not come"
talka ledger --register "$register" --donor LT --category uav --as-of 2025-01-01

say "By 1 March 2025, 4,500 had been reported delivered: nine tenths of the promise"
talka ledger --register "$register" --donor LT --category uav --as-of 2025-03-01

say "The whole ledger: who promised what to whom, what arrived, what is overdue"
talka ledger --register "$register"

say "The same with every word it rests on, as one page to open in a browser"
talka report "$report" --register "$register"

say "What to try next"
cat <<TEXT
  . .venv/bin/activate
  talka show RECORD --register $register            one line of the ledger with its evidence; RECORD is its last column
  talka ledger --register $register --overdue --as-of 2025-01-01
  talka ledger --register $register --donor Denmark --year 2024
  talka ledger --by donor --explain --register $register       what it adds up to, each thing once, line by line
  talka coverage --register $register                          what was read, and what was not
  talka export ledger --register $register -o demo/ledger.xlsx
  talka export claims --register $register | head -1
  talka explain samples/en                                     how each sentence was read
  talka read FOLDER --register mine.sqlite                     your own articles
TEXT
