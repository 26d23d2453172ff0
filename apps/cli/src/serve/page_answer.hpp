#pragma once
// What is answered to a request, before anything is sent: status, headers, body.

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>

#include "input/page_file.hpp"

namespace goldthread::cli {

using PageRequest = boost::beast::http::request<boost::beast::http::string_body>;
/// Its body is a view, of the page or of fixed words.
using PageAnswer = boost::beast::http::response<boost::beast::http::span_body<const char>>;

/// The page for GET and HEAD of "/" and "/goldthread.html", with any query, asked of a name of this machine; else a
/// refusal in words, also where it is not clear which name is asked: two Host lines, a port that is no number.
/// The name is checked because any web site can let its own name point at this machine, and would then be treated by
/// the browser as the page's own origin ("DNS rebinding"). Views `page`.
[[nodiscard]] PageAnswer answer(const PageRequest& request, const PageFile& page);

/// The refusal of what is no request, or a longer one than any browser sends for the page.
[[nodiscard]] PageAnswer refuse_malformed();

}  // namespace goldthread::cli
