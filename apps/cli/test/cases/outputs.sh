# Where commands write: never over what they read, whole or not at all, and never in silence. Read by ../run.

# holds_same WHAT: nothing of what is read was changed.
holds_same() {
    checks=$((checks + 1))
    diff -r given given_before >/dev/null || failed "$1 changed what it reads"
}
# nothing_unfinished WHAT: no temporary file or folder is left here.
nothing_unfinished() {
    checks=$((checks + 1))
    [[ -z $(find . -name '.goldthread-unfinished-*') ]] || failed "$1 left something unfinished"
}

mkdir -p given/return/this given/return/last given/lists
printf 'CHILD,DECOM,RNE,DEC\nA,02/06/2025,S,01/06/2025\nB,03/06/2025,S,\n' >given/return/this/episodes.csv
printf 'CHILD,DECOM,RNE,DEC\nA,02/06/2024,S,\n' >given/return/last/episodes.csv
printf 'URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA_CODE_INFERRED\nSC123456,K2,PR4,,PO17 6DQ,E10000014\n' >given/lists/list.csv
printf 'change,module,year,file,line,field,old,new\nset cell,Episodes,2026,episodes.csv,2,DEC,01/06/2025,05/06/2025\n' >given/log.csv
"$goldthread" check ssda903 given/return --year 2026 --save-run given/run.json --run-date 01/03/2026 >/dev/null
printf 'pcd,dointr,doterm,oslaua,lat,long\n' >given/ONSPD_NOV_2025_UK.csv
cp -r given given_before
ln -s given/return/this/episodes.csv link.csv
ln given/lists/list.csv hard.csv
ln -s given/return linked_folder

# Every option that writes a file, against everything that is read, by whatever name
check=("$goldthread" check ssda903 given/return/this --last given/return/last --year 2026 --providers given/lists --previous given/run.json)
suggest=("$goldthread" suggest ssda903 given/return/this --last given/return/last --year 2026 --providers given/lists)
amend=("$goldthread" amend ssda903 given/return/this --last given/return/last --year 2026 --providers given/lists --changes given/log.csv)
read_files=(given/return/this/episodes.csv "$PWD/given/return/last/episodes.csv" given/../given/./lists/list.csv link.csv hard.csv linked_folder/this/episodes.csv)
for file in "${read_files[@]}"; do
    expect 2 "write over this file" "${check[@]}" --format csv --output "$file"
    expect 2 "write over this file" "${check[@]}" --save-run "$file"
    expect 2 "write over this file" "${suggest[@]}" --output "$file"
    expect 2 "write over this file" "${suggest[@]}" --changes "$file"
    expect 2 "write over this file" "${amend[@]}" --output new --report "$file"
done
expect 2 "given/run.json: --save-run would write over this file, and it is read (--previous)" "${check[@]}" --save-run given/run.json
expect 2 "read (--changes)" "${amend[@]}" --output new --report given/log.csv
expect 2 "write over this file" "$goldthread" reference postcodes build given/ONSPD_NOV_2025_UK.csv -o given/ONSPD_NOV_2025_UK.csv
expect 2 "write into the folder given/return/this" "${check[@]}" --format csv --output given/return/this/found.csv
expect 2 "write into the folder given/lists" "${suggest[@]}" --changes given/lists/new/changes.csv
holds_same "a file that is written"
checks=$((checks + 1))
[[ ! -e new ]] || failed "a folder was written though the report could not be"

# Every option that writes a folder
for place in given/return/this given/return/last "$PWD/linked_folder" given/return given; do
    expect 2 "write over the folder" "${amend[@]}" --output "$place"
    expect 2 "episodes.csv: " "$goldthread" convert ssda903 given/return/this --last given/return/last --to csv --output "$place"
    expect 2 "did not write there" "$goldthread" synth ssda903 --children 2 --output "$place"
done
expect 2 "write over the folder given, and this file in it is read (--changes)" "$goldthread" amend ssda903 clean --changes given/log.csv --output given
expect 2 "would read both copies" "$goldthread" amend ssda903 given/return --year 2026 --changes given/log.csv --output given/return/amended
expect 2 "would read both copies" "$goldthread" convert ssda903 given/return --year 2026 --to xml --output linked_folder/xml
expect 2 "the folder in which you are" "$goldthread" synth ssda903 --children 2 --output .
expect 2 "there is a file" "$goldthread" synth ssda903 --children 2 --output link.csv
holds_same "a folder that is written"

