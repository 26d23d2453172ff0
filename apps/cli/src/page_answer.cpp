#include "page_answer.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace goldthread::cli {

namespace {

namespace http = boost::beast::http;

using Header = std::pair<const char*, const char*>;

constexpr std::array<Header, 7> fixed_headers = {{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
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

bool names_this_machine(std::string_view host) {
    const std::size_t port = host.rfind(':');
    // The colons of "[::1]" are no port's.
    if (port != std::string_view::npos && host.find(']', port) == std::string_view::npos) host = host.substr(0, port);
    return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

}  // namespace

PageAnswer answer(const PageRequest& request, const PageFile& page) {
    const auto host = request[http::field::host];
    if (!names_this_machine({host.data(), host.size()})) {
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
    if (request.target() != "/" && request.target() != "/goldthread.html") {
        return refuse(http::status::not_found, "There is nothing here but the page itself, at / (goldthread.html).\n");
    }
    return answer_with(http::status::ok, "text/html; charset=utf-8", page.policy, page.html);
}

PageAnswer refuse_malformed() {
    return refuse(http::status::bad_request, "Refused: this is not a request for the page.\n");
}

}  // namespace goldthread::cli
