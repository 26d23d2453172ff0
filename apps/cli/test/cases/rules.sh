# What a rule says. Read by ../run.

# Rules
expect 0 "Earlier episode left open" "$goldthread" rules ssda903 142
expect 0 "SW04STG1" "$goldthread" rules ssda903 --year 2026
expect 0 '"fails_when"' "$goldthread" rules ssda903 142 --format json
expect 2 "No rule" "$goldthread" rules ssda903 99999
