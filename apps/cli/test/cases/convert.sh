# From one form of a return to the other. Read by ../run.

# XML: the same rows give the same findings, less those on modules that XML has not
expect 0 "LOST" "$goldthread" convert ssda903 dirty --to xml --output dirty_xml
expect 1 "ssda903.xml" "$goldthread" check ssda903 dirty_xml
expect 0 "written as CSV" "$goldthread" convert ssda903 dirty_xml --to csv --output dirty_again
expect 2 "not a collection" "$goldthread" convert cin dirty --to csv --output nowhere
printf '<EXPSSDA903>\n<CHILD>' >cut.xml
expect 2 "not well-formed" "$goldthread" check ssda903 cut.xml
printf '<Message/>' >other.xml
expect 2 "begins with element Message" "$goldthread" check ssda903 other.xml
