# Cells that the portal refuses or that match nothing, though no rule fails for them. Read by ../run.

# A blank where every row must have a value; convert says it in the same words
mkdir blank
cat >blank/episodes.csv <<'END'
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
B1,01/05/2025,S,C2,N1,U4,PR4,,,,M1 1AE,M2 5PD,SC123456
B2,01/05/2025,S,N/A,N1,U4,PR4,,,,M1 1AE,M2 5PD,SC123456
B3,01/05/2025,S,,N1,U4,PR4,,,,M1 1AE,M2 5PD,SC123456789
END
check_blank=("$goldthread" check ssda903 blank --year 2026 --rules 142)
expect 1 "to put right: line 3, LS: LS is blank: the portal refuses a row of Episodes without it. Fill it in. (2 times)" \
    "${check_blank[@]}"
expect 1 "line 4, URN: 'SC123456789' has 11 characters: the portal takes at most 8 in URN." "${check_blank[@]}"
expect 1 "No findings, but 2 problems" "${check_blank[@]}"
expect 1 "LS is blank: the portal refuses a row of Episodes without it." "${check_blank[@]}" --format json
expect 0 "line 3, LS: LS is blank: the portal refuses a row of Episodes without it." \
    "$goldthread" convert ssda903 blank --year 2026 --to xml --output blank_as_xml

# What a spreadsheet makes of identifiers
mkdir damaged
cat >damaged/header.csv <<'END'
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
00101,M,14/05/2014,WBRI,8.01235E+12,,
00102,M,02/09/2012,WBRI,8.01235E+12,,
END
cat >damaged/reviews.csv <<'END'
CHILD,DOB,REVIEW,REVIEW_CODE
101,14/05/2014,20/05/2025,PN1
102,02/09/2012,20/05/2025,PN1
END
expect 1 "'8.01235E+12' looks damaged by a spreadsheet." "$goldthread" check ssda903 damaged --year 2026 --rules 142,167
expect 1 "findings of rule 444 come of it" "$goldthread" check ssda903 damaged --year 2026 --rules 142,167
expect 1 "('101' here, '00101' in damaged/header.csv): a spreadsheet has dropped the zeros" \
    "$goldthread" check ssda903 damaged --year 2026 --rules 142,167

# XML that has no place for social worker episodes: their rules do not run, unless a CSV stands beside it
"$goldthread" convert ssda903 clean/this --year 2026 --to xml --output as_xml >/dev/null
mkdir form
cp as_xml/this/*.xml form
expect 0 "no element of the file holds social worker episodes, and the published form has no place for them: give sw_episodes.csv beside the XML: SW12STG2" \
    "$goldthread" check ssda903 form --year 2026 --rules SW12STG2
cp clean/this/sw_episodes.csv form
expect 0 "No findings. 1 rule run" "$goldthread" check ssda903 form --year 2026 --rules SW12STG2
