#include "goldthread/reports/left_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace goldthread {

std::optional<Remark> remark_on_left_out(const FileReading& reading) {
    constexpr std::size_t lines_listed = 12;
    const auto& rows = reading.left_out;
    if (rows.empty() || reading.outcome != FileReading::Outcome::used) return std::nullopt;
    std::string lines;
    for (std::size_t i = 0; i < std::min(rows.size(), lines_listed); ++i) {
        lines += fmt::format("{}{}", i == 0 ? "" : ", ", rows[i].line);
    }
    if (rows.size() > lines_listed) lines += fmt::format(" and {} more", rows.size() - lines_listed);
    return Remark{Remark::Kind::set_aside,
                  {reading.name, {}, rows.front().line, {}},
                  fmt::format("Left out when the file was read, and so not written: line{} {}. The check of the return "
                              "says why.",
                              rows.size() == 1 ? "" : "s", lines),
                  rows.size()};
}

Remarks remarks_on_left_out(const ReturnFiles& files, YearSlot year) {
    Remarks remarks;
    for (const FileReading& reading : files.files) {
        if (reading.year != year) continue;
        if (auto remark = remark_on_left_out(reading)) remarks.push_back(*std::move(remark));
    }
    return remarks;
}

}  // namespace goldthread
