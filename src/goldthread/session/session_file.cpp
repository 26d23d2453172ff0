#include "goldthread/session/session_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <exception>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "goldthread/amendments/change_log.hpp"
#include "goldthread/base/text.hpp"
#include "goldthread/formats/archive/zip.hpp"
#include "goldthread/formats/archive/zip_writer.hpp"

namespace goldthread {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view contents_name = "goldthread-session.json";
constexpr std::string_view changes_name = "changes.csv";
constexpr std::string_view taken_back_name = "taken-back.csv";
// 1 had no record of a row, no clashes and no first counts; 2 nothing that was taken back or undone, and no counts.
constexpr int current_version = 3;
constexpr std::size_t name_in_local_header = 30;
constexpr unsigned most_occasions = 1'000'000;

std::string_view word_of(YearSlot year) {
    return year == YearSlot::this_year ? "this" : "last";
}

std::optional<YearSlot> year_of(const ordered_json& word) {
    if (word == "this") return YearSlot::this_year;
    if (word == "last") return YearSlot::last_year;
    return std::nullopt;
}

// A path within the zip that no unpacker stumbles on, and that no other file has, in whatever letter case.
std::string path_for(std::string_view folder, const std::string& name, std::set<std::string>& taken) {
    std::string plain(folder);
    for (const char c : name) plain += c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20 ? '_' : c;
    for (std::size_t at = plain.find(".."); at != std::string::npos; at = plain.find("..", at))
        plain.replace(at, 2, "__");
    std::string path = plain;
    const auto in_small_letters = [&path] {
        std::string small = path;
        std::transform(small.begin(), small.end(), small.begin(), to_lower);
        return small;
    };
    for (int number = 2; !taken.insert(in_small_letters()).second; ++number)
        path = fmt::format("{} ({})", plain, number);
    return path;
}

ordered_json json_of(const RowName& row) {
    return {{"module", row.module}, {"year", row.year}, {"file", row.file},
            {"line", row.line},     {"row", row.row},   {"record", row.record}};
}

ordered_json json_of(const FindingNote& note) {
    ordered_json rows = ordered_json::array();
    for (const RowName& row : note.rows) rows.push_back(json_of(row));
    ordered_json json = {{"rule", note.code}, {"child", note.child}, {"text", note.text}, {"rows", std::move(rows)}};
    if (note.made_on != 0) json["made on"] = std::to_string(note.made_on);
    return json;
}

ordered_json json_of(const InputFile& file, const std::string& path) {
    ordered_json tables = ordered_json::array();
    for (const auto& [table, year] : file.years_of_tables) tables.push_back({{"name", table}, {"year", word_of(year)}});
    ordered_json replaced = ordered_json::array();
    for (const auto& [table, newer] : file.replaced_tables) replaced.push_back({{"name", table}, {"by", newer}});
    ordered_json year = nullptr;
    if (file.year) year = word_of(*file.year);
    return {{"name", file.name},
            {"path", path},
            {"year", std::move(year)},
            {"tables", std::move(tables)},
            {"occasion", file.occasion},
            {"beside_others", file.beside_others},
            {"replaced", std::move(replaced)}};
}

ordered_json json_of(const FirstCount& first) {
    return {{"year", first.year},
            {"rule", first.code},
            {"since", first.since},
            {"count", first.count},
            {"later", first.later}};
}

// Marks in words of their own: readers of JSON by other hands round large numbers.
ordered_json json_of_mark(const std::optional<std::uint64_t>& mark) {
    return mark ? ordered_json(std::to_string(*mark)) : ordered_json();
}

ordered_json json_of(const std::vector<std::optional<std::uint64_t>>& marks) {
    ordered_json all = ordered_json::array();
    for (const auto& mark : marks) all.push_back(json_of_mark(mark));
    return all;
}

// The changes themselves are in a log of their own, in the same order.
ordered_json json_of(const ChangeTakenBack& taken) {
    return {{"step", taken.step},
            {"gone", taken.gone},
            {"clashed with", taken.clashed_with ? ordered_json(*taken.clashed_with) : ordered_json()},
            {"made on", json_of_mark(taken.made_on)}};
}

ordered_json json_of(const StepUndone& step) {
    return {{"made", step.made.size()}, {"made on", json_of(step.made_on)}, {"gone", step.gone}};
}

template <class Thing>
ordered_json list_of(const std::vector<Thing>& things) {
    ordered_json all = ordered_json::array();
    for (const Thing& thing : things) all.push_back(json_of(thing));
    return all;
}

std::vector<Amendment> not_in_force(const Session& session) {
    std::vector<Amendment> all;
    for (const ChangeTakenBack& taken : session.taken_back) all.push_back(taken.change);
    for (const StepUndone& step : session.undone) all.insert(all.end(), step.made.begin(), step.made.end());
    return all;
}

/// Where the files of a session lie in its zip.
struct Paths {
    explicit Paths(const Session& session) {
        std::set<std::string> taken;
        for (const InputFile& file : session.files) files.push_back(path_for("files/", file.name, taken));
        for (const CountsGiven& counted : session.counts) counts.push_back(path_for("counts/", counted.name, taken));
    }
    std::vector<std::string> files;
    std::vector<std::string> counts;
};

ordered_json contents_of(const Session& session, const Paths& paths) {
    ordered_json files = ordered_json::array();
    for (std::size_t i = 0; i < paths.files.size(); ++i) files.push_back(json_of(session.files[i], paths.files[i]));
    ordered_json counts = ordered_json::array();
    for (std::size_t i = 0; i < paths.counts.size(); ++i) {
        counts.push_back({{"name", session.counts[i].name}, {"path", paths.counts[i]}});
    }
    ordered_json year = nullptr;
    if (session.asked_year) year = *session.asked_year;
    return {{"goldthread session", current_version},
            {"collection", session.collection},
            {"year", std::move(year)},
            {"authority", session.asked_authority},
            {"files", std::move(files)},
            {"steps", session.steps},
            {"clashes", session.clashes},
            {"made on", json_of(session.made_on)},
            {"taken back", list_of(session.taken_back)},
            {"undone", list_of(session.undone)},
            {"counts", std::move(counts)},
            {"notes", list_of(session.notes)},
            {"first counts", list_of(session.first_counts)}};
}

tl::unexpected<Error> is_damaged(const std::string& name) {
    return fail("This saved work is damaged.", "Use another copy of it.", {name, {}, 0, {}});
}

/// Thrown on a number that is none of ours: a fraction, below 0, or beyond what it is kept in.
struct NoSuchNumber : std::exception {};

// JSON knows one kind of number, and its readers cut what does not fit.
template <class Number>
Number whole(const ordered_json& json) {
    if (!json.is_number_unsigned()) throw NoSuchNumber{};
    const auto number = json.get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<Number>::max())) throw NoSuchNumber{};
    return static_cast<Number>(number);
}

