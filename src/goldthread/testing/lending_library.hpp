#pragma once
// For tests: an invented collection, a lending library. What works for readers and their loans works for any return,
// for nothing here comes from one. A reader takes the place of the child.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "goldthread/schema/collection.hpp"
#include "goldthread/schema/record.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/table/table.hpp"

namespace goldthread::library {

/// One reader.
struct Reader : Record {
    static constexpr std::uint8_t module = 0;
    IdCell card;
    DateCell born;
    CodeCell kind;
    FlagCell barred;
    PostcodeCell post;
    PartialDateCell joined;
    NumberCell fees;
    CodeCell branch;  ///< Derived.
};

/// One loan.
struct Loan : Record {
    static constexpr std::uint8_t module = 1;
    IdCell card;
    CodeCell book;
    DateCell lent;
    DateCell back;
};

/// Definitions for return years 2022 to 2024.
inline const Collection& collection() {
    static const Collection library = [] {
        Module readers{"Readers", "readers", "reader", true, 0, 0, {}, sizeof(Reader)};
        const auto card = [](Field number) {
            return also_called(required(identifier(at_most(8, std::move(number), ToldBy::reading))), {"CARDNO"});
        };
        readers.fields = {card(field("CARD", &Reader::card, "number of the card")),
                          field("BORN", &Reader::born, "date of birth"),
                          required(field("KIND", &Reader::kind, "grown-up or child")),
                          field("BARRED", &Reader::barred, "whether barred"),
                          at_most(8, field("POST", &Reader::post, "postcode"), ToldBy::reading),
                          field("JOINED", &Reader::joined, "date of joining"),
                          field("FEES", &Reader::fees, "pounds due"),
                          derived_field("BRANCH", &Reader::branch, "branch next to the postcode", "a map")};
        Module loans{"Loans", "loans", "loan", false, 0, 0, {}, sizeof(Loan)};
        loans.fields = {card(field("CARD", &Loan::card, "number of the card")),
                        required(field("BOOK", &Loan::book, "book lent"), ToldBy::reading),
                        field("LENT", &Loan::lent, "date of lending"), field("BACK", &Loan::back, "date of return")};
        loans = spanning(std::move(loans), &Loan::lent, &Loan::back, &Loan::book);
        return Collection{"library", "Lending library", 2022, 2024, {std::move(readers), std::move(loans)}};
    }();
    return library;
}

/// A table with these columns and rows.
inline Table table_of(std::vector<std::string> columns,
                      std::initializer_list<std::initializer_list<std::string_view>> rows) {
    Table table(std::move(columns));
    const std::uint32_t file = table.add_file("library.csv");
    std::uint32_t line = 2;
    for (const auto& row : rows) {
        const std::vector<std::string_view> cells(row);
        table.add_row(cells, {file, line++});
    }
    return table;
}

}  // namespace goldthread::library
