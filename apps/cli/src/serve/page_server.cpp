#include "page_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/write.hpp>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <list>
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
constexpr std::size_t most_connections = 64;
constexpr std::chrono::milliseconds time_to_recover{200};

class Connection;
/// Those that are open, the oldest first.
using Connections = std::list<Connection*>;

// One request and its answer; keeps itself alive by the handlers that wait for the socket.
class Connection : public std::enable_shared_from_this<Connection> {
  public:
    /// Stands in `open`, which outlives it, as long as it lives.
    Connection(tcp::socket socket, const PageFile& page, Connections& open)
        : stream_(std::move(socket)), page_(page), open_(open), place_(open.insert(open.end(), this)) {
        request_.header_limit(longest_request_head);
        request_.body_limit(longest_request_body);
    }
    ~Connection() { open_.erase(place_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void read() {
        stream_.expires_after(time_to_ask);
        http::async_read_header(
            stream_, buffer_, request_,
            [self = shared_from_this()](error_code failure, std::size_t) { self->read_body(failure); });
    }

    [[nodiscard]] bool is_closed() const noexcept { return closed_; }

    /// Ends it, whatever it waits for; it goes when its handlers have heard of that.
    void close() {
        closed_ = true;
        stream_.close();
    }

  private:
    // Who asks first whether to send a body is answered at once: nothing that is sent is taken.
    void read_body(error_code failure) {
        const bool asks_first = request_.get().count(http::field::expect) > 0;
        if (failure || request_.is_done() || asks_first) return write(failure);
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](error_code failed, std::size_t) { self->write(failed); });
    }

    void write(error_code failure) {
        const bool spoken = request_.got_some() || buffer_.size() > 0;
        if (closed_ || (failure && (!spoken || failure == beast::error::timeout))) return;
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
        if (failure || closed_) return;
        static_cast<void>(stream_.socket().shutdown(tcp::socket::shutdown_send, failure));
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
    Connections& open_;
    Connections::iterator place_;
    bool closed_ = false;
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
    /// Lists the open connections in `open`, which outlives the context.
    Server(asio::io_context& context, const PageFile& page, Connections& open)
        : acceptor_(context), recovery_(context), page_(page), open_(open) {}

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
            if (failure) return recover();
            if (open_.size() >= most_connections) close_oldest();
            std::make_shared<Connection>(std::move(socket), page_, open_)->read();
            accept();
        });
    }

  private:
    // The page is sent in a moment: the oldest connection is one that is held open.
    void close_oldest() {
        const auto oldest =
            std::find_if(open_.begin(), open_.end(), [](const Connection* one) { return !one->is_closed(); });
        if (oldest != open_.end()) (*oldest)->close();
    }

    // There is no descriptor to be had, which will not change at once: asking again and again would only turn in a
    // circle.
    void recover() {
        close_oldest();
        recovery_.expires_after(time_to_recover);
        recovery_.async_wait([this](error_code ended) {
            if (!ended) accept();
        });
    }

    tcp::acceptor acceptor_;
    asio::steady_timer recovery_;
    const PageFile& page_;
    Connections& open_;
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
    Connections open;
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
