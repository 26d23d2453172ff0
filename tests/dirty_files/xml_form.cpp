#include <algorithm>
#include <string_view>

#include "forms.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/write_xml.hpp"
#include "goldthread/collections/ssda903/xml_form.hpp"
#include "goldthread/intake/intake.hpp"

namespace goldthread::dirty {

namespace {

using synthetic::Random;

/// Elements that are one row each, wherever they stand.
std::vector<std::string> row_elements() {
    const ssda903::XmlForm& form = ssda903::xml_form();
    std::vector<std::string> names = {std::string(form.header), std::string(form.episode.element)};
    for (const ssda903::XmlItem& item : form.in_header) {
        if (!item.block.element.empty()) names.emplace_back(item.block.element);
    }
    return names;
}

std::size_t count(std::string_view xml, const std::string& element) {
    std::size_t found = 0;
    for (std::size_t at = xml.find("<" + element + ">"); at != std::string_view::npos;
         at = xml.find("<" + element + ">", at + 1))
        ++found;
    return found;
}

/// From where an element begins to behind its end; the first one from a place on.
struct Part {
    std::size_t begin = std::string::npos;
    std::size_t size = 0;
};

Part part_at(const std::string& xml, const std::string& element, std::size_t from) {
    const std::string end = "</" + element + ">";
    const std::size_t begin = xml.find("<" + element + ">", from);
    if (begin == std::string::npos) return {};
    return {begin, xml.find(end, begin) + end.size() - begin};
}

void repeat_block(std::string& xml, const std::string& element, Random& random) {
    const Part part = part_at(xml, element, random.below(static_cast<std::uint32_t>(xml.size())));
    if (part.begin != std::string::npos) xml.insert(part.begin, xml.substr(part.begin, part.size));
}

void empty_block(std::string& xml, const std::string& element, Random& random) {
    const Part part = part_at(xml, element, random.below(static_cast<std::uint32_t>(xml.size())));
    if (part.begin != std::string::npos) xml.replace(part.begin, part.size, "<" + element + "></" + element + ">");
}

void put_in_list(std::string& xml, const std::string& element, Random& random) {
    const Part part = part_at(xml, element, random.below(static_cast<std::uint32_t>(xml.size())));
    if (part.begin == std::string::npos) return;
    xml.insert(part.begin + part.size, "</LIST>");
    xml.insert(part.begin, "<LIST>");
}

void add_unknown(std::string& xml, const std::string& element, Random& random) {
    const Part part = part_at(xml, element, random.below(static_cast<std::uint32_t>(xml.size())));
    if (part.begin != std::string::npos)
        xml.insert(part.begin + part.size - element.size() - 3, "<NOTE kind='own'>as agreed</NOTE>");
}

void add_comment(std::string& xml, const std::string& element, Random& random) {
    const Part part = part_at(xml, element, random.below(static_cast<std::uint32_t>(xml.size())));
    if (part.begin != std::string::npos) xml.insert(part.begin, "<!-- see the file -->\r\n\r\n");
}

ModuleTables tables_of(const ReturnFiles& files) {
    return files.table_pointers().front();
}

ReturnFiles read(const synthetic::MadeUpReturn& made) {
    std::vector<InputFile> files;
    for (const auto& file : made.this_year) files.push_back({file.file_name, file.text, YearSlot::this_year});
    return read_return(ssda903::collection(), std::move(files), made.return_year);
}

// UASC, AD1 and OC3 have no elements of their own: their rows are as many as were written.
std::size_t flat_rows(const ReturnFiles& files) {
    std::size_t rows = 0;
    for (std::size_t m = 0; m < files.tables.front().size(); ++m) {
        const std::string_view name = ssda903::collection().modules[m].name;
        const bool is_flat = name == "UASC" || name == "AD1" || name == "OC3";
        if (is_flat && files.tables.front()[m]) rows += files.tables.front()[m]->row_count();
    }
    return rows;
}

}  // namespace

DirtyFile as_xml(const synthetic::MadeUpReturn& made, Random& random) {
    struct Kind {
        const char* words;
        void (*damage)(std::string&, const std::string&, Random&);
    };
    constexpr Kind kinds[] = {{"element twice", repeat_block},
                              {"element with nothing in it", empty_block},
                              {"list", put_in_list},
                              {"unknown element", add_unknown},
                              {"comment", add_comment}};
    const ReturnFiles files = read(made);
    DirtyFile file{"this/return.xml", ssda903::write_xml(tables_of(files)).bytes, flat_rows(files), {}};
    const std::vector<std::string> elements = row_elements();
    for (int i = random.between(2, 6); i > 0; --i) {
        const Kind kind = synthetic::choose(random, kinds);
        // What stands in HEADER are rows as well: they are left where they are.
        const std::string& element = elements[1 + random.below(static_cast<std::uint32_t>(elements.size() - 1))];
        kind.damage(file.bytes, element, random);
        file.damage += (file.damage.empty() ? "" : ", ") + std::string(kind.words) + " " + element;
    }
    for (const std::string& element : elements) file.data_rows += count(file.bytes, element);
    return file;
}

}  // namespace goldthread::dirty
