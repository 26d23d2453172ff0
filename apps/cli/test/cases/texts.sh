# What stands around the values of cells. Read by ../run.

# A wrapping that makes Excel keep a value as text
cp -r clean wrapped
sed -i -E '2,$s/^([^,]*),/="\1",/' wrapped/this/episodes.csv
sed -i -E "2,\$s/^([^,]*),/'\\1,/" wrapped/this/reviews.csv
expect 1 "to put right: line 2, CHILD: '=\"GT" "$goldthread" check ssda903 wrapped
expect 1 "40 children and 286 rows this year" "$goldthread" check ssda903 wrapped
expect 1 "No findings, but 2 problems" "$goldthread" check ssda903 wrapped

# What is sent is bare, and what that changed is listed
expect 0 "without what makes Excel keep it as text" "$goldthread" convert ssda903 wrapped --to csv --output bare
expect 0 "" "$goldthread" convert ssda903 clean --to csv --output as_it_was
checks=$((checks + 1))
cmp bare/this/episodes.csv as_it_was/this/episodes.csv || failed "bare/this/episodes.csv is not bare"
expect 1 "without what makes Excel keep it as text" "$goldthread" convert ssda903 wrapped --to xml --output bare_xml
checks=$((checks + 1))
if grep -r -e '=&quot;' -e '="GT' bare_xml; then
    failed "bare_xml is not bare"
fi

# What is amended keeps the text of cells that do not change
printf 'change,module,year,file,line,field,old,new\nset cell,Episodes,2026,episodes.csv,2,RNE,P,S\n' >log.csv
expect 0 "changed    wrapped/this/episodes.csv" "$goldthread" amend ssda903 wrapped --changes log.csv --output amended
checks=$((checks + 1))
if ! grep -q '^="GT.*,S,' amended/this/episodes.csv; then
    failed "the wrapping of a cell that was not changed is gone"
fi

# One child, though nobody sees why the texts differ, or they differ in letter case
cp -r clean unseen
sed -i -E '2,$s/^/\xe2\x80\x8b/' unseen/this/episodes.csv
sed -i -E '2,$s/^GT/gt/' unseen/this/oc2.csv
expect 1 "U+200B zero-width space" "$goldthread" check ssda903 unseen
expect 1 "' elsewhere (" "$goldthread" check ssda903 unseen
expect 1 "40 children and 286 rows this year" "$goldthread" check ssda903 unseen
expect 1 "No findings, but 2 problems" "$goldthread" check ssda903 unseen

# Words for blank
cp -r clean words
sed -i -E '2,$s/,,/,NaT,/; 2,$s/,$/,#N\/A/' words/this/episodes.csv
expect 0 "'NaT' is taken as blank" "$goldthread" check ssda903 words
expect 0 "No findings." "$goldthread" check ssda903 words
