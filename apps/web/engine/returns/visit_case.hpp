#pragma once
// For tests: a small return as somebody works on it on the page.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "goldthread/collections/ssda903/parts.hpp"
#include "goldthread/formats/archive/zip_case.hpp"
#include "mending.hpp"
#include "working_return.hpp"

namespace goldthread::page {

inline archive::FileToZip header_file() {
    return {"this/header.csv",
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,M,01/02/2012,WBRI,,,\nb2,F,01/02/2013,??,,,\n"};
}

inline archive::FileToZip episodes_file() {
    return {"this/episodes.csv",
            "CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\nA,02/06/2025,L,C1,,\n"
            "b2,03/05/2025,S,C2,01/05/2025,X1\n"};
}

inline std::vector<archive::FileToZip> two_files() {
    return {header_file(), episodes_file()};
}

inline constexpr std::size_t dec = 7;  ///< The field of Episodes.

inline PageCell episode(std::uint32_t row, std::size_t field) {
    return {{row, 1, YearSlot::this_year}, field};
}

/// The calls that the binding makes of what the page asks.
struct Visit {
    /// Gives the files in one go; their ids count from 1.
    explicit Visit(const std::vector<archive::FileToZip>& files)
        : work(ssda903::parts(), [](std::string_view, double) {}) {
        give(files);
    }

    void give(const std::vector<archive::FileToZip>& files) {
        work.given.begin_occasion();
        for (const archive::FileToZip& file : files) work.give(next_id++, file.name, file.content);
        work.read();
    }
    void give(const archive::FileToZip& file) { give(std::vector<archive::FileToZip>{file}); }

    MadeAgain check() {
        MadeAgain again = work.check();
        order = FindingOrder(work.checked().findings());
        return again;
    }

    Mending mending() { return {work, order}; }
    Changed set(const PageCell& cell, std::string text) {
        return mending().set_cells({{cell.where, cell.field, std::move(text)}}, {});
    }

    WorkingReturn work;
    FindingOrder order;
    int next_id = 1;
};

}  // namespace goldthread::page
