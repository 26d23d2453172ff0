# Small inputs that would stop the machine, and what is refused of them. Read by ../run.

# The sanitizers of a development build take several times the time and memory.
times=1
if grep -q __asan_init "$goldthread"; then times=4; fi
cat >bounded.py <<'PYTHON'
# bounded.py COMMAND...: runs it within ten seconds of processor time, and says if it took more than a GiB.
import os, resource, subprocess, sys
times = int(os.environ["TIMES"])
seconds = 10 * times
def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if times == 1:
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
status = subprocess.run(sys.argv[1:], preexec_fn=limit).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if used.ru_maxrss > times << 20:
    print(f"TOO MUCH MEMORY: {used.ru_maxrss >> 10} MiB")
    status = 99
if status < 0:
    print(f"TOO LONG, or ended by a signal: {status}")
sys.exit(status if status >= 0 else 98)
PYTHON
export TIMES=$times
# within STATUS WORDS COMMAND…: as expect, within bounds of time and memory.
within() {
    local status=$1 words=$2
    shift 2
    expect "$status" "$words" python3 bounded.py "$@"
}
# small NAME MEBIBYTES: what was written there is smaller.
small() {
    checks=$((checks + 1))
    local size
    size=$(du -sm "$1" | cut -f1)
    ((size <= $2)) || failed "$1 takes $size MiB"
}

# Archives
cat >archives.py <<'PYTHON'
import struct, zipfile, zlib
rows = "".join(f"{n},1,01/04/20{n % 20:02},WBRI\n" for n in range(700_000))
text = ("CHILD,SEX,DOB,ETHNIC\n" + rows)[:16 << 20].encode()

def packed(content, level=9):
    deflate = zlib.compressobj(level, zlib.DEFLATED, -15)
    return deflate.compress(content) + deflate.flush()

def write(path, bodies, entries):
    """bodies: (name, packed, content); entries: (name, which body)"""
    out, at = b"", []
    for name, body, content in bodies:
        at.append(len(out))
        facts = struct.pack("<HHHIIIIHH", 20, 0, 8, 0, zlib.crc32(content), len(body), len(content), len(name), 0)
        out += b"PK\3\4" + facts + name.encode() + body
    start = len(out)
    for name, which in entries:
        _, body, content = bodies[which]
        facts = struct.pack("<HHHIIIIHH", 20, 0, 8, 0, zlib.crc32(content), len(body), len(content), len(name), 0)
        out += b"PK\1\2" + struct.pack("<H", 20) + facts + bytes(10) + struct.pack("<I", at[which]) + name.encode()
    out += b"PK\5\6" + struct.pack("<IHHIIH", 0, len(entries), len(entries), len(out) - start, start, 0)
    open(path, "wb").write(out)

body = packed(text)
write("overlapping.zip", [("header00.csv", body, text)], [(f"header{n:02}.csv", 0) for n in range(40)])
many = [(f"header{n:03}.csv", body, text) for n in range(70)]
write("gigabytes.zip", many, [(name, n) for n, (name, _, _) in enumerate(many)])
write("rows.zip", many[:7], [(name, n) for n, (name, _, _) in enumerate(many[:7])])
zeros = bytes(70 << 20)
write("zeros.zip", [("header.csv", packed(zeros), zeros)], [("header.csv", 0)])
each = bytes(1 << 20)
some = [(f"header{n}.csv", packed(each), each) for n in range(40)]
write("small_each.zip", some, [(name, n) for n, (name, _, _) in enumerate(some)])
PYTHON
python3 archives.py
within 2 "'header00.csv' and 'header01.csv' in the archive overlap" "$goldthread" check ssda903 overlapping.zip --year 2026
expect 2 "Do not use this file unless you know where it comes from." "$goldthread" check ssda903 overlapping.zip --year 2026
within 2 "would unpack to more than can be read (1024 MiB)" "$goldthread" check ssda903 gigabytes.zip --year 2026
within 2 "more than 16 million cells" "$goldthread" check ssda903 rows.zip --year 2026
for zip in zeros small_each; do
    within 2 "times its size; no real one does. Do not use this file unless you know where it comes from." \
        "$goldthread" check ssda903 $zip.zip --year 2026
