#include "goldthread/collections/ssda903/write_xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"
#include "goldthread/formats/xml/writer.hpp"
#include "goldthread/reports/bare_tables.hpp"
#include "goldthread/reports/losses.hpp"
#include "goldthread/table/cell.hpp"
#include "goldthread/views/children_of_tables.hpp"

namespace goldthread::ssda903 {

namespace {

constexpr auto lost = Remark::Kind::set_aside;
constexpr auto not_as_wanted = Remark::Kind::liberty;

std::string_view name_of(std::uint8_t module) {
    return collection().modules[module].name;
}

/// What XML holds once for a child.
struct Shared {
    std::optional<std::string_view> child;
    std::optional<std::string_view> dob;
    std::optional<std::string_view> sex;
};

/// One year's tables on their way to XML.
class Writing {
  public:
    explicit Writing(const ModuleTables& tables)
        : tables_(tables),
          modules_(static_cast<std::uint8_t>(tables.size())),
          found_(children_of(collection(), tables, Header::module)) {}

    WrittenXml run() {
        for (std::uint8_t m = 0; m < modules_; ++m) note_what_has_no_place(m);
        out_.open(xml_form().root);
        for (const ChildRows& child : found_.children) write_child(child);
        out_.close(xml_form().root);
        return {out_.take(), losses_.take()};
    }

  private:
    [[nodiscard]] std::string_view text(std::uint8_t module, std::uint32_t row, std::string_view field) const {
        const auto column = tables_[module]->find_column(field);
        return column ? tables_[module]->cell(row, *column) : std::string_view{};
    }

    void note(Remark::Kind kind, std::uint8_t module, std::uint32_t row, std::string_view field, std::string what) {
        losses_.row(kind, *tables_[module], row, field, std::move(what));
    }

    void note_what_has_no_place(std::uint8_t m) {
        if (tables_[m] == nullptr) {
            losses_.general(
                not_as_wanted,
                fmt::format("No file of {} was read. In XML that is the same as having no rows.", name_of(m)));
            return;
        }
        const Table& table = *tables_[m];
        if (!in_xml_form(m)) {
            if (table.row_count() == 0) return;
            losses_.table(
                lost, table,
                fmt::format("The published schema has no elements for {}: its rows are not written.", name_of(m)),
                table.row_count());
            return;
        }
        for (const std::uint32_t row : found_.without_child[m]) {
            note(lost, m, row, "CHILD", fmt::format("A row of {} without CHILD is not written.", name_of(m)));
        }
        for (std::size_t c = 0; c < table.column_count(); ++c)
            note_if_extra(m, table.column_names()[c], table.column(c));
    }

    void note_if_extra(std::uint8_t m, const std::string& name, std::span<const std::string_view> cells) {
        const Module& module = collection().modules[m];
        const auto field = module.find_field(name);
        if (field && (!module.fields[*field].derived || name == "UASC")) return;
        const auto filled = std::count_if(cells.begin(), cells.end(), [](auto cell) { return !trim(cell).empty(); });
        if (filled == 0) return;
        losses_.table(
            lost, *tables_[m],
            fmt::format("Column {} of {} has no place in the XML form: its values are not written.", name, module.name),
            static_cast<std::size_t>(filled));
    }

    void write_child(const ChildRows& child) {
        if (!gather_shared(child)) return;
        out_.open(xml_form().child);
        out_.open(xml_form().header);
        for (const XmlItem& item : xml_form().in_header) {
            if (item.block.element.empty()) {
                write_flat(item.leaf, child);
            } else {
                write_blocks(item.block, child);
            }
        }
        out_.close(xml_form().header);
        write_blocks(xml_form().episode, child);
        out_.close(xml_form().child);
    }

    // The first row says what the child's CHILD, DOB and SEX are, Header's if there is one; others must say the same.
    // False if no row of the child can be written.
    bool gather_shared(const ChildRows& child) {
        shared_ = {};
        for (std::uint8_t m = 0; m < modules_; ++m) {
            if (!in_xml_form(m)) continue;
            for (const std::uint32_t row : child.rows[m]) {
                if (!shared_.child && m != Header::module) {
                    note(not_as_wanted, m, row, "CHILD",
                         fmt::format("A child of {} is not in Header. A HEADER is made for it.", name_of(m)));
                }
                share(m, row, "CHILD", shared_.child);
                share(m, row, "DOB", shared_.dob);
                share(m, row, "SEX", shared_.sex);
            }
        }
        see_flat_rows(Uasc::module, child);
        see_flat_rows(Ad1::module, child);
        see_flat_rows(Oc3::module, child);
        return shared_.child.has_value();
    }

