# Who makes the return. Read by ../run.

# Of the time and the nation that the return is about
expect 0 "Authority: Manchester (E08000003, 352), as you said" "$goldthread" check ssda903 clean --rules 197 --authority Manchester
expect 0 "Authority: Brighton and Hove (E06000043, 846), as you said" "$goldthread" check ssda903 clean --rules 197 --authority brighton
expect 0 "Authority: Cumbria (E10000006, 909), as you said" "$goldthread" check ssda903 clean --rules 197 --year 2023 --authority Cumbria
expect 2 "Cumbria (E10000006) was replaced on 01/04/2023 by Cumberland (E06000063) and Westmorland and Furness (E06000064)." \
    "$goldthread" check ssda903 clean --year 2026 --authority Cumbria
expect 0 "which replaced Bournemouth (E06000028) on 01/04/2019" \
    "$goldthread" check ssda903 clean --rules 197 --year 2026 --authority Bournemouth
expect 2 "Cardiff (W06000015) is an authority of Wales" "$goldthread" check ssda903 clean --authority Cardiff
expect 2 "is an authority of Scotland" "$goldthread" suggest ssda903 clean --authority S12000033
