# What cells hold never acts on a terminal, and stays as it is in files and pipes. Read by ../run.

cat >on_terminal.py <<'PYTHON'
# on_terminal.py COMMAND…: runs it with standard output on a terminal, and prints what arrives there.
import os, pty, sys
def seen(descriptor):
    shown = os.read(descriptor, 1 << 16)
    everything.append(shown)
    return shown
everything = []
status = os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], seen, lambda descriptor: b""))
sys.exit(status)
PYTHON
escape=$'\033'
mkdir -p odd/this
printf 'CHILD,SEX,DOB,ETHNIC\n"A%s[2J\n  No findings.",9,31/02/2012,WBRI\nB\177\302\233\342\200\256,9,31/02/2012,WBRI\n' "$escape" >odd/this/header.csv
# harmless COMMAND…: what the terminal gets has no control character but line ends, and no line that a cell forged.
harmless() {
    checks=$((checks + 1))
    python3 on_terminal.py "$@" >seen.txt 2>/dev/null </dev/null
    if LC_ALL=C grep -aqP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xef\xbb\xbf' seen.txt; then
        failed "$* sends control characters to a terminal: $(cat -v seen.txt | head -3)"
    elif grep -aq '^  No findings' seen.txt; then
        failed "$* shows a line that a cell forged"
    elif ! grep -aq '2J' seen.txt; then
        failed "$* shows nothing of the cells: $(head -3 seen.txt)"
    fi
}
for command in "check" "suggest"; do
    for format in csv json; do
        harmless "$goldthread" $command ssda903 odd --year 2026 --format $format
        "$goldthread" $command ssda903 odd --year 2026 --format $format >piped.txt 2>/dev/null
        "$goldthread" $command ssda903 odd --year 2026 --format $format --output file.txt 2>/dev/null
        checks=$((checks + 1))
        cmp -s piped.txt file.txt || failed "$command --format $format writes something else into a pipe than into a file"
    done
done
harmless "$goldthread" check ssda903 odd --year 2026 --format children-csv
"$goldthread" check ssda903 odd --year 2026 --format csv >piped.txt 2>/dev/null
checks=$((checks + 1))
grep -aq "$escape" piped.txt || failed "what is piped is not as it stands in the files"

# A terminal that is named as a file is refused before the work begins
for words in "check ssda903 odd --year 2026 --format json --output /dev/stdout" \
    "check ssda903 odd --year 2026 --format xlsx --output /dev/tty" \
    "check ssda903 odd --year 2026 --save-run /dev/stdout" \
    "suggest ssda903 odd --year 2026 --changes /dev/stdout"; do
    # shellcheck disable=SC2086
    expect 2 "names a terminal" python3 on_terminal.py "$goldthread" $words
done
