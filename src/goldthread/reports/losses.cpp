#include "goldthread/reports/losses.hpp"

#include <utility>

namespace goldthread {

void Losses::row(Remark::Kind kind, const Table& table, std::size_t row, std::string_view field, std::string what) {
    const auto [known, is_new] = index_.try_emplace(std::string(field) + '\n' + what, remarks_.size());
    if (!is_new) {
        ++remarks_[known->second].count;
        return;
    }
    remarks_.push_back({kind, {table.file_of(row), {}, table.place(row).line, std::string(field)}, std::move(what), 1});
}

void Losses::table(Remark::Kind kind, const Table& table, std::string what, std::size_t count) {
    const std::string file = table.files().empty() ? std::string() : table.files().front();
    remarks_.push_back({kind, {file, {}, 0, {}}, std::move(what), count});
}

void Losses::general(Remark::Kind kind, std::string what) {
    remarks_.push_back({kind, {}, std::move(what), 1});
}

}  // namespace goldthread