# Two outputs that are one
expect 2 "name the same place" "$goldthread" check ssda903 dirty --format csv --output one.csv --save-run ./one.csv
expect 2 "name the same place" "${suggest[@]}" --output one.csv --changes "$PWD/one.csv"
expect 2 "lie one in the other" "${amend[@]}" --output new --report new/report.xlsx
checks=$((checks + 1))
[[ ! -e one.csv && ! -e new ]] || failed "something was written though two outputs are one"

# Again over one's own output; a file that is gone from the return is gone from it too
expect 0 "1 change made" "${amend[@]}" --output amended
cp -r given/return fewer
cp fewer/this/episodes.csv fewer/this/old_name.csv
sed -i 's/^A,02/C,02/; s/^B,03/D,03/' fewer/this/old_name.csv
expect 0 "old_name.csv" "$goldthread" amend ssda903 fewer --year 2026 --changes given/log.csv --output again
rm fewer/this/old_name.csv
expect 0 "1 change made" "$goldthread" amend ssda903 fewer --year 2026 --changes given/log.csv --output again
checks=$((checks + 1))
[[ $(cd again && find . -type f | sort | tr '\n' ' ') == "./changes.csv ./last/episodes.csv ./this/episodes.csv ./written_by_goldthread " ]] ||
    failed "the second run's folder holds something else: $(find again)"
expect 2 "did not write there: letter.txt" bash -c "touch again/letter.txt; '$goldthread' amend ssda903 fewer --year 2026 --changes given/log.csv --output again"
expect 2 "not by 'goldthread convert'" "$goldthread" convert ssda903 fewer --year 2026 --to csv --output amended
expect 1 "amended/this/episodes.csv" "$goldthread" check ssda903 amended --year 2026
checks=$((checks + 1))
"$goldthread" check ssda903 amended --year 2026 >said.txt
if grep -q 'not used.*changes.csv\|to put right.*written_by' said.txt; then
    failed "what lies beside an amended return is taken for a part of it"
fi
checks=$((checks + 1))
[[ $(stat -c %a amended amended/this/episodes.csv | tr '\n' ' ') == "700 600 " ]] || failed "others can read what is amended"

# Modes, links, neighbours, long names
"$goldthread" check ssda903 dirty --format json --output f.json
checks=$((checks + 1))
[[ $(stat -c %a f.json) == 600 ]] || failed "a new list of findings can be read by others"
chmod 640 f.json
echo mine >f.json.part
ln -s f.json f_link.json
"$goldthread" check ssda903 clean --format json --output f_link.json
checks=$((checks + 1))
[[ $(stat -c %a f.json) == 640 && $(cat f.json.part) == mine && -L f_link.json ]] || failed "mode, link or neighbour of an output"
expect 0 "" "$goldthread" check ssda903 clean --format json --output "$(printf 'n%.0s' {1..249}).json"
expect 0 '"findings"' bash -c "'$goldthread' check ssda903 clean --format json --output /dev/stdout | cat"
expect 0 '"findings"' bash -c "mkfifo pipe.json; cat pipe.json & '$goldthread' check ssda903 clean --format json --output pipe.json; wait"
checks=$((checks + 1))
[[ -p pipe.json ]] || failed "a pipe was replaced"
nothing_unfinished "writing"

# Standard output that fails
says_what=("check ssda903 dirty" "check ssda903 dirty --format csv" "check ssda903 dirty --format json" "suggest ssda903 dirty"
    "convert ssda903 clean --to xml --output full_xml" "amend ssda903 given/return --year 2026 --changes given/log.csv --output full_amended"
    "synth ssda903 --children 2 --output full_synth" "rules ssda903" "rules ssda903 142" "rules ssda903 --markdown"
    "rules ssda903 --format json" "--help" "check --help" "--version")
for words in "${says_what[@]}"; do
    expect 2 "could not be written" bash -c "'$goldthread' $words >/dev/full"
    expect 2 "could not be written" bash -c "'$goldthread' $words >&-"
done
for words in "check ssda903 dirty" "rules ssda903" "--help"; do
    expect 2 "could not be written" bash -c "set -o pipefail; { sleep 0.2; '$goldthread' $words; } | (exec <&-; sleep 1)"
