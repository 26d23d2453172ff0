# What cannot be done, and says why. Read by ../run.

# What cannot be done, and says why
expect 2 "no such file" "$goldthread" check ssda903 nowhere
expect 2 "is not a collection" "$goldthread" check ssda904 clean
expect 2 "There is no rule '99999'" "$goldthread" check ssda903 clean --rules 99999
expect 2 "nowhere/out.csv" "$goldthread" check ssda903 dirty --format csv --output nowhere/out.csv
mkdir empty
expect 2 "None of the files could be used" "$goldthread" check ssda903 empty
mkdir many_unknown
for number in {1..30}; do printf 'x,y\n1,2\n' >"many_unknown/notes$number.csv"; done
expect 2 "and 20 more files" "$goldthread" check ssda903 many_unknown
printf 'PK\003\004' >book.csv
expect 2 "book.csv" "$goldthread" check ssda903 book.csv
printf 'CHILD,UPN\nA,UN1\n' >undated.csv
expect 2 "Name it: --year" "$goldthread" check ssda903 undated.csv
expect 2 "This is an SSDA903 return of 2019/20 (as you said). Definitions here begin with 2022/23." "$goldthread" check ssda903 clean --year 2020
expect 1 "the rules of 2026/27 were used" "$goldthread" check ssda903 dirty --year 2028