    void share(std::uint8_t m, std::uint32_t row, std::string_view field, std::optional<std::string_view>& shared) {
        if (!tables_[m]->find_column(field)) return;
        const std::string_view here = text(m, row, field);
        if (!shared) {
            shared = here;
        } else if (*shared != here) {
            note(lost, m, row, field,
                 fmt::format("{} in {} is not as elsewhere for the same child. XML holds it once, as it first stands.",
                             field, name_of(m)));
        }
    }

    // Their fields lie flat in HEADER: there is room for one row, and none for one without a value.
    void see_flat_rows(std::uint8_t m, const ChildRows& child) {
        const auto& rows = child.rows[m];
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0) {
                note(lost, m, rows[i], {}, fmt::format("A further row of a child in {} is not written.", name_of(m)));
            } else if (!shows_in_flat_form(m, rows[i], child)) {
                note(lost, m, rows[i], {},
                     fmt::format("A row of {} without any value does not show in XML.", name_of(m)));
            }
        }
    }

    [[nodiscard]] bool shows_in_flat_form(std::uint8_t m, std::uint32_t row, const ChildRows& child) const {
        if (m == Uasc::module && FlagCell::parse(status_of(child)) == "1") return true;
        const auto& items = xml_form().in_header;
        std::string room;
        return std::any_of(items.begin(), items.end(), [&](const XmlItem& item) {
            return !item.leaf.element.empty() && item.leaf.module == m &&
                   !meant_text(text(m, row, item.leaf.field), room).empty();
        });
    }

    // Header's column where one is given; else by whether the child has a row in UASC, if that is known.
    [[nodiscard]] std::string_view status_of(const ChildRows& child) const {
        const auto& headers = child.rows[Header::module];
        const std::string_view given =
            headers.empty() ? std::string_view{} : text(Header::module, headers.front(), "UASC");
        if (!given.empty() || tables_[Uasc::module] == nullptr) return given;
        return child.rows[Uasc::module].empty() ? "0" : "1";
    }

    void write_flat(const XmlLeaf& leaf, const ChildRows& child) {
        const auto& rows = child.rows[leaf.module];
        std::string_view content = rows.empty() ? std::string_view{} : text(leaf.module, rows.front(), leaf.field);
        if (leaf.field == "UASC") content = status_of(child);
        if (leaf.field == "CHILD") content = *shared_.child;
        if (leaf.field == "DOB") content = shared_.dob.value_or("");
        if (rows.empty()) {
            if (leaf.required) out_.leaf(leaf.element, content);  // of a child that is not in Header, which was noted
            return;
        }
        write_leaf(leaf, rows.front(), content);
    }

    void write_blocks(const XmlBlock& block, const ChildRows& child) {
        const auto& rows = child.rows[block.module];
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i > 0 && block.most_times == 1) {
                note(lost, block.module, rows[i], {},
                     fmt::format("A further row of a child in {} is not written.", name_of(block.module)));
                continue;
            }
            if (i == block.most_times) {
                note(not_as_wanted, block.module, rows[i], {},
                     fmt::format("A child has more than {} rows in {}, which the schema does not allow.",
                                 block.most_times, name_of(block.module)));
            }
            out_.open(block.element);
            for (const XmlLeaf& leaf : block.leaves) {
                write_leaf(leaf, rows[i], text(block.module, rows[i], leaf.field));
            }
            out_.close(block.element);
        }
    }

    void write_leaf(const XmlLeaf& leaf, std::uint32_t row, std::string_view content) {
        if (content.empty() && !leaf.required) return;
        if (std::string objection = schema_objection(leaf, content); !objection.empty()) {
            note(not_as_wanted, leaf.module, row, leaf.field, std::move(objection) + " It is written all the same.");
        }
        if (!out_.leaf(leaf.element, content)) {
            note(lost, leaf.module, row, leaf.field, "A control character cannot be written in XML.");
        }
    }

    const ModuleTables& tables_;
    std::uint8_t modules_;
    ChildrenOfTables found_;
    Shared shared_;
    xml::Writer out_;
    Losses losses_;
};

}  // namespace

WrittenXml write_xml(const ModuleTables& tables) {
    return Writing(tables).run();
}

WrittenXml write_bare_xml(const ModuleTables& tables) {
    const BareTables bare(collection(), tables);
    WrittenXml made = write_xml(bare.tables());
    made.remarks.insert(made.remarks.begin(), bare.remarks().begin(), bare.remarks().end());
    return made;
}

}  // namespace goldthread::ssda903
