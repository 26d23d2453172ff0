# Dates in other forms, columns written month first, padded values: told, and offered by suggest. Read by ../run.

mkdir odd
cat >odd/reviews.csv <<'END'
CHILD,DOB,REVIEW,REVIEW_CODE
A,14/05/2014,4/20/2025,PN1
A,14/05/2014,10/4/2025,PN1
B,02/09/2012,3/20/2026, PN1
B,02/09/2012,########,PN1
END
cat >odd/episodes.csv <<'END'
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
A,03-Mar-23,S,C2,N1,U4,PR4,,,,M1 1AE,M2 5PD,SC123456
B,45940.0,S,C2,N1,U4,PR4,,,,M1 1AE,M2 5PD,SC123456
END
expect 1 "Of 3 dates, 2 are only possible month first ('4/20/2025'), none is only possible day first; the other 1, '10/4/2025', was read as dd/mm and may be swapped" "$goldthread" check ssda903 odd --year 2026
expect 1 "'03-Mar-23' is not accepted as a date, being written with the month's name. Probably 03/03/2023" "$goldthread" check ssda903 odd --year 2026
expect 1 "Probably 10/10/2025" "$goldthread" check ssda903 odd --year 2026
expect 1 "the column was too narrow" "$goldthread" check ssda903 odd --year 2026

suggest_odd=("$goldthread" suggest ssda903 odd --year 2026)
expect 0 "sure    DECOM 03-Mar-23 -> 03/03/2023" "${suggest_odd[@]}"
expect 0 "3 dates written month first -> dd/mm/yyyy (sure)" "${suggest_odd[@]}"
expect 0 "Reviews REVIEW_CODE (odd/reviews.csv): 1 value with spaces around it -> trimmed (sure)" "${suggest_odd[@]}"
expect 0 ",Correction of a column,A,Reviews,2026,odd/reviews.csv,3,1,1,1,sure,REVIEW,10/4/2025,04/10/2025,written month first," "${suggest_odd[@]}" --format csv
expect 0 '"kind": "month first"' "${suggest_odd[@]}" --format json

# All that is sure, accepted by the user's command: nothing is left to correct
cp -r odd odd_before
expect 0 "4 corrections of columns made first, 6 cells" "${suggest_odd[@]}" --changes all.csv
checks=$((checks + 1))
diff -r odd odd_before || failed "a correction changed data"
expect 0 "6 changes made" "$goldthread" amend ssda903 odd --year 2026 --changes all.csv --output mended
checks=$((checks + 1))
grep -q '^A,14/05/2014,04/10/2025,PN1' mended/this/reviews.csv || failed "10/4/2025 is not 04/10/2025"
checks=$((checks + 1))
if "$goldthread" suggest ssda903 mended --year 2026 2>/dev/null | grep -q "Corrections of whole columns"; then
    failed "corrections are left after they were accepted"
fi

# Corrections hang on no rule
checks=$((checks + 1))
if "${suggest_odd[@]}" --rules 141 2>/dev/null | grep -q "Corrections of whole columns"; then
    failed "corrections are listed for one rule"
fi