const ordered_json::array_t& list_in(const ordered_json& json, const char* key) {
    return json.at(key).get_ref<const ordered_json::array_t&>();
}

/// Reads a session out of its zip. What does not fit throws nlohmann's exceptions or NoSuchNumber, which read_session
/// catches.
class Reading {
  public:
    Reading(const std::string& name, archive::Zip& zip) : name_(name), zip_(zip) {}

    Result<Session> read() {
        const auto text = member(contents_name);
        if (!text) return tl::unexpected(text.error());
        const auto contents = ordered_json::parse(*text);
        if (whole<int>(contents.at("goldthread session")) > current_version) {
            return fail("This work was saved by a later version of this program.", "Use that version, or a later one.",
                        {name_, {}, 0, {}});
        }
        Session session;
        session.collection = contents.at("collection").get<std::string>();
        if (const auto& year = contents.at("year"); !year.is_null()) session.asked_year = whole<int>(year);
        session.asked_authority = contents.at("authority").get<std::string>();
        for (const auto& step : list_in(contents, "steps")) session.steps.push_back(whole<std::uint32_t>(step));
        for (const auto& note : contents.at("notes")) session.notes.push_back(read_note(note));
        if (contents.contains("clashes")) {
            for (const auto& two : list_in(contents, "clashes")) {
                session.clashes.emplace_back(whole<std::uint32_t>(two.at(0)), whole<std::uint32_t>(two.at(1)));
            }
        }
        if (contents.contains("made on")) {
            for (const auto& mark : contents["made on"]) session.made_on.push_back(read_mark(mark));
        }
        if (contents.contains("first counts")) {
            for (const auto& first : contents["first counts"]) session.first_counts.push_back(read_first(first));
        }
        for (const auto& file : contents.at("files")) {
            if (auto done = read_file(file, session); !done) return tl::unexpected(done.error());
        }
        if (auto done = read_changes(changes_name); done) {
            session.changes = *std::move(done);
        } else {
            return tl::unexpected(done.error());
        }
        if (auto done = read_not_in_force(contents, session); !done) return tl::unexpected(done.error());
        if (auto done = read_counts(contents, session); !done) return tl::unexpected(done.error());
        return session;
    }

