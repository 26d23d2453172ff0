# Which year's return a file is of, and which return year it all is. Read by ../run.

# Two years side by side, told apart by their names alone: as from two folders
mkdir named
for file in dirty/this/*.csv; do cp "$file" "named/$(basename "$file" .csv) 2025-26.csv"; done
for file in dirty/last/*.csv; do cp "$file" "named/$(basename "$file" .csv) 2024-25.csv"; done
"$goldthread" check ssda903 dirty --format csv | cut -d, -f1-5 | sort >by_folder.csv
"$goldthread" check ssda903 named --format csv | cut -d, -f1-5 | sort >by_name.csv
checks=$((checks + 1))
cmp by_folder.csv by_name.csv || failed "names tell other years than folders"
expect 1 "year from the file's name" "$goldthread" check ssda903 named

# What the user says goes before all else
expect 0 "this year" "$goldthread" check ssda903 clean/this --last clean/last --year 2026
expect 1 "most of its dates fall in 2024/25" "$goldthread" check ssda903 clean/last --year 2026
mkdir "Blast Lane"
cp clean/this/*.csv "Blast Lane"
expect 0 "No findings." "$goldthread" check ssda903 "Blast Lane" --year 2026 --rules 142
expect 0 "return year 2025/26" "$goldthread" check ssda903 "Blast Lane" --rules 142
cp clean/last/reviews.csv "Blast Lane/reviews.csv"
expect 0 "Check that it is the right file" "$goldthread" check ssda903 "Blast Lane" --year 2026 --rules 142

# Tables that repeat each other are never joined
mkdir copies
cp clean/this/header.csv copies
sed 's/,M,/,F,/' clean/this/header.csv >"copies/header (1).csv"
expect 1 "so it was not used. Are they two copies?" "$goldthread" check ssda903 copies --year 2026 --rules 142

# Two folders of any names: the dates of each count together, also for tables that hold none
mkdir a b
cp dirty/this/*.csv a
cp dirty/last/*.csv b
"$goldthread" check ssda903 a b --format csv | cut -d, -f1-5 | sort >by_dates.csv
checks=$((checks + 1))
cmp by_folder.csv by_dates.csv || failed "the dates of two folders tell other years than their names"
expect 1 "from the dates of the files given with it" "$goldthread" check ssda903 a b

# A table that shares its children with another, and nothing tells of which year it is
mkdir doubtful
cp clean/this/*.csv doubtful
sed 's/,[0-9/]*\(,[^,]*,[^,]*\)$/,01\/05\/2019\1/' clean/this/sw_episodes.csv >doubtful/sw.csv
expect 0 "or write the year in their names." "$goldthread" check ssda903 doubtful --year 2026 --rules 142
