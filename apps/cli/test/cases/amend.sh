# Making the changes of a log. Read by ../run.

# Amending
mkdir -p small/this
printf '\xef\xbb\xbfCHILD;DECOM;RNE;DEC\r\nA;02/06/2025; S ;01/06/2025\r\n"B";03/06/2025;S;\r\n' >small/this/episodes.csv
printf 'change,module,year,file,line,field,old,new\n' >log.csv
printf 'set cell,Episodes,2026,episodes.csv,2,DEC,01/06/2025,05/06/2025\n' >>log.csv
printf 'set cell,Episodes,2026,episodes.csv,3,CHILD,B,C\n' >>log.csv
expect 0 "2 changes made" "$goldthread" amend ssda903 small --year 2026 --changes log.csv --output amended
printf '\xef\xbb\xbfCHILD;DECOM;RNE;DEC\r\nA;02/06/2025; S ;05/06/2025\r\n"C";03/06/2025;S;\r\n' >wanted.csv
checks=$((checks + 1))
cmp amended/this/episodes.csv wanted.csv || failed "amended/this/episodes.csv is not wanted.csv"
expect 0 "2 changes made" "$goldthread" amend ssda903 small --year 2026 --changes amended/changes.csv --output again
checks=$((checks + 1))
cmp amended/changes.csv again/changes.csv || failed "amended/changes.csv is not again/changes.csv"
expect 2 "log.csv, line 2" "$goldthread" amend ssda903 amended/this --year 2026 --changes log.csv --output nothing
checks=$((checks + 1))
if [[ -e nothing ]]; then
    failed "something was written though a change did not fit"
fi

# The amended return as an Excel workbook, with what was changed
expect 0 "Report: amended.xlsx" "$goldthread" amend ssda903 small --year 2026 --changes log.csv --output amended --report amended.xlsx
checks=$((checks + 1))
if [[ $(head -c 2 amended.xlsx) != PK ]]; then
    failed "amended.xlsx is not an Excel workbook"
fi
expect 2 "nowhere/out.xlsx" "$goldthread" amend ssda903 small --year 2026 --changes log.csv --output amended --report nowhere/out.xlsx

# A log that comes through a pipe
expect 0 "2 changes made" bash -c "'$goldthread' amend ssda903 small --year 2026 --changes <(cat log.csv) --output piped"

# A file exported anew in another order: each change is made only on the child it was made for
printf 'change,module,year,file,line,child,field,old,new\nset cell,Episodes,2026,episodes.csv,2,B,DEC,,05/06/2025\n' >of_b.csv
expect 2 "of_b.csv, line 2: The log says child B, and line 2 of small/this/episodes.csv is child A. The one row of B with a blank DEC now stands on line 3." \
    "$goldthread" amend ssda903 small --year 2026 --changes of_b.csv --output nothing
checks=$((checks + 1))
if [[ -e nothing ]]; then
    failed "something was written though a change is of another child"
fi
sed 's/,2,B,/,3, b ,/' of_b.csv >moved.csv
expect 0 "Written to moved" "$goldthread" amend ssda903 small --year 2026 --changes moved.csv --output moved

# Two files of one name
mkdir -p twice/this/north twice/this/south
cp small/this/episodes.csv twice/this/north/
printf 'CHILD,DECOM,RNE,DEC\nC,02/06/2025,S,01/06/2025\n' >twice/this/south/episodes.csv
expect 2 "Write the one that is meant into the column 'file' of the log, with its folder." \
    "$goldthread" amend ssda903 twice --year 2026 --changes log.csv --output nothing
sed 's/,episodes.csv,/,north\/episodes.csv,/' log.csv >north.csv
expect 0 "2 changes made" "$goldthread" amend ssda903 twice --year 2026 --changes north.csv --output north
