#include "page_answer.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace goldthread::cli {

namespace {

namespace http = boost::beast::http;

using Header = std::pair<const char*, const char*>;

constexpr std::array<Header, 8> fixed_headers = {{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
     "midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()"},
    {"Cache-Control", "no-store"},
    {"Connection", "close"},
}};

PageAnswer answer_with(http::status status, const char* type, const std::string& policy, std::string_view body) {
    PageAnswer answer{status, 11};
    for (const auto& [name, value] : fixed_headers) answer.set(name, value);
    answer.set("Content-Security-Policy", policy + "; frame-ancestors 'none'");
    answer.set(http::field::content_type, type);
    answer.body() = {body.data(), body.size()};
    answer.prepare_payload();
    return answer;
}

PageAnswer refuse(http::status status, std::string_view words) {
    return answer_with(status, "text/plain; charset=utf-8", "default-src 'none'", words);
}

/// What a Host line names.
struct HostLine {
    std::string_view name;
    std::string_view port;  ///< What stands behind the colon; nothing without one.
    bool has_port = false;
};

HostLine parts_of(std::string_view host) {
    const std::size_t colon = host.rfind(':');
    // The colons of "[::1]" are no port's.
    if (colon == std::string_view::npos || host.find(']', colon) != std::string_view::npos) return {host, {}, false};
    return {host.substr(0, colon), host.substr(colon + 1), true};
}

bool is_port(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    constexpr int highest = 65535;
    if (text.empty() || text.size() > most_digits) return false;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + (c - '0');
    }
    return number > 0 && number <= highest;
}

bool is_this_machine(std::string_view name) {
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

// The page reads nothing from a query; whoever adds one means the page.
bool is_the_page(std::string_view target) {
    const std::string_view path = target.substr(0, target.find('?'));
    return path == "/" || path == "/goldthread.html";
}

}  // namespace

PageAnswer answer(const PageRequest& request, const PageFile& page) {
    if (request.count(http::field::host) > 1) return refuse_malformed();
    const auto line = request[http::field::host];
    const HostLine host = parts_of({line.data(), line.size()});
    if (host.has_port && !is_port(host.port)) return refuse_malformed();
    if (!is_this_machine(host.name)) {
        return refuse(http::status::forbidden,
                      "Refused: this page answers only to the names of this machine. Open http://127.0.0.1 with the "
                      "port that goldthread serve named.\n");
    }
    if (request.method() != http::verb::get && request.method() != http::verb::head) {
        PageAnswer refusal = refuse(http::status::method_not_allowed,
                                    "Refused: the page can be fetched, and nothing sent. Your files stay in the "
                                    "browser.\n");
        refusal.set(http::field::allow, "GET, HEAD");
        return refusal;
    }
    if (!is_the_page({request.target().data(), request.target().size()})) {
        return refuse(http::status::not_found, "There is nothing here but the page itself, at / (goldthread.html).\n");
    }
    return answer_with(http::status::ok, "text/html; charset=utf-8", page.policy, page.html);
}

PageAnswer refuse_malformed() {
    return refuse(http::status::bad_request, "Refused: this is not a request for the page.\n");
}

}  // namespace goldthread::cli
