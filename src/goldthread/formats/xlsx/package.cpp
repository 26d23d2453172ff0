#include "goldthread/formats/xlsx/package.hpp"

#include <algorithm>
#include <utility>

#include "goldthread/formats/workbook/xml_part.hpp"

namespace goldthread::xlsx {

namespace {

// Up to and with the last slash.
std::string_view folder_of(std::string_view part) {
    return part.substr(0, part.rfind('/') + 1);  // npos + 1 is 0
}

}  // namespace

Result<std::vector<Relationship>> relationships_of(archive::Zip& zip, std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string path = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    std::vector<Relationship> found;
    const archive::Entry* entry = zip.find(path);
    if (entry == nullptr) return found;
    auto text = zip.read(*entry);
    if (!text) return tl::unexpected(std::move(text.error()));
    const auto parsed = workbook::XmlPart::parse(*std::move(text), path);
    if (!parsed) return tl::unexpected(parsed.error());
    for (const pugi::xml_node node : parsed->root().children()) {
        if (!workbook::is_named(node, "Relationship")) continue;
        const std::string_view type = workbook::attribute_of(node, "Type");
        found.push_back({std::string(workbook::attribute_of(node, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                         resolve(folder, workbook::attribute_of(node, "Target"))});
    }
    return found;
}

const Relationship* find_kind(const std::vector<Relationship>& relationships, std::string_view kind) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [&](const Relationship& relationship) { return relationship.kind == kind; });
    return found == relationships.end() ? nullptr : &*found;
}

const Relationship* find_id(const std::vector<Relationship>& relationships, std::string_view id) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [&](const Relationship& relationship) { return relationship.id == id; });
    return found == relationships.end() ? nullptr : &*found;
}

Result<std::string> read_part(archive::Zip& zip, std::string_view part) {
    const archive::Entry* entry = zip.find(part);
    if (entry == nullptr) return tl::unexpected(workbook::broken_part(part, "It is missing."));
    return zip.read(*entry);
}

std::string resolve(std::string_view folder, std::string_view target) {
    std::string path;
    if (target.starts_with('/')) {
        target.remove_prefix(1);
    } else {
        path = folder;
    }
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !path.empty()) {
            path.pop_back();
            path.resize(path.rfind('/') + 1);  // npos + 1 is 0
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return path + std::string(target);
}

}  // namespace goldthread::xlsx
