#include "goldthread/formats/xlsx/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "goldthread/formats/workbook/xml_part.hpp"
#include "goldthread/formats/xlsx/package.hpp"
#include "goldthread/formats/xlsx/sheet.hpp"
#include "goldthread/formats/xlsx/styles.hpp"

namespace goldthread::xlsx {

namespace {

using workbook::attribute_of;
using workbook::child_of;
using workbook::Workbook;

constexpr std::string_view usual_main_part = "xl/workbook.xml";
constexpr std::size_t most_sheets = 1000;

/// One reading of one workbook.
class Reading {
  public:
    explicit Reading(archive::Zip zip) : zip_(std::move(zip)) {}

    Result<Workbook> run() {
        if (auto done = find_main_part(); !done) return tl::unexpected(std::move(done.error()));
        auto text = read_part(zip_, main_part_);
        if (!text) return tl::unexpected(std::move(text.error()));
        const auto main = workbook::XmlPart::parse(*std::move(text), main_part_);
        if (!main) return tl::unexpected(main.error());
        if (workbook::is_on(child_of(main->root(), "workbookPr"), "date1904")) shared_.epoch = workbook::Epoch::y1904;
        shared_.results_are_stand_ins = workbook::is_on(child_of(main->root(), "calcPr"), "fullCalcOnLoad");
        auto relationships = relationships_of(zip_, main_part_);
        if (!relationships) return tl::unexpected(std::move(relationships.error()));
        relationships_ = *std::move(relationships);
        if (auto done = read_shared(); !done) return tl::unexpected(std::move(done.error()));
        for (const pugi::xml_node node : child_of(main->root(), "sheets").children()) {
            if (!workbook::is_named(node, "sheet")) continue;
            if (auto done = take_sheet(node); !done) return tl::unexpected(std::move(done.error()));
        }
        return std::move(book_);
    }

  private:
    Result<void> find_main_part() {
        const auto package = relationships_of(zip_, "");
        if (!package) return tl::unexpected(package.error());
        const Relationship* main = find_kind(*package, "officeDocument");
        main_part_ = main != nullptr ? main->target : std::string(usual_main_part);
        if (main_part_.ends_with(".bin")) {
            return fail("This is a binary workbook (.xlsb).", "Open it in Excel and save it as .xlsx.");
        }
        if (main_part_.starts_with("word/") || main_part_.starts_with("ppt/")) {
            return fail("This is an Office document, but not a workbook.", "Give the data as .xlsx or CSV.");
        }
        return {};
    }

    Result<void> read_shared() {
        if (const Relationship* part = find_kind(relationships_, "sharedStrings")) {
            auto strings = parsed(part->target, read_shared_strings);
            if (!strings) return tl::unexpected(std::move(strings.error()));
            shared_.strings = *std::move(strings);
        }
        if (const Relationship* part = find_kind(relationships_, "styles")) {
            auto styles = parsed(part->target, read_styles);
            if (!styles) return tl::unexpected(std::move(styles.error()));
            shared_.styles = *std::move(styles);
        }
        return {};
    }

    template <class T>
    Result<T> parsed(const std::string& part, Result<T> (*read)(std::string, std::string_view, Workbook&)) {
        auto text = read_part(zip_, part);
        if (!text) return tl::unexpected(std::move(text.error()));
        return read(*std::move(text), part, book_);
    }

    Result<void> take_sheet(pugi::xml_node node) {
        workbook::Sheet sheet;
        sheet.name = workbook::name_of_sheet(node);
        const std::string_view state = attribute_of(node, "state");
        sheet.hidden = state == "hidden" || state == "veryHidden";
        const Relationship* relationship = find_id(relationships_, attribute_of(node, "id"));
        if (relationship == nullptr) {
            return tl::unexpected(workbook::broken_part(main_part_, "It names a sheet that is not there."));
        }
        if (relationship->kind != "worksheet") {
            book_.remarks.push_back({Remark::Kind::set_aside,
                                     {{}, sheet.name, 0, {}},
                                     "The sheet holds no cells (it is a chart or a dialogue) and was not read.",
                                     1});
            return {};
        }
        return read_cells(relationship->target, std::move(sheet));
    }

    Result<void> read_cells(const std::string& part, workbook::Sheet sheet) {
        // Else a small file could make much work by naming one part again and again.
        const bool again = std::find(parts_read_.begin(), parts_read_.end(), part) != parts_read_.end();
        if (again || parts_read_.size() == most_sheets) {
            return tl::unexpected(
                workbook::broken_part(main_part_, "It names a sheet twice, or more than can be read."));
        }
        parts_read_.push_back(part);
        auto text = read_part(zip_, part);
        if (!text) return tl::unexpected(std::move(text.error()));
        if (auto done = read_sheet(*std::move(text), part, shared_, book_, sheet); !done) return done;
        book_.sheets.push_back(std::move(sheet));
        return {};
    }

    archive::Zip zip_;
    std::string main_part_;
    std::vector<Relationship> relationships_;
    SharedParts shared_;
    std::vector<std::string> parts_read_;
    Workbook book_;
};

}  // namespace

bool is_office_document(const archive::Zip& zip) noexcept {
    return zip.find("[Content_Types].xml") != nullptr || zip.find(usual_main_part) != nullptr;
}

Result<Workbook> read(archive::Zip zip) {
    return Reading(std::move(zip)).run();
}

}  // namespace goldthread::xlsx
