# Runs saved and compared. Read by ../run.

# Runs saved and compared
expect 1 "Findings by rule" "$goldthread" check ssda903 dirty --save-run march.json --run-date 01/03/2026
expect 1 "since 01/03/2026: as many findings" "$goldthread" check ssda903 dirty --previous march.json --run-date 02/03/2026
expect 0 "rules cleared: " "$goldthread" check ssda903 clean --previous march.json --save-run may.json --run-date 01/05/2026
expect 1 "since 01/05/2026: " "$goldthread" check ssda903 dirty --previous may.json march.json --run-date 02/05/2026
expect 1 "" "$goldthread" check ssda903 dirty --previous march.json may.json --run-date 02/05/2026 --format xlsx --output changes.xlsx
expect 2 "is later than this one" "$goldthread" check ssda903 dirty --previous may.json --run-date 30/04/2026
expect 1 "" "$goldthread" check ssda903 dirty --authority Manchester --save-run manchester.json --run-date 01/03/2026
expect 2 "manchester.json: The saved run is of Manchester (E08000003, 352), and this one of Camden (E09000007, 202)." \
    "$goldthread" check ssda903 dirty --authority Camden --previous manchester.json --run-date 02/03/2026
expect 1 "since 01/03/2026: as many findings" "$goldthread" check ssda903 dirty --authority 352 --previous manchester.json --run-date 02/03/2026
expect 1 "since 01/03/2026 (no authority is known now, and then it was Manchester (E08000003, 352)): " \
    "$goldthread" check ssda903 dirty --previous manchester.json --run-date 02/03/2026
expect 1 "since 01/03/2026 (of different return years: 2025/26 then, 2024/25 now): " \
    "$goldthread" check ssda903 dirty --year 2025 --authority Manchester --previous manchester.json --run-date 02/03/2026
sed 's/"program":"[^"]*"/"program":"0.0.1"/' manchester.json >old.json
expect 1 "by version 0.0.1 of this program" "$goldthread" check ssda903 dirty --authority Manchester --previous old.json --run-date 02/03/2026
expect 2 "it is not JSON" "$goldthread" check ssda903 dirty --previous dirty/errors_planted.csv
echo '{}' >other.json
expect 2 "JSON of another kind" "$goldthread" check ssda903 dirty --previous other.json
expect 2 "missing.json" "$goldthread" check ssda903 dirty --previous missing.json
expect 2 "is not a date" "$goldthread" check ssda903 dirty --run-date yesterday
checks=$((checks + 1))
if grep -q "$(sed -n '2s/,.*//p' dirty/this/header.csv)" march.json; then
    failed "a saved run names a child"
fi
