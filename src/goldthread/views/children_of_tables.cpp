#include "goldthread/views/children_of_tables.hpp"

#include <unordered_map>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

/// Puts row after row to its child.
class Gathering {
  public:
    explicit Gathering(std::size_t modules) : modules_(modules) { made_.without_child.resize(modules); }

    void add(std::size_t module, const Table& table, const Module& described, bool always_new) {
        const auto column = table.find_column(described.fields[described.child_field].name);
        for (std::uint32_t row = 0; row < table.row_count(); ++row) {
            const std::string child = column ? folded(table.cell(row, *column)) : std::string();
            if (child.empty()) {
                made_.without_child[module].push_back(row);
            } else {
                child_called(child, always_new).rows[module].push_back(row);
            }
        }
    }

    ChildrenOfTables take() { return std::move(made_); }

  private:
    ChildRows& child_called(const std::string& child, bool always_new) {
        const auto [known, is_new] = index_.try_emplace(child, made_.children.size());
        if (!is_new && !always_new) return made_.children[known->second];
        made_.children.emplace_back();
        made_.children.back().rows.resize(modules_);
        return made_.children.back();
    }

    std::size_t modules_;
    ChildrenOfTables made_;
    std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace

ChildrenOfTables children_of(const Collection& collection, const ModuleTables& tables, std::size_t first_module) {
    Gathering gathering(tables.size());
    const auto add = [&](std::size_t module) {
        if (tables[module] == nullptr) return;
        gathering.add(module, *tables[module], collection.modules[module], module == first_module);
    };
    add(first_module);
    for (std::size_t module = 0; module < tables.size(); ++module) {
        if (module != first_module) add(module);
    }
    return gathering.take();
}

}  // namespace goldthread