done
rm -f ./*.zip

# Long texts, in every form
cat >long_texts.py <<'PYTHON'
import zipfile
parts = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": "<Relationships><Relationship Id='r' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    "xl/workbook.xml": "<workbook><sheets><sheet name='Header' sheetId='1' r:id='s'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='s' Type='http://x/worksheet' Target='sheet.xml'/>"
                                  "<Relationship Id='t' Type='http://x/sharedStrings' Target='strings.xml'/></Relationships>",
}
names = ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]

def workbook(path, rows, text):
    heading = "".join(f"<c t='inlineStr'><is><t>{name}</t></is></c>" for name in names)
    sheet = f"<row>{heading}</row>" + "<row>" .join([""] + ["".join("<c t='s'><v>0</v></c>" for _ in names) + "</row>"] * rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
        book.writestr("xl/strings.xml", f"<sst><si><t>{text}</t></si></sst>")
        book.writestr("xl/sheet.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")

long = "x" * 1_000_000
workbook("shared.xlsx", 40, long)
workbook("thousands.xlsx", 1000, long)
workbook("million.xlsx", 500_000, long)
cell = "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>"
heading = "<table:table-row>" + "".join(cell.format(name) for name in names) + "</table:table-row>"
row = "<table:table-row table:number-rows-repeated='{}'>" + cell.format(long) + "</table:table-row>"
for name, times in (("some", 100), ("repeated", 500_000)):
    with zipfile.ZipFile(name + ".ods", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("META-INF/manifest.xml", "<m/>")
        book.writestr("content.xml", "<office:document-content><office:body><office:spreadsheet><table:table table:name='Header'>"
                      + heading + row.format(times) + "</table:table></office:spreadsheet></office:body></office:document-content>")
open("cells.csv", "w").write("CHILD,SEX,DOB,ETHNIC,UPN\nA,1,01/02/2010,WBRI,\n" + "y" * 40_000_000 + ",2,01/02/2011,WBRI,\n")
open("return.xml", "w").write("<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><SEX>" + "z" * 3_000_000 + "</SEX></HEADER></CHILD></EXPSSDA903>\n")
PYTHON
python3 long_texts.py
remark="have more than 32,767 characters"
within 1 "LOST: shared.xlsx, sheet Header, line 2: Texts in columns CHILD, SEX, DOB and 4 more $remark" \
    "$goldthread" convert ssda903 shared.xlsx --year 2026 --to csv --output shared
small shared 20
for form in json csv; do
    within 1 "" "$goldthread" check ssda903 shared.xlsx --year 2026 --format $form --output report.$form
    small report.$form 2
done
for file in some.ods cells.csv return.xml; do
    within 1 "$remark" "$goldthread" convert ssda903 $file --year 2026 --to csv --output "$file.out"
    small "$file.out" 20
done
for file in thousands.xlsx million.xlsx repeated.ods; do
    within 2 "Do not use this file unless you know where it comes from." \
        "$goldthread" convert ssda903 $file --year 2026 --to csv --output none
done
# What is amended keeps the rest of a cell that nobody changed
printf 'change,module,year,file,line,field,old,new\nset cell,Header,2026,cells.csv,2,SEX,1,2\n' >log.csv
within 0 "$remark" "$goldthread" amend ssda903 cells.csv --year 2026 --changes log.csv --output kept
checks=$((checks + 1))
sed 's/^A,1,/A,2,/' cells.csv | cmp - kept/this/cells.csv || failed "what is amended has lost the rest of a cell"
rm -rf ./*.xlsx ./*.ods cells.csv return.xml kept

# A placeholder instead of the numbers of many children
mkdir -p placeholder/this
python3 - <<'PYTHON'
import random
random.seed(1)
with open("placeholder/this/episodes.csv", "w") as file:
    file.write("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n")
    for n in range(1300):
        child = "UNKNOWN" if n < 1000 else f"C{n}"
        day = f"{random.randint(1, 28):02}/{random.randint(4, 12):02}/2025"
        file.write(f"{child},{day},S,C2,N1,U1,PR4,{day},E4A,,AB1 0AA,AB1 0AB,SC{n % 7:06}\n")
PYTHON
words="1,000 rows of Episodes have the identifier 'UNKNOWN': is it a placeholder?"
within 1 "$words" "$goldthread" check ssda903 placeholder --year 2026
within 1 "$words" "$goldthread" check ssda903 placeholder --year 2026 --format csv --output placeholder.csv
within 1 "" "$goldthread" check ssda903 placeholder --year 2026 --format json --output placeholder.json
within 1 "" "$goldthread" check ssda903 placeholder --year 2026 --format xlsx --output placeholder.xlsx
within 0 "$words" "$goldthread" suggest ssda903 placeholder --year 2026
checks=$((checks + 1))
grep -q '"C1299"\|,C1299,' placeholder.csv || failed "the other children are not checked"
python3 - <<'PYTHON'
with open("placeholder/this/episodes.csv", "a") as file:
    for n in range(31_000):
        file.write(f"UNKNOWN,{n % 28 + 1:02}/05/2025,S,C2,N1,U1,PR4,,,,AB1 0AA,AB1 0AB,\n")
PYTHON
within 1 "32,000 rows of Episodes" "$goldthread" check ssda903 placeholder --year 2026
within 1 "32,000 rows of Episodes" "$goldthread" check ssda903 placeholder --year 2026 --format csv --output placeholder.csv

# Very many small files, in a zip and in a folder
python3 - <<'PYTHON'
import os, zipfile
with zipfile.ZipFile("many.zip", "w", zipfile.ZIP_DEFLATED) as many:
    for n in range(8_000):
        content = f"CHILD,SEX,DOB,ETHNIC\nC{n},1,2012-02-01,WBRI\n"
        many.writestr(f"part{n // 100}/header{n}.csv", content)
        if n < 3_000:
            os.makedirs(f"many/part{n // 100}", exist_ok=True)
            open(f"many/part{n // 100}/header.csv" if n % 100 == 0 else f"many/part{n // 100}/of{n}.csv", "w").write(content)
PYTHON
for format in text csv; do
    within 1 "" "$goldthread" check ssda903 many.zip --year 2026 --format $format --output many.$format
done
within 0 "" "$goldthread" suggest ssda903 many --year 2026
within 0 "written as CSV" "$goldthread" convert ssda903 many --year 2026 --to csv --output many_converted
printf "change,module,year,file,line,field,old,new\n" >none.csv
within 0 "0 changes made" "$goldthread" amend ssda903 many --year 2026 --changes none.csv --output many_amended
checks=$((checks + 1))
[[ $(find many_amended -name '*.csv' | wc -l) == 3001 ]] || failed "files are missing from what is amended"
rm -rf many many_amended many_converted many.zip
