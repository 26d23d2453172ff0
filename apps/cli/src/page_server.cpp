#include "page_server.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <utility>

#include "page_answer.hpp"

namespace goldthread::cli {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::seconds time_to_ask{10};
constexpr std::chrono::seconds time_to_answer{60};
constexpr std::chrono::seconds time_to_leave{2};
constexpr std::uint32_t longest_request_head = 16 * 1024;
constexpr std::uint64_t longest_request_body = 1024;  // Anything sent is refused, in words where it is short.
constexpr int most_connections = 64;

// One request and its answer; keeps itself alive by the handlers that wait for the socket.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(tcp::socket socket, const PageFile& page, int& open)
        : stream_(std::move(socket)), page_(page), open_(open) {
        ++open_;
        request_.header_limit(longest_request_head);
        request_.body_limit(longest_request_body);
    }
    ~Connection() { --open_; }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void read() {
        stream_.expires_after(time_to_ask);
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](error_code failure, std::size_t) { self->write(failure); });
    }

  private:
    void write(error_code failure) {
        const bool spoken = request_.got_some() || buffer_.size() > 0;
        if (failure && (!spoken || failure == beast::error::timeout)) return;
        answer_ = failure ? refuse_malformed() : answer(request_.get(), page_);
        serializer_.emplace(answer_);
        stream_.expires_after(time_to_answer);
        auto written = [self = shared_from_this()](error_code failed, std::size_t) { self->leave(failed); };
        if (!failure && request_.get().method() == http::verb::head) {
            http::async_write_header(stream_, *serializer_, std::move(written));
        } else {
            http::async_write(stream_, *serializer_, std::move(written));
        }
    }

    // Closing while the browser still sends would take the answer from it: what comes is read past, for a while.
    void leave(error_code failure) {
        if (failure) return;
        stream_.socket().shutdown(tcp::socket::shutdown_send, failure);
        stream_.expires_after(time_to_leave);
        read_past();
    }

    void read_past() {
        stream_.async_read_some(asio::buffer(ignored_), [self = shared_from_this()](error_code failure, std::size_t) {
            if (!failure && std::chrono::steady_clock::now() < self->leave_by_) self->read_past();
        });
    }

    beast::tcp_stream stream_;
    const PageFile& page_;
    int& open_;
    beast::flat_buffer buffer_;
    http::request_parser<http::string_body> request_;
    PageAnswer answer_;
    std::optional<http::response_serializer<http::span_body<const char>>> serializer_;
    std::array<char, 4096> ignored_{};
    std::chrono::steady_clock::time_point leave_by_ =
        std::chrono::steady_clock::now() + time_to_ask + time_to_answer + time_to_leave;
};

class Server {
  public:
    /// Counts the open connections in `open`, which outlives the context.
    Server(asio::io_context& context, const PageFile& page, int& open) : acceptor_(context), page_(page), open_(open) {}

    void listen(std::uint16_t port) {
        const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address(true));  // At once again after ending.
        acceptor_.bind(endpoint);
        acceptor_.listen();
    }
    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void accept() {
        acceptor_.async_accept([this](error_code failure, tcp::socket socket) {
            if (failure == asio::error::operation_aborted) return;
            if (!failure && open_ < most_connections) {
                std::make_shared<Connection>(std::move(socket), page_, open_)->read();
            }
            accept();
        });
    }

  private:
    tcp::acceptor acceptor_;
    const PageFile& page_;
    int& open_;
};

Result<void> port_not_had(std::uint16_t port, const boost::system::system_error& error) {
    if (error.code() == asio::error::address_in_use) {
        return fail(fmt::format("Port {} of this machine is in use.", port),
                    fmt::format("Perhaps the page is being served already: open http://127.0.0.1:{}/. Otherwise name "
                                "another port: goldthread serve --port {}.",
                                port, port < 65535 ? port + 1 : port - 1));
    }
    return fail(fmt::format("Port {} of this machine cannot be used: {}.", port, error.code().message()),
                "Name another: goldthread serve --port 8903.");
}

}  // namespace

Result<void> serve_page(const PageFile& page, std::uint16_t port, const std::function<void(std::uint16_t)>& ready) {
    int open = 0;
    asio::io_context context(1);
    Server server(context, page, open);
    try {
        server.listen(port);
    } catch (const boost::system::system_error& error) {
        return port_not_had(port, error);
    }
    asio::signal_set ending(context, SIGINT, SIGTERM);
    ending.async_wait([&context](error_code, int) { context.stop(); });
    server.accept();
    ready(server.port());
    context.run();
    return {};
}

}  // namespace goldthread::cli
