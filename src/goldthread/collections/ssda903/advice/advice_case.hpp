#pragma once
// For tests of advice: a small pictured return (rules/rule_case.hpp), the providers and postcodes of its world, and
// what is suggested for it. Every look also proves that advising leaves the return as it was.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/advice/suggestion.hpp"
#include "goldthread/amendments/amendment_case.hpp"
#include "goldthread/collections/ssda903/advice/suggester.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/own_authority.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/provider_cells.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/rules/rule_case.hpp"

namespace goldthread::ssda903 {

/// One row of a provider list. Dates as lists write them; '-' is none.
struct Listed {
    const char* urn;
    const char* name;
    const char* types;  ///< "K2", "U1,U3,U6".
    const char* kinds;  ///< "PR4", "PR1,PR2".
    const char* postcode = "";
    const char* from = "01/04/2015";
    const char* to = "-";
    const char* owner = "";
    const char* authority = "";  ///< That the list names, by code.
    const char* school = "";
    const char* sector = "";
    bool supported = false;  ///< Of the sheet of supported accommodation.
};

/// What a case is looked up in.
struct World {
    std::vector<Listed> listed;
    std::vector<PostcodeRow> postcodes;
    const char* authority = "E10000014";  ///< That makes the return: Hampshire.
    int year = 2026;
    bool lists = true;
    bool directory = true;
};

/// Postcodes that the pictures use: Hampshire's first, then some further off.
inline const std::vector<PostcodeRow> places{
    {"SO51 8JR", "E07000093", GridPoint{436000, 121000}},
    {"PO15 7BE", "E07000087", GridPoint{455000, 108000}},
    {"RG25 1DE", "E07000084", GridPoint{460000, 148000}},
    {"CA1 1AA", "E06000063", GridPoint{340000, 556000}},
    {"SW1A 1AA", "E09000033", GridPoint{529000, 180000}},
    {"KW1 5AA", "S12000017", GridPoint{336000, 950000}},
    {"BF1 4AA", "", std::nullopt},
};

/// A world of these providers and all places.
[[nodiscard]] inline World homes(std::vector<Listed> listed, int year = 2026) {
    World world;
    world.listed = std::move(listed);
    world.postcodes = places;
    world.year = year;
    return world;
}

/// A home as most are.
inline const Listed oak{"SC100001", "Oak House", "K2", "PR4", "SO51 8JR"};

class AdviceCase {
  public:
    AdviceCase(const World& world, std::string_view picture)
        : postcodes_(PostcodeDirectory::of(world.postcodes)),
          providers_(list_of(world)),
          own_(OwnAuthority::of(Id::packed(world.authority), AuthorityTable::built_in())) {
        CheckSetting setting = testing::csv_setting(world.year);
        if (world.directory) setting.postcodes = &postcodes_;
        if (world.lists) setting.providers = &providers_;
        if (*world.authority != '\0') setting.authority = &own_;
        checked_ = std::make_unique<CheckedReturn>(rules(), files_of(picture, world.year), setting, CheckOptions{});
        suggester_ = goldthread::make_suggester(*checked_, ssda903::make_suggester);
    }

    [[nodiscard]] CheckedReturn& checked() { return *checked_; }

    /// The advice on the finding of that rule at that row of this year's episodes.
    [[nodiscard]] Advice on(std::string_view code, std::uint32_t row = 0) {
        const std::vector<std::string> before = state();
        Advice advice;
        bool found = false;
        for (const Finding& finding : checked_->findings().findings) {
            const auto rows = checked_->findings().rows_of(finding);
            if (checked_->rule_of(finding).code != code || rows.front().row != row) continue;
            EXPECT_TRUE(suggester_->advises_on(finding)) << code;
            advice = suggester_->advise(finding);
            found = true;
        }
        EXPECT_TRUE(found) << "rule " << code << " does not fail at row " << row;
        EXPECT_EQ(state(), before) << "advising has changed the return";
        return advice;
    }

    /// The same in short: "PLACE_PROVIDER=PR4 sure; URN=SC1 choose", '-' for a cell left blank; "none".
    [[nodiscard]] std::string short_on(std::string_view code, std::uint32_t row = 0) { return in_short(on(code, row)); }

