# What is read, and what is said of it: bad files, pipes, lines. Read by ../run.

# One bad file does not stop the others
mkdir mixed
cp clean/this/*.csv mixed
: >mixed/nothing.csv
printf 'Name,Phone\nx,y\n' >mixed/contacts.csv
printf 'x' >mixed/readme.pdf
expect 1 "contacts.csv" "$goldthread" check ssda903 mixed --rules 142
expect 1 "is empty" "$goldthread" check ssda903 mixed --rules 142
expect 1 "mixed/readme.pdf: This is text, but no table of the return." "$goldthread" check ssda903 mixed --rules 142

# Lines are those of the file, rows count its data rows
printf '\xef\xbb\xbfchild;decom;rne\r\n\r\nA;31/06/2025;S\r\n' >episodes.csv
"$goldthread" check ssda903 episodes.csv --year 2026 --rules 141 --format csv >found.csv
checks=$((checks + 1))
if ! grep -q '^141,.*,A,Episodes,2026,episodes.csv,3,0,DECOM,31/06/2025,' found.csv; then
    failed "the finding of rule 141 does not name line 3, row 0"
    cat found.csv
fi

# What is being done is said on a terminal only
"${suggest[@]}" >/dev/null 2>said.txt
"$goldthread" synth ssda903 --children 3000 --output many >/dev/null 2>>said.txt
checks=$((checks + 1))
if [[ -s said.txt ]]; then
    failed "something was said on standard error"
fi

# Pipes, and files that cannot be read
expect 0 "No findings." bash -c "'$goldthread' check ssda903 <(cat clean/this/header.csv) --year 2026 --rules 101"
expect 0 "No findings." bash -c "cat clean/this/header.csv | '$goldthread' check ssda903 /dev/stdin --year 2026 --rules 101"
expect 2 "dangling.csv" bash -c "ln -s nowhere.csv dangling.csv; '$goldthread' check ssda903 dangling.csv"
if [[ $(id -u) -ne 0 ]]; then
    expect 2 "Permission denied" bash -c "echo x >secret.csv; chmod 0 secret.csv; '$goldthread' check ssda903 secret.csv"
fi
