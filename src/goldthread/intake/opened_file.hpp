#pragma once
// A table between being opened and being put to its place in the return.

#include <optional>
#include <string>
#include <utility>

#include "goldthread/intake/intake.hpp"
#include "goldthread/intake/no_records.hpp"
#include "goldthread/intake/year_role.hpp"

namespace goldthread {

struct OpenedFile {
    FileReading reading;
    Table table;        ///< Columns are named as the module's fields, once recognised.
    std::string sheet;  ///< Of a workbook; else empty.
    YearEvidence evidence;
    std::uint64_t fingerprint = 0;         ///< Equal for tables read from the same bytes.
    SuspectRows suspects;                  ///< Of the table, until all tables show which are no records.
    std::optional<OpenedTable> providers;  ///< Instead of the table, where it is a list of these.
    std::optional<InputFile> postcodes;    ///< Where it is a directory of these.
};

[[nodiscard]] inline bool is_used(const OpenedFile& file) {
    return file.reading.outcome == FileReading::Outcome::used;
}

/// Remarks on the file as a whole, or on one of its fields.
inline void remark(FileReading& reading, Remark::Kind kind, std::string what, std::string field = {}) {
    reading.remarks.push_back({kind, {reading.name, {}, 0, std::move(field)}, std::move(what), 1});
}

}  // namespace goldthread
