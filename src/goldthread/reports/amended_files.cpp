#include "goldthread/reports/amended_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "goldthread/amendments/row_changes.hpp"
#include "goldthread/formats/csv/reader.hpp"
#include "goldthread/formats/csv/writer.hpp"
#include "goldthread/intake/known_tables.hpp"
#include "goldthread/intake/open_xml.hpp"
#include "goldthread/intake/year_in_name.hpp"
#include "goldthread/reports/left_out.hpp"
#include "goldthread/schema/xml_form.hpp"

namespace goldthread {

namespace {

/// A table that was read from a file, and which of the files of its module's table that is.
struct Source {
    const FileReading* reading = nullptr;
    const Table* table = nullptr;
    std::uint32_t file = 0;
};

/// The tables read from one file: one, but for XML.
struct SourceFile {
    std::vector<Source> sources;
    const InputFile* original = nullptr;  ///< Null for what came out of a workbook or zip.

    [[nodiscard]] const FileReading& reading() const { return *sources.front().reading; }
};

// XML gives one reading for each module, in their order.
bool continues(const SourceFile& file, const FileReading& next) {
    const FileReading& last = *file.sources.back().reading;
    return next.form == ReturnForm::xml && last.form == ReturnForm::xml && next.name == last.name &&
           next.module > last.module;
}

/// The files given. Those of one name are told apart by the order in which they were given.
class Originals {
  public:
    explicit Originals(std::span<const InputFile> originals) {
        for (const InputFile& original : originals) by_name_[original.name].push_back(&original);
    }

    /// The next one of that name; null where there is none.
    const InputFile* take(const std::string& name) {
        const auto named = by_name_.find(name);
        if (named == by_name_.end() || named->second.empty()) return nullptr;
        const InputFile* const next = named->second.front();
        named->second.pop_front();
        return next;
    }

  private:
    std::unordered_map<std::string, std::deque<const InputFile*>> by_name_;
};

std::vector<SourceFile> sources_of(const ReturnFiles& files, std::span<const InputFile> originals) {
    std::vector<SourceFile> sources;
    Originals by_name(originals);
    std::map<std::pair<YearSlot, std::size_t>, std::uint32_t> next_file;
    for (const FileReading& reading : files.files) {
        if (sources.empty() || !continues(sources.back(), reading)) {
            sources.push_back({{}, by_name.take(reading.name)});
        }
        Source source{&reading, nullptr, 0};
        if (reading.outcome == FileReading::Outcome::used) {
            source.table = &*files.tables[static_cast<std::size_t>(reading.year)][reading.module];
            source.file = next_file[{reading.year, reading.module}]++;
        }
        sources.back().sources.push_back(source);
    }
    std::erase_if(sources, [](const SourceFile& file) {
        return std::none_of(file.sources.begin(), file.sources.end(),
                            [](const Source& s) { return s.table != nullptr; });
    });
    return sources;
}

/// Writes file after file.
class Writing {
  public:
    explicit Writing(const Collection& collection) : collection_(collection) {}

    Result<void> write(const SourceFile& file) {
        if (file.original == nullptr) {
            for (const Source& source : file.sources) write_as_csv(source);
            return {};
        }
        return file.reading().form == ReturnForm::xml ? write_xml_file(file) : write_csv_file(file);
    }

    /// A file of the return of which nothing was used: whoever reads the folder shall find what was given.
    void copy(const InputFile& original, YearSlot year) {
        made_.files.push_back({original.name, year, original.bytes, false, false});
    }

    /// A sheet, or a file of a zip, that was not used though others beside it were.
    void leave_out(const FileReading& reading) {
        made_.remarks.push_back({Remark::Kind::set_aside,
                                 {reading.name, {}, 0, {}},
                                 "It was not used, and so is not among the files written.",
                                 1});
    }

    /// A table, or a whole file, that stood aside for a newer one: its rows beside those would count twice.
    void leave_replaced(const std::string& name) {
        made_.remarks.push_back({Remark::Kind::liberty,
                                 {name, {}, 0, {}},
                                 "A newer file was used in its place, so it is not among the files written.",
                                 1});
    }

    /// A file whose bytes are not at hand, or that is of another kind: it stays where it is.
    void pass_over(const InputFile& original) {
        const bool may_be_of_return = original.unread && !original.unread->passed_over;
        made_.remarks.push_back({may_be_of_return ? Remark::Kind::set_aside : Remark::Kind::liberty,
                                 {original.name, {}, 0, {}},
                                 may_be_of_return ? "It could not be read, and so is not among the files written."
                                                  : "It is no part of the return, and is not among the files written.",
                                 1});
    }

    AmendedFiles take() { return std::move(made_); }

  private:
    AmendedFile& begin(const FileReading& reading, std::string name) {
        made_.files.push_back({std::move(name), reading.year, {}, false});
        return made_.files.back();
    }

    void remark(const FileReading& reading, std::string what) {
        made_.remarks.push_back({Remark::Kind::liberty, {reading.name, {}, 0, {}}, std::move(what), 1});
    }

