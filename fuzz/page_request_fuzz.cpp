// Any bytes at all, sent to the server of the page, or given to it as the page. The page is answered to no name but
// this machine's, with its policy, and whatever the page says of itself makes a header of one line.

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "requirements.hpp"
#include "serve/page_answer.hpp"
#include "serve/page_policy.hpp"

namespace {

namespace http = boost::beast::http;
using namespace goldthread;
using namespace goldthread::cli;

const PageFile page{"page.html", "<html>the page</html>", "default-src 'none'"};

void require_policy(const std::string& policy) {
    require(std::all_of(policy.begin(), policy.end(), [](char c) { return c >= ' ' && c <= '~'; }),
            "a policy is a line of visible characters");
}

void require_guarded(const PageRequest& request, const PageAnswer& answer) {
    const auto body = std::string_view(answer.body().data(), answer.body().size());
    require(
        answer.result() == http::status::ok || body.starts_with("Refused: ") || body.starts_with("There is nothing"),
        "a refusal is in words");
    require(answer["Content-Security-Policy"].find("default-src 'none'") != std::string::npos,
            "all is held to a policy");
    require(answer["Connection"] == "close" && answer["Cross-Origin-Embedder-Policy"] == "require-corp",
            "all is guarded");
    if (answer.result() != http::status::ok) return;
    require(body == page.html, "nothing is answered but the page");
    require(request.method() == http::verb::get || request.method() == http::verb::head, "nothing is taken");
    require(request.count(http::field::host) == 1, "one name is asked");
    const auto host = request[http::field::host];
    require(host.starts_with("127.0.0.1") || host.starts_with("localhost") || host.starts_with("[::1]"),
            "it is this machine's");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    require_policy(content_security_policy(input));

    http::request_parser<http::string_body> parser;
    parser.header_limit(16 * 1024);
    parser.body_limit(1024);
    parser.eager(true);
    boost::system::error_code failure;
    parser.put(boost::asio::buffer(input.data(), input.size()), failure);
    if (failure || !parser.is_header_done()) return 0;
    require_guarded(parser.get(), answer(parser.get(), page));
    return 0;
}
