# What a rule says. Read by ../run.

# Rules
expect 0 "Earlier episode left open" "$goldthread" rules ssda903 142
expect 0 "SW04STG1" "$goldthread" rules ssda903 --year 2026
expect 0 '"fails_when"' "$goldthread" rules ssda903 142 --format json
expect 2 "There is no rule '99999'" "$goldthread" rules ssda903 99999

# Codes as people type them
expect 0 "392a" "$goldthread" rules ssda903 392A
expect 0 "SW12STG2" "$goldthread" rules SSDA903 " sw12stg2 "
expect 0 "503J" "$goldthread" rules ssda903 503
expect 0 "SW11bSTG2" "$goldthread" rules ssda903 sw11
expect 0 "143  " "$goldthread" rules ssda903 "142, 143"
expect 0 "143  " "$goldthread" rules ssda903 142 143
expect 2 "Near to it: 392a, 392b, 392c, 392d" "$goldthread" rules ssda903 392z
expect 2 "Near to it: 501, 502, 503A" "$goldthread" rules ssda903 50
expect 1 "2 rules run" "$goldthread" check ssda903 dirty --rules "141, 142"
expect 1 "2 rules run" "$goldthread" check SSDA903 dirty --rules 141,142
expect 0 "No rule is called 197: the 2 that begin so are taken, 197B, 197a." "$goldthread" check ssda903 clean --rules 197
expect 2 "There is no rule '1O1'" "$goldthread" check ssda903 clean --rules 1O1
expect 2 "No rule is named" "$goldthread" check ssda903 clean --rules " "
expect 0 "No rule is called 197" "$goldthread" suggest ssda903 clean --rules 197
expect 0 "" "$goldthread" suggest ssda903 dirty --rules " 392A ,sw12stg2"

# Years as people type them
expect 2 "Definitions here begin with 2022/23: there are none of 2018/19." "$goldthread" rules ssda903 --year 2019
expect 2 "Definitions here begin with 2022/23: there are none of 2018/19." "$goldthread" rules ssda903 143 --year 2019
expect 0 "these are the rules of 2026/27" "$goldthread" rules ssda903 143 --year 2030
for year in 26 2025-26 2025/26 2025/2026; do
    expect 2 "For the year ending 31 March 2026 write 2026." "$goldthread" rules ssda903 --year "$year"
    expect 2 "For the year ending 31 March 2026 write 2026." "$goldthread" check ssda903 clean --year "$year"
done
expect 2 "For the year ending 31 March 2026 write 2026." "$goldthread" synth ssda903 --year 2025-26 --output none
expect 2 "is not a return year" "$goldthread" check ssda903 clean --year next
expect 0 "Made up 3 children of return year 2024/25" "$goldthread" synth SSDA903 --children 3 --year 2025 --output made
expect 1 "XML" "$goldthread" convert SSDA903 clean --to xml --output converted