  private:
    [[nodiscard]] Result<std::string> member(std::string_view path) {
        const archive::Entry* entry = zip_.find(path);
        if (entry == nullptr) {
            return fail(fmt::format("{} is missing from this saved work.", path), "Use another copy of it.",
                        {name_, {}, 0, {}});
        }
        auto bytes = zip_.read(*entry);
        if (!bytes) bytes.error().place.file = name_;
        return bytes;
    }

    static FindingNote read_note(const ordered_json& json) {
        FindingNote note;
        note.code = json.at("rule").get<std::string>();
        note.child = json.at("child").get<std::string>();
        note.text = json.at("text").get<std::string>();
        if (json.contains("made on")) note.made_on = read_mark(json["made on"]).value_or(0);
        for (const auto& row : json.at("rows")) {
            note.rows.push_back({row.at("module").get<std::string>(), whole<int>(row.at("year")),
                                 row.at("file").get<std::string>(), whole<std::uint32_t>(row.at("line")),
                                 whole<std::uint32_t>(row.at("row")), row.value("record", std::string())});
        }
        return note;
    }

    // What is no number is taken as not known.
    static std::optional<std::uint64_t> read_mark(const ordered_json& json) {
        if (json.is_null()) return std::nullopt;
        const auto text = json.get<std::string>();
        std::uint64_t mark = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), mark);
        return error == std::errc() && end == text.data() + text.size() ? mark : 0;
    }

    static FirstCount read_first(const ordered_json& json) {
        return {whole<int>(json.at("year")), json.at("rule").get<std::string>(), whole<int>(json.at("since")),
                whole<std::uint32_t>(json.at("count")), json.at("later").get<bool>()};
    }

    Result<void> read_file(const ordered_json& json, Session& session) {
        auto bytes = member(json.at("path").get<std::string>());
        if (!bytes) return tl::unexpected(bytes.error());
        InputFile file{json.at("name").get<std::string>(), *std::move(bytes), year_of(json.at("year"))};
        // Not in sessions that were saved before these were kept.
        if (json.contains("occasion")) file.occasion = std::min(whole<unsigned>(json["occasion"]), most_occasions);
        file.beside_others = json.value("beside_others", false);
        for (const auto& table : (json.contains("replaced") ? list_in(json, "replaced") : ordered_json::array_t())) {
            file.replaced_tables.emplace_back(table.at("name").get<std::string>(), table.at("by").get<std::string>());
        }
        for (const auto& table : json.at("tables")) {
            if (const auto year = year_of(table.at("year"))) {
                file.years_of_tables.emplace_back(table.at("name").get<std::string>(), *year);
            }
        }
        session.files.push_back(std::move(file));
        return {};
    }

    Result<std::vector<Amendment>> read_changes(std::string_view path) {
        auto bytes = member(path);
        if (!bytes) return tl::unexpected(bytes.error());
        auto log = read_change_log(fmt::format("{}/{}", name_, path), *std::move(bytes));
        if (!log) return tl::unexpected(log.error());
        std::vector<Amendment> changes;
        for (LoggedAmendment& change : *log) changes.push_back(std::move(change.amendment));
        return changes;
    }

    Result<void> read_not_in_force(const ordered_json& contents, Session& session) {
        const ordered_json::array_t none;
        const auto& taken_back = contents.contains("taken back") ? list_in(contents, "taken back") : none;
        const auto& undone = contents.contains("undone") ? list_in(contents, "undone") : none;
        if (taken_back.empty() && undone.empty()) return {};
        auto changes = read_changes(taken_back_name);
        if (!changes) return tl::unexpected(changes.error());
        auto next = changes->begin();
        const auto left = [&] { return static_cast<std::size_t>(changes->end() - next); };
        for (const ordered_json& json : taken_back) {
            if (left() == 0) return damaged();
            ChangeTakenBack taken{std::move(*next++), whole<std::uint32_t>(json.at("step")),
                                  whole<std::uint32_t>(json.at("gone"))};
            if (!json.at("clashed with").is_null()) taken.clashed_with = whole<std::uint32_t>(json["clashed with"]);
            taken.made_on = read_mark(json.at("made on"));
            session.taken_back.push_back(std::move(taken));
        }
        for (const ordered_json& json : undone) {
            const auto made = whole<std::size_t>(json.at("made"));
            if (left() < made || json.at("made on").size() != made) return damaged();
            StepUndone step;
            for (std::size_t i = 0; i < made; ++i) step.made.push_back(std::move(*next++));
            for (const auto& mark : json["made on"]) step.made_on.push_back(read_mark(mark));
            for (const auto& number : list_in(json, "gone")) step.gone.push_back(whole<std::uint32_t>(number));
            session.undone.push_back(std::move(step));
        }
        return {};
    }

    Result<void> read_counts(const ordered_json& contents, Session& session) {
        if (!contents.contains("counts")) return {};
        for (const ordered_json& json : list_in(contents, "counts")) {
            auto bytes = member(json.at("path").get<std::string>());
            if (!bytes) return tl::unexpected(bytes.error());
            session.counts.push_back({json.at("name").get<std::string>(), *std::move(bytes)});
        }
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> damaged() const { return is_damaged(name_); }

    const std::string& name_;
    archive::Zip& zip_;
};

}  // namespace

