# Where the table is in a file: titles, repeated names, rows that are no records, names nearly right. Read by ../run.

mkdir -p shape
printf 'Reviews of the year,,,\r\nRun by: A Person,,,\r\n,,,\r\nChild ID,DOB,Review,REVIEW CODE\r\nA1,01/02/2012,01/05/2025,PN1\r\nCHILD,DOB,REVIEW,REVIEW_CODE\r\nA2,01/02/2012,02/05/2025,PN1\r\nTotal,2,,\r\n(2 rows affected)\r\n\x1a' >shape/reviews.csv
printf 'CHILD,SEX,DOB,ETHNIC,UPN\r\nA1,1,01/02/2012,WBRI,UN1\r\nA2,1,01/02/2012,WBRI,UN1\r\n' >shape/header.csv
shape=("$goldthread" check ssda903 shape --year 2026 --rules 103)
expect 0 "line 1: The column names stand in line 4" "${shape[@]}"
expect 0 "Column 'Child ID' is read as CHILD." "${shape[@]}"
expect 0 "line 6: The column names stand again" "${shape[@]}"
expect 0 "line 8: The row looks like no record but a total, a note or a title, and was not checked: 'Total, 2'." "${shape[@]}"
expect 0 "2 children and 4 rows this year" "${shape[@]}"
expect 0 '"rows_set_aside": 4' "${shape[@]}" --format json

# What was left out stays where it stood in an amended file, and is named where a return is written anew
printf 'change,module,year,file,line,field,old,new\nset cell,Reviews,2026,reviews.csv,7,REVIEW,02/05/2025,03/05/2025\n' >shape.csv
expect 0 "1 change made" "$goldthread" amend ssda903 shape --year 2026 --changes shape.csv --output shaped
checks=$((checks + 1))
sed 's|02/05/2025|03/05/2025|' shape/reviews.csv >wanted.csv
cmp shaped/this/reviews.csv wanted.csv || failed "the amended file is not the same but for the change"
expect 0 "line 6, 8, 9, 10" bash -c "'$goldthread' convert ssda903 shape --year 2026 --to csv --output rewritten | sed 's/lines/line/'"

# A file that only lacks the child's column is told by its module
mkdir -p childless
printf 'Ref,DOB,REVIEW,REVIEW_CODE\nA1,01/02/2012,01/05/2025,PN1\n' >childless/reviews.csv
cp shape/header.csv childless
expect 1 "It looks like Reviews, but no column is named CHILD" "$goldthread" check ssda903 childless --year 2026 --rules 103
expect 1 "1 problem in the files to put right" "$goldthread" check ssda903 childless --year 2026 --rules 103