done
expect 2 "" bash -c "'$goldthread' check ssda903 nowhere 2>/dev/full"
for output in "--output" "--save-run"; do
    expect 2 "/dev/full: The file cannot be written (No space left on device)" "$goldthread" check ssda903 dirty $output /dev/full
done

# A disk that is full: the old file is whole, nothing is left
echo old >old.json
expect 2 "File too large" bash -c "ulimit -f 4; '$goldthread' check ssda903 dirty --format json --output old.json"
expect 2 "File too large" bash -c "ulimit -f 1; '$goldthread' synth ssda903 --children 400 --output too_much"
expect 2 "File too large" bash -c "ulimit -f 1; '$goldthread' convert ssda903 dirty --to xml --output too_much"
checks=$((checks + 1))
[[ $(cat old.json) == old && ! -e too_much ]] || failed "something was written though there was no room"
nothing_unfinished "a full disk"

# What a writer left that could not even clean up is never read, and named
mkdir -p left/.goldthread-unfinished-abcdef/this
cp clean/this/*.csv left
cp clean/this/header.csv left/.goldthread-unfinished-abcdef/this
expect 0 "delete it" "$goldthread" check ssda903 left --year 2026 --rules 101
"$goldthread" check ssda903 left --year 2026 --rules 101 >said.txt
checks=$((checks + 1))
if grep -q 'unfinished-abcdef/this' said.txt; then failed "an unfinished folder is read"; fi
rm -r left

# Ended while writing
for signal in INT TERM HUP; do
    "$goldthread" synth ssda903 --children 2 --output ended >/dev/null
    for child in {1..6}; do
        "$goldthread" synth ssda903 --children 3000 --seed "$child" --output ended >/dev/null 2>&1 &
        writer=$!
        for _ in {1..200}; do
            compgen -G '.goldthread-unfinished-*' >/dev/null && break
            sleep 0.01
        done
        kill -"$signal" "$writer" 2>/dev/null
        wait "$writer" 2>/dev/null
        checks=$((checks + 1))
        grep -q "^Written by 'goldthread synth'" ended/written_by_goldthread || failed "no whole folder stands after $signal"
    done
    nothing_unfinished "$signal"
    rm -r ended
done

# What reading set aside is said by every command, and a file that could not be used is not passed over
mkdir -p part/this
cp clean/this/header.csv clean/this/episodes.csv part/this
: >part/this/oc2.csv
printf 'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/02/2012,01/05/2025,PN1\n"B,01/02/2012,02/05/2025,PN1\n' >part/this/reviews.csv
printf 'change,module,year,file,line,field,old,new\n' >none.csv
expect 1 "part/this/oc2.csv" "$goldthread" convert ssda903 part --year 2026 --to csv --output part_csv
expect 1 "LOST: part/this/reviews.csv, line 3" "$goldthread" convert ssda903 part --year 2026 --to xml --output part_xml
expect 1 "part/this/oc2.csv (not part of the return: copied byte for byte)" "$goldthread" amend ssda903 part --year 2026 --changes none.csv --output part_amended
checks=$((checks + 1))
cmp -s part/this/oc2.csv part_amended/this/oc2.csv || failed "a file that could not be read is missing after amending"
for words in "check ssda903 part --year 2026 --format csv" "check ssda903 part --year 2026 --format csv --output part.csv" "suggest ssda903 part --year 2026"; do
    # shellcheck disable=SC2086
    "$goldthread" $words >said.csv 2>said.txt
    checks=$((checks + 1))
    grep -q 'part/this/oc2.csv' said.txt || failed "$words does not say on standard error that oc2.csv was not used"
    checks=$((checks + 1))
    grep -q 'part/this/reviews.csv, line 3' said.txt || failed "$words does not say on standard error what of reviews.csv was not used"
done

# What files hold and are called never reaches the terminal as it stands
escape=$'\033'
mkdir -p "odd/this" "odd_names"
printf 'CHILD,SEX,DOB,ETH%s,UPN\nA%s[2J%s]0;x\a,1%s,01/02/2012,WBRI,\342\200\256x\nB\177\302\233,9,31/02/2012,WBRI,UN1\n"C\n  No findings.",9,31/02/2012,WBRI,UN1\n' \
    "$escape" "$escape" "$escape" "$escape" >odd/this/header.csv
cp clean/this/header.csv "odd_names/a"$'\n'"  No findings. 0 rules run.csv"
cp clean/this/episodes.csv "odd_names/${escape}[31mred.csv"
cp clean/this/uasc.csv "odd_names/caf"$'\351'".csv"
cp clean/this/oc2.csv "odd_names/oc2.csv"
printf 'change,module,year,file,line,field,old,new\nset cell,Header,2026,header.csv,2,SEX,%s[2J,\342\200\256\n' "$escape" >odd_log.csv
# fit COMMAND…: no control character, and no mark that turns the reading direction, in what is said.
fit() {
    checks=$((checks + 1))
    "$@" >fit.txt 2>&1 </dev/null
    if LC_ALL=C grep -qP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]' fit.txt; then
        failed "$* prints control characters: $(LC_ALL=C grep -aP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]' fit.txt | cat -v | head -3)"
    elif grep -q '^  No findings' fit.txt; then
        failed "$* prints a line that a name forged"
    elif ! iconv -f utf-8 -t utf-8 fit.txt >/dev/null 2>&1; then
        failed "$* prints what is not UTF-8"
    fi
}
rm -rf odd_out
for data in odd odd_names; do
    fit "$goldthread" check ssda903 $data --year 2026
    fit "$goldthread" suggest ssda903 $data --year 2026
    fit "$goldthread" convert ssda903 $data --year 2026 --to xml --output ${data}_xml
    fit "$goldthread" convert ssda903 $data --year 2026 --to csv --output ${data}_csv
    fit "$goldthread" amend ssda903 $data --year 2026 --changes odd_log.csv --output ${data}_amended
    fit "$goldthread" amend ssda903 $data --year 2026 --changes none.csv --output ${data}_amended
done
for words in "$escape[2Jx" $'x\n  No findings.' $'\342\200\256x' $'\377'; do
    fit "$goldthread" "$words"
    fit "$goldthread" check "$words" x
    fit "$goldthread" check ssda903 "$words"
    fit "$goldthread" check ssda903 clean --rules "$words"
    fit "$goldthread" check ssda903 clean --format "$words"
    fit "$goldthread" check ssda903 clean --year "$words"
    fit "$goldthread" check ssda903 clean --run-date "$words"
    fit "$goldthread" check ssda903 clean --authority "$words"
    fit "$goldthread" check ssda903 clean --previous "$words"
    fit "$goldthread" check ssda903 clean --output "nowhere/$words"
    fit "$goldthread" suggest ssda903 clean --providers "$words"
    fit "$goldthread" synth ssda903 --children 2 --output "synth $words"
    fit "$goldthread" rules "$words"
    fit "$goldthread" rules ssda903 "$words"
    fit "$goldthread" serve --page "$words"
    fit "$goldthread" reference postcodes build "$words"
done
"$goldthread" check ssda903 odd_names --year 2026 --format csv --output odd_names_found.csv 2>/dev/null
checks=$((checks + 1))
iconv -f utf-8 -t utf-8 odd_names_found.csv >/dev/null || failed "the list of findings is not UTF-8"
long=$(head -c 100000 /dev/zero | tr '\0' '[')
printf 'change,module,year,file,line,field,old,new\nadd row,Header,2026,header.csv,,,,%s\n' "$long" >long.csv
"$goldthread" amend ssda903 odd --year 2026 --changes long.csv --output long >said.txt 2>&1
checks=$((checks + 1))
[[ $(wc -c <said.txt) -lt 500 ]] || failed "a long value makes a message of $(wc -c <said.txt) bytes"

# What was killed while it wrote is named by the next command that writes there
mkdir -p killed/.goldthread-unfinished-abcdef
: >killed/.goldthread-unfinished-uvwxyz
for words in "check ssda903 clean --format json --output killed/f.json" "check ssda903 clean --save-run killed/run.json" \
    "suggest ssda903 clean --changes killed/changes.csv" "synth ssda903 --children 2 --output killed/synth" \
    "convert ssda903 given/return --year 2026 --to csv --output killed/csv" \
    "amend ssda903 given/return --year 2026 --changes given/log.csv --output killed/amended"; do
    # shellcheck disable=SC2086
    "$goldthread" $words >/dev/null 2>said.txt
    checks=$((checks + 1))
    [[ $(grep -c 'killed/.goldthread-unfinished-.*delete it' said.txt) == 2 ]] || failed "$words does not name what was left"
done