Result<std::string> write_session(const Session& session) {
    const Paths paths(session);
    const std::string contents =
        contents_of(session, paths).dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    const std::string changes = change_log_csv(session.changes);
    const std::string taken_back = change_log_csv(not_in_force(session));
    std::vector<archive::ZipMember> members = {{std::string(contents_name), contents},
                                               {std::string(changes_name), changes}};
    if (!session.taken_back.empty() || !session.undone.empty()) {
        members.push_back({std::string(taken_back_name), taken_back});
    }
    for (std::size_t i = 0; i < paths.files.size(); ++i) members.push_back({paths.files[i], session.files[i].bytes});
    for (std::size_t i = 0; i < paths.counts.size(); ++i) members.push_back({paths.counts[i], session.counts[i].bytes});
    return archive::write_zip(members);
}

bool looks_like_session(std::string_view bytes) noexcept {
    return archive::looks_like_zip(bytes) && bytes.size() > name_in_local_header + contents_name.size() &&
           bytes.substr(name_in_local_header, contents_name.size()) == contents_name;
}

Result<Session> read_session(const std::string& name, std::string bytes) {
    auto zip = archive::Zip::open(std::move(bytes));
    if (!zip) {
        zip.error().place.file = name;
        return tl::unexpected(zip.error());
    }
    try {
        return Reading(name, *zip).read();
    } catch (const nlohmann::json::exception&) {
        return is_damaged(name);
    } catch (const NoSuchNumber&) {
        return is_damaged(name);
    }
}

}  // namespace goldthread
