#pragma once
// From the files a council has to a return: each file recognised, put to its module and year, joined with others of the
// same, and everything not understood reported.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "goldthread/intake/open.hpp"
#include "goldthread/schema/collection.hpp"
#include "goldthread/table/remark.hpp"
#include "goldthread/table/table.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread {

/// What became of one file, or of one of the tables in it: a sheet of a workbook, a file of a zip.
struct FileReading {
    enum class Outcome {
        used,
        repeated,  ///< Has the same content as another file, which was used.
        replaced,  ///< Put aside by the user for a newer one, which the first remark names; `rows` are those that it
                   ///< has.
        refused,   ///< Could not be read, or is of no module, and may be part of the return; the first remark says why.
        reference,  ///< Not of the return, but data to check it by: a list of providers, a directory of postcodes.
        other       ///< Of another kind, which the first remark names; there is nothing to put right.
    };
    std::string name;  ///< "episodes.csv", "book.xlsx, sheet Episodes", "returns.zip/this/episodes.csv".
    Outcome outcome = Outcome::refused;
    std::size_t module = 0;               ///< If has_module().
    YearSlot year = YearSlot::this_year;  ///< If has_module().
    ReturnForm form = ReturnForm::csv;
    std::string year_ground;         ///< "from the folder's name".
    std::size_t rows = 0;            ///< Data rows taken from it.
    std::size_t set_aside = 0;       ///< Data rows not taken from it: with `rows`, all that it has.
    std::vector<RowPlace> left_out;  ///< Those of them that were read as rows, by RowPlace::row. The others never were.
    std::size_t given = 0;           ///< Which of the files given it comes from.
    std::uint32_t occasion = 0;      ///< As InputFile says,
    bool beside_others = false;      ///< and so is this.
    bool year_told = false;  ///< By the user, a name or dates, also those of its set; not by what lies beside it.
    Remarks remarks;         ///< Problems first.

    [[nodiscard]] bool has_module() const noexcept { return outcome == Outcome::used || outcome == Outcome::repeated; }
};

/// Two tables of one module and year that hold much the same, where nobody has said that both are to be used.
struct Overlap {
    enum class Kind {
        newer,    ///< Most rows of one stand in the other, which was given later: a newer export. It is not used yet.
        rows,     ///< Most rows: copies, or two years. One of the two is not used.
        children  ///< Not the rows, but most children: perhaps two years, though both are used as of one.
    };
    Kind kind = Kind::rows;
    std::size_t earlier = 0;  ///< Index into ReturnFiles::files; of two given in one go, the first.
    std::size_t later = 0;
    std::size_t all = 0;     ///< Rows, or children, of the later one;
    std::size_t shared = 0;  ///< those of them that the earlier one has too.
};

/// Data to check a return by that lay among its files, for the caller to take.
struct FoundReference {
    std::vector<OpenedTable> providers;  ///< For provider_list_of().
    std::optional<InputFile> postcodes;
};

/// Which data of that kind the caller has been given apart from the files: the same among the files is named, and not
/// used.
struct NamedElsewhere {
    bool providers = false;
    bool postcodes = false;
};

/// A return as read. Tables have the fields' own names for columns, extra columns their own.
struct ReturnFiles {
    const Collection* collection = nullptr;
    int return_year = 0;      ///< 0 when not asked for and no date in the files tells.
    std::string year_ground;  ///< "as you said", "from the dates in the files".
    /// Where it was not asked for and the dates disagree: "Reviews: 2024/25; Episodes: 2025/26."
    std::string year_doubt;
    std::array<std::vector<std::optional<Table>>, year_slots> tables;  ///< By module.
    std::vector<FileReading> files;  ///< All that were given, in that order, and of one in the order they stand in it.
    FoundReference found;
    std::vector<Overlap> overlaps;

    [[nodiscard]] std::array<ModuleTables, year_slots> table_pointers() const;
    /// XML where some rows of that year came as XML, else CSV.
    [[nodiscard]] ReturnForm form(YearSlot year = YearSlot::this_year) const noexcept;
    /// How many remarks are of something to be put right.
    [[nodiscard]] std::size_t problems() const noexcept;
    /// Whether some file of this year's return could be used.
    [[nodiscard]] bool has_this_year() const noexcept;
    /// Notes that found data could not be used after all, with the reason.
    void refuse_reference(const std::string& name, const Error& reason);
};

/// Reads all files; none of them stops the others. What each one is, its content says, whatever its name.
/// `asked_year`: the return year, where the user named it.
[[nodiscard]] ReturnFiles read_return(const Collection& collection, std::vector<InputFile> files,
                                      std::optional<int> asked_year, unsigned jobs = 1, NamedElsewhere elsewhere = {});

}  // namespace goldthread
