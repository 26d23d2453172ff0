#pragma once
// The XML form of the SSDA903 return as the tables of its modules, as if it had come as CSV.

#include "goldthread/formats/xml/document.hpp"
#include "goldthread/schema/xml_form.hpp"

namespace goldthread::ssda903 {

/// Whether the document is in this form: its outermost element is EXPSSDA903, or holds children with a HEADER.
[[nodiscard]] bool is_ssda903(const xml::Document& document);

/// Reads every child. Columns are the fields of the CSV form, and UASC in Header. CHILD, DOB and, in UASC, SEX are
/// HEADER's. A row's line is that of the element it stands in.
///
/// Each block of its own (an episode, a review) is a row, even if empty. AD1 and OC3, whose fields lie flat in HEADER,
/// have a row if one of them is not blank, UASC if the status is 1 or DUC is not blank. A module without rows is an
/// empty table. The schema has no names for social worker episodes and deprivation of liberty orders: any block that
/// holds SW_DECOM or DOLO_START is one; what it means that there is none, the whole return shows
/// (modules_not_in_form.hpp). Whatever else is not of the form is left out and remarked on, with how often it
/// occurs and where first.
[[nodiscard]] TablesOfXml read_xml(const xml::Document& document);

}  // namespace goldthread::ssda903
