# CSV reports that Excel opens, and the workbook of a whole return. Read by ../run.

# begins FILE: it must begin with a byte order mark.
begins() {
    checks=$((checks + 1))
    [[ $(head -c 3 "$1" | od -An -tx1) == " ef bb bf" ]] || failed "$1 does not begin with a byte order mark"
}
# shows FILE: no cell of it may be one that a spreadsheet runs.
shows() {
    checks=$((checks + 1))
    if sed '1s/^\xef\xbb\xbf//' "$1" | grep -nE $'(^|,)"?[=+@\t-]'; then
        failed "$1 has a cell that a spreadsheet would run"
    fi
}

# Text that a spreadsheet would run, as child, value and reason
formula="=cmd|'/c calc'!A1"
mkdir -p formulas/this
printf 'CHILD,DECOM,RNE,DEC\n%s,@SUM(A1),S,\n-1+2,soon,S,\n' "$formula" >formulas/this/episodes.csv
expect 1 "" "$goldthread" check ssda903 formulas --year 2026 --format csv --output findings.csv
begins findings.csv
shows findings.csv
checks=$((checks + 1))
grep -qF ",'$formula,Episodes," findings.csv || failed "findings.csv does not mark the child"
expect 0 "" "$goldthread" suggest ssda903 formulas --year 2026 --format csv --output suggestions.csv
begins suggestions.csv
shows suggestions.csv
expect 0 '"child":"=cmd' bash -c "'$goldthread' check ssda903 formulas --year 2026 --format json | tr -d ' \n'"

# The change log is read back as it was written, and the file of the return holds what was meant
printf 'change,module,year,file,line,child,field,old,new,reason\n' >log.csv
printf "set cell,Episodes,2026,episodes.csv,2,%s,DECOM,@SUM(A1),%s,%s\n" "$formula" "'=1" "$formula" >>log.csv
expect 0 "1 change made" "$goldthread" amend ssda903 formulas --year 2026 --changes log.csv --output amended
begins amended/changes.csv
shows amended/changes.csv
printf 'CHILD,DECOM,RNE,DEC\n%s,%s,S,\n-1+2,soon,S,\n' "$formula" "'=1" >wanted.csv
expect 0 "1 change made" "$goldthread" amend ssda903 formulas --year 2026 --changes amended/changes.csv --output again
for written in amended again; do
    checks=$((checks + 1))
    cmp $written/this/episodes.csv wanted.csv || failed "$written/this/episodes.csv is not as the log says"
done
checks=$((checks + 1))
cmp amended/changes.csv again/changes.csv || failed "a change log that was read is written otherwise"

# The short lists
for format in rules-csv children-csv; do
    expect 1 "" "$goldthread" check ssda903 formulas --year 2026 --format "$format" --output "$format.csv"
    begins "$format.csv"
    shows "$format.csv"
done
expect 0 "code,title,findings,children" head -1 rules-csv.csv
expect 0 "child,findings,codes" head -1 children-csv.csv
expect 0 "'$formula," cat children-csv.csv
expect 1 "formulas/this/oc2.csv: " bash -c "head -c 100 /dev/zero >formulas/this/oc2.csv
    '$goldthread' check ssda903 formulas --year 2026 --format rules-csv --output again.csv"

# The whole return as one workbook
expect 0 "Workbook: return.xlsx" "$goldthread" amend ssda903 clean --changes <(head -1 log.csv) --output whole \
    --workbook return.xlsx --report report.xlsx
expect 2 "report that this program wrote" "$goldthread" check ssda903 return.xlsx
expect 2 "name the same place" "$goldthread" amend ssda903 clean --changes log.csv --output whole --workbook x.xlsx --report x.xlsx