    static std::string in_short(const Advice& advice) {
        std::string text;
        for (const Suggestion& suggestion : advice.suggestions) {
            if (!text.empty()) text += "; ";
            for (const SuggestedCell& cell : suggestion.cells) {
                const Module& module = rules().collection->modules[cell.where.module];
                text += std::string(module.fields[cell.field].name) + "=" + (cell.text.empty() ? "-" : cell.text) + " ";
            }
            text += name_of(suggestion.confidence);
        }
        return text.empty() ? "none" : text;
    }

  private:
    static ProviderList list_of(const World& world) {
        std::vector<Provider> rows;
        for (const Listed& listed : world.listed) {
            Provider& p = rows.emplace_back();
            p.urn = read_urn(listed.urn);
            p.name = listed.name;
            p.placement_codes = read_provider_codes(listed.types).placements;
            p.provider_codes = read_provider_codes(listed.kinds).providers;
            p.postcode = PostcodeCell::parse(listed.postcode).code();
            p.registration_start = read_provider_date(listed.from);
            p.registration_end = read_provider_date(listed.to);
            p.owner = listed.owner;
            p.sector = listed.sector;
            if (listed.supported) p.sheet = ProviderSheet::supported;
            p.list_authority = Id::packed(listed.authority);
            p.linked_school_urn = read_urn(listed.school);
            for (const PostcodeRow& postcode : world.postcodes) {
                if (PostcodeCell::parse(postcode.postcode) == p.postcode) {
                    p.postcode_authority = AuthorityTable::built_in().upper_tier(Id::packed(postcode.authority),
                                                                                 ReturnYear::ending(world.year).end);
                }
            }
        }
        return {std::move(rows), {{"homes.xlsx", Date::of(2026, 4, 1), ProviderSheet::plain, world.listed.size()}}, {}};
    }

    static ReturnFiles files_of(std::string_view picture, int year) {
        testing::RuleCase pictured = testing::read_case(*rules().collection, picture);
        ReturnFiles files;
        files.collection = rules().collection;
        files.return_year = year;
        for (std::size_t slot = 0; slot < year_slots; ++slot) {
            for (std::size_t m = 0; m < pictured.tables[slot].size(); ++m) {
                files.tables[slot].push_back(
                    pictured.given[slot][m] ? std::optional<Table>(std::move(pictured.tables[slot][m])) : std::nullopt);
            }
        }
        return files;
    }

    static std::string values_of(const Episode& e) {
        std::string text;
        for (const DateCell& cell : {e.decom, e.dec}) text += cell.known() ? cell.date().text() + " " : "? ";
        for (const CodeCell& cell :
             {CodeCell(e.rne), CodeCell(e.ls), CodeCell(e.place), CodeCell(e.place_provider), CodeCell(e.home_post),
              CodeCell(e.pl_post), CodeCell(e.urn), CodeCell(e.pl_location)}) {
            text += std::to_string(cell.code().bits()) + (cell.absent() ? " absent " : " ");
        }
        text += e.pl_la.id().text() + (e.pl_la.absent() ? " absent " : " ");
        return text + (e.pl_distance.known() ? std::to_string(e.pl_distance.value()) : "?");
    }

    // All that advising could change: cells as text and as values, findings.
    [[nodiscard]] std::vector<std::string> state() const {
        std::vector<std::string> all;
        for (const YearSlot slot : {YearSlot::this_year, YearSlot::last_year}) {
            for (const auto& table : checked_->files().tables[static_cast<std::size_t>(slot)]) {
                for (std::size_t column = 0; table && column < table->column_count(); ++column) {
                    for (const std::string_view cell : table->column(column)) all.emplace_back(cell);
                }
            }
            for (const Episode& e : checked_->threads().store(Episode::module, slot).all<Episode>()) {
                all.push_back(values_of(e));
            }
        }
        const auto& found = checked_->findings();
        for (const Finding& finding : found.findings) {
            all.push_back(std::to_string(finding.rule) + " " + std::to_string(finding.child) + " " +
                          std::to_string(finding.first_row) + " " + std::to_string(finding.row_count));
        }
        for (const RowRef row : found.rows) all.push_back(testing::row_name(*rules().collection, row));
        all.push_back(std::to_string(checked_->revision()));
        return all;
    }

    PostcodeDirectory postcodes_;
    ProviderList providers_;
    OwnAuthority own_;
    std::unique_ptr<CheckedReturn> checked_;
    std::unique_ptr<Suggester> suggester_;
};

}  // namespace goldthread::ssda903
