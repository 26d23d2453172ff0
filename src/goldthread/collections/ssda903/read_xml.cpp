#include "goldthread/collections/ssda903/read_xml.hpp"

#include <fmt/format.h>

#include <optional>
#include <unordered_map>
#include <utility>

#include "goldthread/base/printable.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/records.hpp"
#include "goldthread/collections/ssda903/self_named.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"
#include "goldthread/intake/rows_of_module.hpp"
#include "goldthread/intake/xml_leaves.hpp"
#include "goldthread/intake/xml_names.hpp"
#include "goldthread/intake/xml_oddities.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread::ssda903 {

namespace {

using Element = pugi::xml_node;

/// What of a HEADER belongs to every row of the child.
struct Shared {
    std::string_view child;
    std::string_view dob;
    std::string_view sex;
};

/// Which leaves an element may hold: their places among them, by name.
using Leaves = std::unordered_map<std::string_view, std::size_t>;

struct Block {
    std::uint8_t module = 0;
    Leaves leaves;  ///< The column each one fills.
};

/// A block that the schema does not name. Which module it is of may show only later in the file.
struct UnnamedBlock {
    Element element;
    Shared shared;
    std::string_view inside;
};

class Reading {
  public:
    explicit Reading(const xml::Document& document)
        : document_(document), odd_(document), names_(odd_), leaves_(document, odd_) {
        for (const Module& module : collection().modules) rows_.emplace_back(module, "UASC");
        for (const XmlItem& item : xml_form().in_header) {
            if (item.block.element.empty()) {
                flat_[item.leaf.element] = flat_leaves_.size();
                flat_leaves_.push_back(item.leaf);
            } else {
                add_block(item.block);
            }
        }
        add_block(xml_form().episode);
    }

    TablesOfXml run() {
        const Element root = document_.root();
        odd_.attributes(root);
        if (root.name() != xml_form().root) {
            odd_.liberty(fmt::format("The outermost element is {}, not {}.", printable(root.name()), xml_form().root),
                         root);
        }
        for (Element child = xml::first_element(root); child; child = xml::next_element(child)) {
            if (names_.is_called(child, xml_form().child)) {
                read_child(child);
            } else {
                odd_.unknown(root.name(), child);
            }
        }
        read_unnamed_blocks();
        return result();
    }

  private:
    void add_block(const XmlBlock& block) {
        Block& known = blocks_[block.element];
        known.module = block.module;
        for (const XmlLeaf& leaf : block.leaves) known.leaves[leaf.element] = rows_[block.module].column(leaf.field);
    }

    void read_child(Element child) {
        odd_.attributes(child);
        std::optional<Shared> shared;
        std::vector<Element> blocks;
        for (Element part = xml::first_element(child); part; part = xml::next_element(part)) {
            if (!names_.is_called(part, xml_form().header)) {
                blocks.push_back(part);
                continue;
            }
            if (shared) odd_.liberty("A child has a second HEADER; its episodes are put to the first.", part);
            const Shared header = read_header(part);
            if (!shared) shared = header;
        }
        if (!shared) odd_.liberty("A child has no HEADER, so its rows have no CHILD and no DOB.", child);
        for (const Element block : blocks) read_block(block, shared.value_or(Shared()), xml_form().child);
    }

    Shared read_header(Element header) {
        odd_.attributes(header);
        std::vector<std::optional<std::string_view>> texts(flat_leaves_.size());
        std::vector<Element> blocks;
        for (Element part = xml::first_element(header); part; part = xml::next_element(part)) {
            const auto leaf = names_.look_up(flat_, part);
            if (leaf == flat_.end()) {
                blocks.push_back(part);
            } else {
                leaves_.read(part, texts[leaf->second], xml_form().header);
            }
        }
        const Shared shared = add_flat_rows(header, texts);
        for (const Element block : blocks) read_block(block, shared, xml_form().header);
        return shared;
    }

    Shared add_flat_rows(Element header, const std::vector<std::optional<std::string_view>>& texts) {
        const std::uint32_t line = document_.line_of(header);
        const auto text = [&](std::string_view element) { return texts[flat_.at(element)].value_or(""); };
        const Shared shared{text("CHILDID"), text("DOB"), text("SEX")};
        std::vector<bool> has_row(rows_.size());
        std::string room;
        has_row[Header::module] = true;
        has_row[Uasc::module] = FlagCell::parse(text("UASC")) == "1";
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (texts[i] && !meant_text(*texts[i], room).empty()) has_row[flat_leaves_[i].module] = true;
        }
        for (const std::uint8_t module : {Header::module, Uasc::module, Ad1::module, Oc3::module}) {
            if (has_row[module]) begin_row(module, line, shared);
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const XmlLeaf& leaf = flat_leaves_[i];
            if (texts[i] && has_row[leaf.module]) set(leaf.module, leaf.field, *texts[i]);
        }
        return shared;
    }

