#pragma once
// A year's SSDA903 tables as one XML file, in the order of the published schema (version 3.3.0).

#include <string>

#include "goldthread/table/remark.hpp"
#include "goldthread/thread/threads.hpp"

namespace goldthread::ssda903 {

struct WrittenXml {
    std::string bytes;
    /// set_aside: what the form has no place for, and so is not written: SWEpisodes, DoLo, extra columns, rows without
    /// CHILD, second rows where it has room for one, birth dates that differ from Header's. liberty: what is written,
    /// but not as the schema wants it (a code longer than it allows), or what the form cannot tell apart.
    Remarks remarks;
};

/// Writes the tables of one year, by module; null for a module that was not given. Children stand in the order of
/// Header, those that only other modules have behind them; the rows of a child keep their order. Optional elements are
/// left out where they are blank. Reading the file again gives the same rows but for what the remarks say.
[[nodiscard]] WrittenXml write_xml(const ModuleTables& tables);

/// The same of their bare values (reports/bare_tables.hpp), for a file that is to be sent.
[[nodiscard]] WrittenXml write_bare_xml(const ModuleTables& tables);

}  // namespace goldthread::ssda903
