#include "goldthread/intake/modules_not_in_form.hpp"

#include <gtest/gtest.h>

#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/self_named.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"

namespace goldthread {
namespace {

using ssda903::DoLo;
using ssda903::Missing;
using ssda903::SwEpisode;

std::string xml_with(const std::string& in_header) {
    return "<EXPSSDA903>\n<CHILD><HEADER><CHILDID>A</CHILDID><SEX>F</SEX><DOB>01/02/2010</DOB>" + in_header +
           "</HEADER><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>";
}

ReturnFiles read(std::vector<InputFile> files, int year = 2026) {
    return read_return(ssda903::collection(), std::move(files), year);
}

bool given(const ReturnFiles& files, std::uint8_t module, YearSlot year = YearSlot::this_year) {
    return files.tables[static_cast<std::size_t>(year)][module].has_value();
}

std::string remarks_on(const ReturnFiles& files, const std::string& module) {
    std::string found;
    for (const FileReading& file : files.files) {
        for (const Remark& remark : file.remarks) {
            if (remark.what.starts_with(module + " is taken as not given")) found += remark.what;
        }
    }
    return found;
}

TEST(ModulesNotInForm, AreNotGivenWhereTheFileHasNoneOfTheirRows) {
    const ReturnFiles files = read({{"return.xml", xml_with(""), YearSlot::this_year}});
    EXPECT_FALSE(given(files, SwEpisode::module));
    EXPECT_TRUE(given(files, Missing::module)) << "the form has a place for it: it is empty";
    EXPECT_EQ(remarks_on(files, "SWEpisodes"),
              "SWEpisodes is taken as not given: no element of the file holds social worker episodes, and the "
              "published form has no place for them: give sw_episodes.csv beside the XML.");
    for (const FileReading& file : files.files) EXPECT_NE(file.module, SwEpisode::module);
}

TEST(ModulesNotInForm, AreSpokenOfOnlyInTheYearsThatHaveThem) {
    EXPECT_EQ(remarks_on(read({{"return.xml", xml_with(""), YearSlot::this_year}}, 2026), "DoLo"), "");
    EXPECT_NE(remarks_on(read({{"return.xml", xml_with(""), YearSlot::this_year}}, 2027), "DoLo"), "");
    EXPECT_EQ(remarks_on(read({{"return.xml", xml_with(""), YearSlot::this_year}}, 2023), "SWEpisodes"), "");
}

TEST(ModulesNotInForm, AreGivenAsSoonAsOneChildHasARow) {
    const ReturnFiles files =
        read({{"return.xml", xml_with("<WORKER><SW_DECOM>01/05/2025</SW_DECOM></WORKER>"), YearSlot::this_year}});
    EXPECT_EQ(files.tables[0][SwEpisode::module]->row_count(), 1U);
    EXPECT_EQ(remarks_on(files, "SWEpisodes"), "");
    EXPECT_FALSE(given(files, DoLo::module));
}

TEST(ModulesNotInForm, AreGivenByACsvBesideEvenOneWithoutRows) {
    const std::string heading = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n";
    for (const std::string& csv : {heading, heading + "A,01/02/2010,SW1,01/05/2025,,MANAGE\n"}) {
        const ReturnFiles files =
            read({{"return.xml", xml_with(""), YearSlot::this_year}, {"sw_episodes.csv", csv, YearSlot::this_year}});
        EXPECT_TRUE(given(files, SwEpisode::module));
        EXPECT_EQ(remarks_on(files, "SWEpisodes"), "");
    }
}

TEST(ModulesNotInForm, EachYearStandsForItself) {
    const ReturnFiles files = read({{"last.xml", xml_with(""), YearSlot::last_year},
                                    {"h.csv", "CHILD,SEX,DOB,ETHNIC,UPN\nA,F,01/02/2010,WBRI,UN1\n", {}}});
    EXPECT_FALSE(given(files, SwEpisode::module, YearSlot::last_year));
    EXPECT_TRUE(given(files, Missing::module, YearSlot::last_year));
}

TEST(ModulesNotInForm, AreThoseWhoseBlocksAreKnownByTheirFields) {
    const ssda903::SelfNamedBlocks blocks;
    std::set<std::size_t> self_named;
    for (const auto& kind : blocks.kinds()) self_named.insert(kind.module);
    for (std::size_t m = 0; m < ssda903::collection().modules.size(); ++m) {
        const Module& module = ssda903::collection().modules[m];
        EXPECT_EQ(!module.rows_not_in_xml.empty(), self_named.contains(m)) << module.name;
    }
}

}  // namespace
}  // namespace goldthread
