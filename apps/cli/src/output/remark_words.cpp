#include "remark_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "goldthread/base/counted.hpp"
#include "goldthread/base/printable.hpp"

namespace goldthread::cli {

namespace {

constexpr std::size_t remarks_shown = 20;

bool is_refused(const FileReading& file) noexcept {
    return file.outcome == FileReading::Outcome::refused;
}

// "sheet.xlsx, sheet Notes: Its column names are those of no module." A remark on a file need not name it.
Remark naming(Remark remark, const FileReading& file) {
    if (remark.place.file.empty()) remark.place.file = file.name;
    return remark;
}

// What is used twice or stands nowhere loses nothing, nor does a module or column that was not given; what becomes of a
// column too many is for those to say who write. Rows and cells have a line.
bool is_loss(const Remark& remark, const FileReading& file) noexcept {
    if (is_refused(file)) return true;
    return file.outcome == FileReading::Outcome::used && remark.kind == Remark::Kind::set_aside &&
           remark.place.line > 0;
}

std::string_view mark_of(const Remark& remark, const FileReading& file, std::string_view lost) noexcept {
    if (is_loss(remark, file)) return lost;
    return remark.kind == Remark::Kind::problem ? "to put right: " : "";
}

}  // namespace

std::string in_words(const Remark& remark) {
    return Error{remark.what, {}, remark.place}.message() +
           (remark.count > 1 ? fmt::format(" ({} times)", grouped(remark.count)) : "");
}

std::string not_used_in_words(const ReturnFiles& files, std::string_view heading, std::string_view mark) {
    std::string decisive;
    std::vector<std::string> rest;
    for (const FileReading& file : files.files) {
        if (file.outcome == FileReading::Outcome::other) continue;
        for (const Remark& remark : file.remarks) {
            if (remark.kind == Remark::Kind::liberty) continue;
            std::string line = fmt::format("  {}{}\n", mark_of(remark, file, mark), in_words(naming(remark, file)));
            if (is_refused(file) && &remark == &file.remarks.front()) {
                decisive += line;
            } else {
                rest.push_back(std::move(line));
            }
        }
    }
    if (decisive.empty() && rest.empty()) return {};
    std::string words = fmt::format("{}\n{}", heading, decisive);
    for (std::size_t i = 0; i < std::min(rest.size(), remarks_shown); ++i) words += rest[i];
    if (rest.size() > remarks_shown) {
        words += fmt::format("  and {} more: goldthread check --format json lists them all\n",
                             grouped(rest.size() - remarks_shown));
    }
    return words;
}

std::size_t count_refused(const ReturnFiles& files) noexcept {
    return static_cast<std::size_t>(std::count_if(files.files.begin(), files.files.end(), is_refused));
}

bool has_losses(const ReturnFiles& files) noexcept {
    return std::any_of(files.files.begin(), files.files.end(), [](const FileReading& file) {
        return is_refused(file) || std::any_of(file.remarks.begin(), file.remarks.end(),
                                               [&](const Remark& remark) { return is_loss(remark, file); });
    });
}

bool has_losses(const Remarks& remarks) noexcept {
    return std::any_of(remarks.begin(), remarks.end(),
                       [](const Remark& remark) { return remark.kind != Remark::Kind::liberty; });
}

std::string losses_in_words(const Remarks& remarks) {
    std::string words;
    for (const auto kind : {Remark::Kind::problem, Remark::Kind::set_aside, Remark::Kind::liberty}) {
        for (const Remark& remark : remarks) {
            if (remark.kind != kind) continue;
            words += fmt::format("  {}{}\n", kind == Remark::Kind::liberty ? "" : "LOST: ", in_words(remark));
        }
    }
    return words;
}

}  // namespace goldthread::cli
