# From one form of a return to the other. Read by ../run.

# XML: the same rows give the same findings, less those on modules that XML has not
expect 1 "LOST" "$goldthread" convert ssda903 dirty --to xml --output dirty_xml
expect 1 "ssda903.xml" "$goldthread" check ssda903 dirty_xml
expect 0 "written as CSV" "$goldthread" convert ssda903 dirty_xml --to csv --output dirty_again
expect 2 "not a collection" "$goldthread" convert cin dirty --to csv --output nowhere
printf '<EXPSSDA903>\n<CHILD>' >cut.xml
expect 2 "not well-formed" "$goldthread" check ssda903 cut.xml
printf '<Message/>' >other.xml
expect 2 "begins with element Message" "$goldthread" check ssda903 other.xml

# What is lost shows in the status, whether it was lost in reading or in writing
expect 0 "written as CSV" "$goldthread" convert ssda903 clean --to csv --output kept
printf 'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2012,01/05/2025,PN1\n"B,01/02/2012,02/05/2025,PN1\n' >torn.csv
expect 1 "LOST: torn.csv, line 3" "$goldthread" convert ssda903 torn.csv --year 2026 --to csv --output torn
printf 'CHILD,SEX,DOB,ETHNIC\nA,1,01/02/2012,WBRI\n,1,01/02/2013,WBRI\n' >nameless.csv
expect 1 "A row of Header without CHILD is not written" "$goldthread" convert ssda903 nameless.csv --year 2026 --to xml --output nameless
printf 'CHILD,SEX,DOB,ETHNIC\nA,1,01/02/2012,WBRI\nTotal,1,,\n' >total.csv
expect 1 "LOST: total.csv, line 3" "$goldthread" convert ssda903 total.csv --year 2026 --to csv --output total
python3 -c 'print("CHILD,SEX,DOB,UPN\nA,1,01/02/2012," + "x" * 40000)' >long.csv
expect 1 "LOST: long.csv, line 2" "$goldthread" convert ssda903 long.csv --year 2026 --to csv --output long
mkdir twice
printf 'CHILD,SEX,DOB,ETHNIC\nA,1,01/02/2012,WBRI\n' | tee twice/header.csv >twice/copy.csv
expect 0 "used once" "$goldthread" convert ssda903 twice --year 2026 --to csv --output once