    Result<void> write_csv_file(const SourceFile& file) {
        const Source& source = file.sources.front();
        csv::Options options;
        options.is_header = names_known_table(collection_);
        const auto document = csv::read(file.original->name, file.original->bytes, options);
        if (!document) return tl::unexpected(document.error());
        const csv::Patch patch =
            changes_since(document->table, *source.table, rows_of(source), collection_, source.reading->left_out);
        auto bytes = csv::patched(file.original->name, file.original->bytes, patch, options);
        if (!bytes) return tl::unexpected(bytes.error());
        AmendedFile& written = begin(*source.reading, source.reading->name);
        written.changed = !patch.empty();
        written.bytes = *std::move(bytes);
        return {};
    }

    Result<void> write_xml_file(const SourceFile& file) {
        const std::vector<OpenedTable> before = open_xml(file.original->name, file.original->bytes, collection_.xml);
        AmendedFile& written = begin(file.reading(), file.reading().name);
        std::vector<Table> now(collection_.modules.size());
        ModuleTables given(now.size(), nullptr);
        for (const Source& source : file.sources) {
            const std::size_t module = source.reading->module;
            if (source.table == nullptr) continue;
            const csv::Patch patch =
                changes_since(before.at(module).table, *source.table, rows_of(source), collection_);
            written.changed = written.changed || !patch.empty();
            now[module] = rows_of_file(*source.table, source.file, rows_of(source));
            given[module] = &now[module];
        }
        if (!written.changed) {
            written.bytes = file.original->bytes;
            return {};
        }
        WrittenXml made = collection_.xml->write(given);
        written.bytes = std::move(made.bytes);
        remark(file.reading(), "The file was changed, and so written anew, in the order of the published schema.");
        std::move(made.remarks.begin(), made.remarks.end(), std::back_inserter(made_.remarks));
        return {};
    }

    void write_as_csv(const Source& source) {
        if (source.table == nullptr) return;
        const FileReading& reading = *source.reading;
        std::string name = reading.name;
        if (reading.form == ReturnForm::xml) name += "/" + std::string(collection_.modules[reading.module].file_name);
        if (!name.ends_with(".csv")) name += ".csv";
        AmendedFile& written = begin(reading, std::move(name));
        written.bytes = csv::write(rows_of_file(*source.table, source.file, rows_of(source)));
        written.changed = true;
        remark(reading, "It did not come as a file of its own, and is written as a CSV file.");
        if (auto lost = remark_on_left_out(reading)) made_.remarks.push_back(*std::move(lost));
    }

    const std::vector<std::size_t>& rows_of(const Source& source) {
        const auto [rows, is_new] = rows_.try_emplace(source.table);
        if (is_new) rows->second = rows_of_files(*source.table);
        return rows->second[source.file];
    }

    const Collection& collection_;
    AmendedFiles made_;
    std::unordered_map<const Table*, std::vector<std::vector<std::size_t>>> rows_;  // by file
};

// The year of a file that could not be read, as far as it was said.
YearSlot year_told(const InputFile& original, int return_year) {
    if (original.year) return *original.year;
    const YearSign sign = year_in_folders(original.name);
    if (sign.slot) return *sign.slot;
    return sign.year == return_year - 1 ? YearSlot::last_year : YearSlot::this_year;
}

/// What became of one of the files given, all its tables together.
enum class Fate : std::uint8_t { of_another_kind, replaced, not_used, used };

Fate fate_of(FileReading::Outcome outcome) noexcept {
    switch (outcome) {
        case FileReading::Outcome::used:
            return Fate::used;
        case FileReading::Outcome::repeated:
        case FileReading::Outcome::refused:
            return Fate::not_used;
        case FileReading::Outcome::replaced:
            return Fate::replaced;
        case FileReading::Outcome::reference:
        case FileReading::Outcome::other:
            break;
    }
    return Fate::of_another_kind;
}

std::vector<Fate> fates_of(const ReturnFiles& files, std::size_t given) {
    std::vector<Fate> fates(given, Fate::of_another_kind);
    for (const FileReading& reading : files.files) {
        if (reading.given < given) fates[reading.given] = std::max(fates[reading.given], fate_of(reading.outcome));
    }
    return fates;
}

}  // namespace

Result<AmendedFiles> amended_files(const ReturnFiles& files, std::span<const InputFile> originals) {
    Writing writing(*files.collection);
    for (const SourceFile& file : sources_of(files, originals)) {
        if (auto done = writing.write(file); !done) return tl::unexpected(done.error());
    }
    const std::vector<Fate> fates = fates_of(files, originals.size());
    for (const FileReading& reading : files.files) {
        const bool beside_used = reading.given < fates.size() && fates[reading.given] == Fate::used;
        if (beside_used && reading.outcome == FileReading::Outcome::refused) writing.leave_out(reading);
        if (reading.outcome == FileReading::Outcome::replaced) writing.leave_replaced(reading.name);
    }
    for (std::size_t i = 0; i < originals.size(); ++i) {
        if (fates[i] == Fate::used || fates[i] == Fate::replaced) continue;
        if (fates[i] == Fate::of_another_kind || originals[i].unread) {
            writing.pass_over(originals[i]);
        } else {
            writing.copy(originals[i], year_told(originals[i], files.return_year));
        }
    }
    return writing.take();
}

}  // namespace goldthread
