#pragma once
// A year's SSDA903 tables as one XML file, in the order of the published schema (version 3.3.0).

#include "goldthread/schema/xml_form.hpp"

namespace goldthread::ssda903 {

/// Writes the tables of one year, by module; null for a module that was not given. Children stand in the order of
/// Header, those that only other modules have behind them; the rows of a child keep their order. Optional elements are
/// left out where they are blank. Reading the file again gives the same rows but for what the remarks say: set_aside
/// are SWEpisodes, DoLo, extra columns, rows without CHILD, second rows where the form has room for one, birth dates
/// that differ from Header's; a liberty is a code longer than the schema allows, or what the form cannot tell apart.
[[nodiscard]] WrittenXml write_xml(const ModuleTables& tables);

/// The same of their bare values (reports/bare_tables.hpp), for a file that is to be sent.
[[nodiscard]] WrittenXml write_bare_xml(const ModuleTables& tables);

}  // namespace goldthread::ssda903
