# What a file of a folder is, its content tells; each one is named. Read by ../run.

# What may be part of the return and could not be read, is said before all else
mkdir folder
cp clean/this/*.csv folder
rm folder/reviews.csv
tr ',' '\t' <clean/this/reviews.csv >folder/reviews.xls
expect 0 "rows  folder/reviews.xls" "$goldthread" check ssda903 folder --year 2026 --rules 142
printf '\xd0\xcf\x11\xe0 rest' >folder/uasc.xls
printf '<html><table><tr><td>CHILD</table>' >folder/ad1.csv
expect 1 "2 files could not be used, and may be part of the return" "$goldthread" check ssda903 folder --year 2026 --rules 142
expect 0 "open it in Excel" bash -c "'$goldthread' check ssda903 folder --year 2026 --rules 142 | tr O o"
expect 1 "a report saved for Excel" "$goldthread" check ssda903 folder --year 2026 --rules 142
expect 1 "but 2 problems" "$goldthread" check ssda903 folder --year 2026 --rules 142
rm folder/uasc.xls folder/ad1.csv

# What is of another kind is named in a line, and is no problem
printf '%%PDF-1.7' >folder/notes.pdf
printf 'x' >folder/.hidden
printf 'x' >'folder/~$book.xlsx'
ln -s /tmp folder/linked
ln -s nowhere folder/dangling.csv
mkfifo folder/pipe.csv
"$goldthread" check ssda903 clean --format csv --output folder/findings.csv
"$goldthread" check ssda903 clean --format xlsx --output folder/findings.xlsx --save-run folder/run.json
"$goldthread" suggest ssda903 clean --changes folder/changes.csv >/dev/null 2>&1
for words in "folder/notes.pdf: This is a PDF document." "folder/.hidden: A hidden file." "book.xlsx: A lock" \
    "folder/linked: A link to another folder" "folder/dangling.csv: A link that leads to no file." \
    "folder/pipe.csv: A pipe" "folder/findings.csv: This is a list of findings" \
    "folder/findings.xlsx: This is a report" "folder/run.json: This is a run" "folder/changes.csv: This is a change log" \
    "No findings. 1 rule run"; do
    expect 0 "$words" "$goldthread" check ssda903 folder --year 2026 --rules 142
done

# A file without end, and one that is too large, take no memory
expect 2 "This is a device" "$goldthread" check ssda903 /dev/zero
truncate -s 3G folder/huge.csv
expect 1 "The file has 3.0 GiB, more than can be read" "$goldthread" check ssda903 folder --year 2026 --rules 142
expect 2 "more than can be read" "$goldthread" check ssda903 folder/huge.csv
rm folder/huge.csv

# A list of providers among the files is used, unless others are named
printf 'URN,PLACE_CODES,PROVIDER_CODES,POSTCODE\nSC000001,K2,PR4,SO23 8UJ\n' >folder/list.csv
expect 0 "Providers: folder/list.csv, 1 row, found among the files of the return" "$goldthread" check ssda903 folder --year 2026 --rules 142
cp folder/list.csv other.csv
expect 0 "folder/list.csv: This is a list of providers. It is not used" "$goldthread" check ssda903 folder --year 2026 --rules 142 --providers other.csv
expect 0 "Providers: other.csv, 1 row" "$goldthread" check ssda903 folder --year 2026 --rules 142 --providers other.csv

# A change log is CSV
expect 2 "a change log is read as CSV" "$goldthread" amend ssda903 folder --changes folder/findings.xlsx --output amended

# XML that is none is refused with its place
printf '<?xml version="1.0"?>\n<EXPSSDA903><CHILD><HEADER><UPN>A & B</UPN></HEADER></CHILD></EXPSSDA903>\n' >bare.xml
expect 2 "bare.xml, line 2: At column 35: '&' stands alone. Write it as &amp;." "$goldthread" check ssda903 bare.xml --year 2026
