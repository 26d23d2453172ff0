# Asking for help, and checking a return in every format. Read by ../run.

# Asking for help
expect 0 "Check a return" "$goldthread" --help
expect 0 "Examples:" "$goldthread" check --help
expect 0 "goldthread " "$goldthread" --version
expect 2 "check" "$goldthread"
expect 2 "nonsense" "$goldthread" nonsense

# Checking
expect 0 "No findings." "$goldthread" check ssda903 clean
expect 1 "Findings by rule" "$goldthread" check ssda903 dirty
expect 1 "return year 2025/26" "$goldthread" check ssda903 dirty/this --last dirty/last
expect 0 "nothing of last year" "$goldthread" check ssda903 clean/this --rules 142
expect 1 "code,title,child,module,year,file,line,row,fields,values,message,suggestion,confidence,basis" "$goldthread" check ssda903 dirty --format csv
expect 1 '"findings"' "$goldthread" check ssda903 dirty --format json

# As an Excel workbook
expect 1 "" "$goldthread" check ssda903 dirty --format xlsx --output dirty.xlsx
expect 0 "" "$goldthread" check ssda903 clean --format xlsx --output clean.xlsx
checks=$((checks + 1))
if [[ $(head -c 2 dirty.xlsx) != PK ]]; then
    failed "dirty.xlsx is not an Excel workbook"
fi
expect 2 "--output findings.xlsx" "$goldthread" check ssda903 dirty --format xlsx
expect 2 "nowhere/out.xlsx" "$goldthread" check ssda903 dirty --format xlsx --output nowhere/out.xlsx
expect 2 "dirty.xlsx: This is a report that this program wrote" "$goldthread" check ssda903 dirty.xlsx

# The same command gives the same bytes, whatever the number of jobs
"$goldthread" check ssda903 dirty --format csv --jobs 1 --output one.csv
"$goldthread" check ssda903 dirty --format csv --jobs 2 --output two.csv
checks=$((checks + 1))
cmp one.csv two.csv || failed "one.csv is not two.csv"
checks=$((checks + 1))
if ls ./*.part >/dev/null 2>&1; then
    failed "something half-written is left"
fi

# Status 0 says that there is nothing to look at: not with a file that was not used, a row that was not read, something
# to put right
mkdir partly
cp clean/this/*.csv partly
expect 0 "No findings." "$goldthread" check ssda903 partly --year 2026 --rules 142
printf 'CHILD,DOB,REVIEW,REVIEW_CODE\n"A,01/02/2012,02/05/2025,PN1\n' >partly/reviews.csv
expect 1 "opens a quote that is never closed" "$goldthread" check ssda903 partly --year 2026 --rules 142
: >partly/reviews.csv
for format in text csv json rules-csv children-csv; do
    expect 1 "partly/reviews.csv" "$goldthread" check ssda903 partly --year 2026 --rules 142 --format $format
done
expect 1 "partly/reviews.csv" "$goldthread" suggest ssda903 partly --year 2026
rm partly/reviews.csv
printf 'CHILD,LS,DECOM\nA,,01/05/2025\n' >blank.csv
expect 1 "to put right" "$goldthread" check ssda903 blank.csv --year 2026 --rules 142