    void set(std::uint8_t module, std::string_view field, std::string_view text) {
        const std::size_t column = rows_[module].column(field);
        if (column != RowsOfModule::no_column) rows_[module].set(column, text);
    }

    void begin_row(std::uint8_t module, std::uint32_t line, const Shared& shared) {
        rows_[module].begin_row(line);
        set(module, "CHILD", shared.child);
        set(module, "DOB", shared.dob);
        set(module, "SEX", shared.sex);
    }

    void read_block(Element element, const Shared& shared, std::string_view inside) {
        const auto block = names_.look_up(blocks_, element);
        if (block != blocks_.end()) return add_row(element, block->second, shared);
        const Element first = xml::first_element(element);
        if (!first) return odd_.unknown(inside, element);
        const bool is_list = xml::first_element(first) || names_.look_up(blocks_, first) != blocks_.end();
        if (is_list) return read_list(element, shared);
        unnamed_.push_back({element, shared, inside});
        self_named_.note(element);
    }

    // An element around blocks of the same kind.
    void read_list(Element list, const Shared& shared) {
        odd_.attributes(list);
        odd_.liberty(fmt::format("Element {} is passed over; what stands in it is read.", printable(list.name())),
                     list);
        for (Element block = xml::first_element(list); block; block = xml::next_element(block)) {
            read_block(block, shared, list.name());
        }
    }

    void add_row(Element element, const Block& block, const Shared& shared) {
        odd_.attributes(element);
        begin_row(block.module, document_.line_of(element), shared);
        std::vector<std::optional<std::string_view>> texts(rows_[block.module].width());
        bool something = false;
        for (Element leaf = xml::first_element(element); leaf; leaf = xml::next_element(leaf)) {
            const auto known = names_.look_up(block.leaves, leaf);
            if (known == block.leaves.end()) {
                odd_.unknown(element.name(), leaf);
                continue;
            }
            std::optional<std::string_view>& text = texts[known->second];
            leaves_.read(leaf, text, element.name());
            rows_[block.module].set(known->second, *text);
            something = something || !trim(*text).empty();
        }
        if (!something) {
            odd_.liberty(fmt::format("Element {} with nothing in it is taken as a row of {}.",
                                     printable(element.name()), collection().modules[block.module].name),
                         element);
        }
    }

    void read_unnamed_blocks() {
        for (const UnnamedBlock& found : unnamed_) {
            if (const auto kind = self_named_.module_of(found.element)) {
                odd_.liberty(fmt::format("Element {} is read as a row of {}.", printable(found.element.name()),
                                         collection().modules[*kind].name),
                             found.element);
                add_row(found.element, block_of(*kind), found.shared);
            } else {
                odd_.unknown(found.inside, found.element);
            }
        }
    }

    // Its leaves are called as the fields are.
    [[nodiscard]] Block block_of(std::uint8_t module) const {
        Block block;
        block.module = module;
        for (const Field& field : collection().modules[module].fields) {
            if (field.name == "CHILD" || field.name == "DOB") continue;
            block.leaves[field.name] = rows_[module].column(field.name);
        }
        return block;
    }

    TablesOfXml result() {
        const std::vector<Table::Text> texts = leaves_.buffers();
        TablesOfXml made;
        for (RowsOfModule& rows : rows_) made.tables.push_back(std::move(rows).take(document_.name(), texts));
        made.remarks = odd_.take();
        return made;
    }

    const xml::Document& document_;
    XmlOddities odd_;
    XmlNames names_;
    XmlLeaves leaves_;
    std::vector<RowsOfModule> rows_;  // by module
    Leaves flat_;                     // of HEADER: place in flat_leaves_
    std::vector<XmlLeaf> flat_leaves_;
    std::unordered_map<std::string_view, Block> blocks_;
    SelfNamedBlocks self_named_;
    std::vector<UnnamedBlock> unnamed_;
};

}  // namespace

bool is_ssda903(const xml::Document& document) {
    const Element root = document.root();
    if (same_ignoring_case(xml::local_name(root), xml_form().root)) return true;
    const Element child = xml::first_element(root);
    return same_ignoring_case(xml::local_name(child), xml_form().child) &&
           same_ignoring_case(xml::local_name(xml::first_element(child)), xml_form().header);
}

TablesOfXml read_xml(const xml::Document& document) {
    return Reading(document).run();
}

}  // namespace goldthread::ssda903
