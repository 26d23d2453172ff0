# What could mend findings, and accepting it. Read by ../run.

# Suggestions: B's provider is another than the list's, two digits of C's URN are swapped, D's URN is nobody's
mkdir -p homes/this
cat >homes/this/episodes.csv <<'END'
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
A,01/05/2025,S,C2,N1,K2,PR4,,,,PO1 1AA,PO17 6DQ,SC123456
B,02/05/2025,S,C2,N1,K2,PR5,,,,PO1 1AA,PO17 6DQ,SC123456
C,02/05/2025,S,C2,N1,K2,PR4,,,,PO1 1AA,PO17 6DQ,SC123465
D,02/05/2025,S,C2,N1,U1,PR4,,,,PO1 1AA,PO1 6DA,SC777111
END
cat >list.csv <<'END'
URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED
SC123456,K2,PR4,,PO17 6DQ,E10000014
SC999999,K2,PR4,31/03/2020,SO14 1AA,E10000014
END
suggest=("$goldthread" suggest ssda903 homes --year 2026 --authority Hampshire --providers list.csv)
expect 0 "Examples:" "$goldthread" suggest --help
expect 0 "PLACE_PROVIDER PR5 -> PR4" "${suggest[@]}"
expect 0 "URN SC123465 -> SC123456" "${suggest[@]}" --rules 1008
expect 0 "1 finding: 1 sure, 0 likely, 0 to choose from, 0 none" "${suggest[@]}" --rules 1008 --minimum sure
expect 0 "code,title,child,module,year,file,line,row,candidate,candidates,confidence,field,present,suggested,basis" "${suggest[@]}" --format csv
expect 0 '"counts"' "${suggest[@]}" --format json
expect 0 "No list of providers is loaded" "$goldthread" suggest ssda903 homes --year 2026
printf 'CHILD,DECOM,RNE\nA,01/05/2025,S\n"B,01/05/2025\n' >torn.csv
expect 1 "torn.csv, line 3: The row opens a quote that is never closed" "$goldthread" suggest ssda903 torn.csv --year 2026
expect 2 "There is no rule '99999'" "${suggest[@]}" --rules 99999
expect 2 "cannot be made for you" "${suggest[@]}" --minimum choose --changes accepted.csv
expect 2 "nowhere/accepted.csv" "${suggest[@]}" --changes nowhere/accepted.csv
expect 1 ",PLACE_PROVIDER PR4,sure," "$goldthread" check ssda903 homes --year 2026 --authority Hampshire --providers list.csv --format csv

# A stand-in for a URN is for a person to choose, though another child at the postcode has one
mkdir stand_in
cat >stand_in/episodes.csv <<'END'
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
A,01/05/2025,S,C2,N1,U4,PR4,,,,PO1 1AA,PO17 6DQ,XXXXXX
B,02/05/2025,S,C2,N1,U4,PR4,,,,PO1 1AA,PO17 6DQ,SC222222
END
printf 'URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE\nSC222222,"U4,U6",PR4,,PO1 6DA\n' >agencies.csv
expect 0 "choose  URN XXXXXX -> XXXXXXX" "$goldthread" suggest ssda903 stand_in --year 2026 --providers agencies.csv
expect 0 "0 changes for 0 findings" "$goldthread" suggest ssda903 stand_in --year 2026 --providers agencies.csv --rules 219,224,1008 --minimum likely --changes none.csv

# Those that are sure, accepted by the user's command: amended and checked again, the findings are gone
cp -r homes homes_before
expect 0 "2 changes for 2 findings written to accepted.csv" "${suggest[@]}" --changes accepted.csv
checks=$((checks + 1))
diff -r homes homes_before || failed "a suggestion changed data"
expect 0 "2 changes made" "$goldthread" amend ssda903 homes --year 2026 --changes accepted.csv --output mended --authority Hampshire --providers list.csv
"$goldthread" check ssda903 mended --year 2026 --authority Hampshire --providers list.csv --format csv >mended.csv
checks=$((checks + 1))
if grep -E '^[^,]*,[^,]*,[BC],' mended.csv; then
    failed "findings at B or C are left after their suggestions were accepted"
fi
checks=$((checks + 1))
if ! grep -q '^1008,[^,]*,D,' mended.csv; then
    failed "the finding at D, for which there is no certain answer, is gone"
fi
checks=$((checks + 1))
if ! grep -q ',B,PLACE_PROVIDER,PR5,PR4,suggestion,' mended/changes.csv; then
    failed "the change log does not say that a suggestion was accepted"
fi
