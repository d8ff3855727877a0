import Causes
import Testing

@testable import Fetching

/// One way in which a server misbehaves, and what is made of it.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: String
  let behave: @Sendable (RawConnection) -> Void

  init(
    _ name: String, _ expected: String, _ behave: @escaping @Sendable (RawConnection) -> Void
  ) {
    testDescription = name
    self.expected = expected
    self.behave = behave
  }

  /// A server that sends these texts and closes.
  init(_ name: String, _ expected: String, sends texts: String...) {
    self.init(name, expected) { connection in for text in texts { connection.send(text) } }
  }
}

extension Misbehaviour {
  static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

  static let all: [Misbehaviour] = [
    Misbehaviour("a whole body", "200 whole 5", sends: ok, "Content-Length: 5\r\n\r\nhello"),
    Misbehaviour(
      "chunks with extension and trailer", "200 whole 5",
      sends: ok, "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n"),
    Misbehaviour(
      "an interim answer first", "200 whole 2",
      sends: "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", ok, "Content-Length: 2\r\n\r\nok"),
    Misbehaviour(
      "close after </html>", "200 whole 15", sends: ok, "\r\n<html>hi</HTML>"),
    Misbehaviour("close anywhere else", "200 open 8", sends: ok, "\r\n<html>hi"),
    Misbehaviour(
      "fewer bytes than announced", "http.body_truncated", sends: ok,
      "Content-Length: 50\r\n\r\nhello"),
    Misbehaviour(
      "more bytes than announced", "200 open 5", sends: ok + "Content-Length: 5\r\n\r\nhello you"),
    Misbehaviour(
      "a length and chunks", "http.protocol_error",
      sends: ok, "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
    Misbehaviour(
      "two lengths", "http.protocol_error",
      sends: ok, "Content-Length: 5\r\nContent-Length: 9\r\n\r\nhello you"),
    Misbehaviour(
      "one length twice", "200 whole 5",
      sends: ok, "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
    Misbehaviour("a chunk whose extension does not end", "http.protocol_error") { connection in
      connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n5;a=")
      while connection.send(Array(repeating: 0x61, count: 64 << 10)) {}
    },
    Misbehaviour("chunks of one byte", "200 whole 90000") { connection in
      connection.send(ok + "Transfer-Encoding: chunked\r\n\r\n")
      connection.send(String(repeating: "1\r\na\r\n", count: 90_000) + "0\r\n\r\n")
    },
    Misbehaviour("hints for ever", "http.first_byte_timeout") { connection in
      connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
      connection.waitForPeer()
    },
    Misbehaviour("a head that stops half-way", "http.first_byte_timeout") { connection in
      connection.send(ok)
      connection.waitForPeer()
    },
    Misbehaviour("a length beyond counting", "http.body_too_large") { connection in
      connection.send(ok + "Content-Length: 1180591620717411303424\r\n\r\n")
      connection.waitForPeer()
    },
    Misbehaviour(
      "a part", "206 open 5", sends: "HTTP/1.1 206 Partial\r\nContent-Length: 5\r\n\r\nhello"),
    Misbehaviour(
      "no last chunk", "http.body_truncated", sends: ok,
      "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
    Misbehaviour(
      "a chunk that is no chunk", "http.body_truncated",
      sends: ok, "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"),
    Misbehaviour("an endless body", "http.body_too_large") { connection in
      connection.send(ok + "\r\n")
      while connection.send(Array(repeating: 0x61, count: 64 << 10)) {}
    },
    Misbehaviour("an announced giant", "http.body_too_large") { connection in
      connection.send(ok + "Content-Length: 99999999999\r\n\r\n")
      connection.waitForPeer()
    },
    Misbehaviour("a flood of headers", "http.headers_too_large") { connection in
      connection.send(ok)
      while connection.send("X-Flood: " + String(repeating: "x", count: 8000) + "\r\n") {}
    },
    Misbehaviour("a head that never comes", "http.first_byte_timeout") { $0.waitForPeer() },
    Misbehaviour("a page without an end", "http.total_timeout") { connection in
      connection.send(ok + "Content-Length: 50\r\n\r\n<html>")
      connection.waitForPeer()
    },
    Misbehaviour("nothing at all", "http.empty_reply") { _ in },
    Misbehaviour("a reset", "conn.reset") { $0.reset() },
    Misbehaviour("another protocol", "http.not_http", sends: "SSH-2.0-OpenSSH_9.2p1 Debian\r\n"),
    Misbehaviour("HTTP/0.9", "http.not_http", sends: "<html>hello</html>"),
    Misbehaviour("a strange version", "http.not_http", sends: "HTTP/7.5 200 OK\r\n\r\n"),
    Misbehaviour(
      "a coding nobody asked for", "http.bad_encoding",
      sends: ok, "Content-Encoding: zstd\r\nContent-Length: 2\r\n\r\nxx"),
    Misbehaviour(
      "gzip that is none", "http.bad_encoding",
      sends: ok, "Content-Encoding: gzip\r\nContent-Length: 7\r\n\r\n<html>\n"),
    Misbehaviour("gzip", "200 whole 28") { connection in
      connection.send(ok + "Content-Encoding: gzip\r\nContent-Length: 48\r\n\r\n")
      connection.send(Gzipped.page)
    },
    Misbehaviour("gzip without a length ends by its own mark", "200 whole 28") { connection in
      connection.send(ok + "Content-Encoding: gzip\r\n\r\n")
      connection.send(Gzipped.page)
    },
    Misbehaviour("gzip cut, with a length that fits", "200 open 25") { connection in
      connection.send(ok + "Content-Encoding: gzip\r\nContent-Length: 36\r\n\r\n")
      connection.send(Array(Gzipped.page.prefix(36)))
    },
    Misbehaviour("a gzip bomb", "http.decoded_too_large") { connection in
      connection.send(
        ok + "Content-Encoding: gzip\r\nContent-Length: \(Gzipped.bomb.count)\r\n\r\n")
      connection.send(Gzipped.bomb)
    },
    Misbehaviour("gzip of nothing", "200 whole 0") { connection in
      connection.send(ok + "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n")
      connection.send(Gzipped.nothing)
    },
    Misbehaviour("brotli without a length ends by its own mark", "200 whole 28") { connection in
      connection.send(ok + "Content-Encoding: br\r\n\r\n")
      connection.send(Brotlied.page)
    },
    Misbehaviour("brotli cut, with a length that fits", "200 open 27") { connection in
      connection.send(ok + "Content-Encoding: br\r\nContent-Length: 30\r\n\r\n")
      connection.send(Array(Brotlied.page.prefix(30)))
    },
    Misbehaviour("a bomb of brotli", "http.decoded_too_large") { connection in
      connection.send(
        ok + "Content-Encoding: br\r\nContent-Length: \(Brotlied.bomb.count)\r\n\r\n")
      connection.send(Brotlied.bomb)
    },
    Misbehaviour(
      "a connection upgraded unasked", "http.empty_reply",
      sends: "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
    Misbehaviour(
      "an empty redirect in gzip", "302 whole 0",
      sends: "HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Encoding: gzip\r\n",
      "Content-Length: 0\r\n\r\n"),
    Misbehaviour("no content", "204 whole 0", sends: "HTTP/1.1 204 No Content\r\n\r\n"),
  ]
}

@Suite struct MisbehavingServerTests {
  @Test("each misbehaviour has its name", arguments: Misbehaviour.all)
  func named(_ each: Misbehaviour) async throws {
    let server = RawServer(each.behave)
    let fetcher = try Fetcher.once(port: server.port) {
      $0.times.firstByte = .milliseconds(300)
      $0.times.page = .milliseconds(400)
    }
    let result = await fetcher.fetch(
      Request(url: "http://raw.example/page", byteLimit: 1 << 20))
    #expect(result.summary == each.expected)
  }

  @Test("a connection that was closed meanwhile is opened anew")
  func closedAtReuse() async throws {
    let server = RawServer { $0.send(Misbehaviour.ok + "Content-Length: 2\r\n\r\nok") }
    let fetcher = try Fetcher.once(port: server.port)
    for number in 1...3 {
      let result = await fetcher.fetch(Request(url: "http://raw.example/\(number)"))
      #expect(result.summary == "200 whole 2")
    }
  }

  @Test("the answer keeps its headers, in order and in lower case")
  func headers() async throws {
    let server = RawServer { connection in
      connection.send("HTTP/1.1 200 OK\r\nX-B: 1\r\nX-A:  two \r\nX-C: fold\r\n ed\r\n")
      connection.send([0x58, 0x2D, 0x4C, 0x3A, 0xA1, 0x0D, 0x0A])
      connection.send("Content-Length: 0\r\n\r\n")
    }
    let result = try await Fetcher.once(port: server.port)
      .fetch(Request(url: "http://raw.example/"))
    let headers = try result.get().headers.map { "\($0.name)=\($0.value)" }
    #expect(headers == ["x-b=1", "x-a=two", "x-c=fold ed", "x-l=\u{A1}", "content-length=0"])
  }

  @Test("the request is plain: agent, codings, host, nothing from the environment")
  func request() async throws {
    let server = RawServer { $0.send(Misbehaviour.ok + "Content-Length: 0\r\n\r\n") }
    _ = try await Fetcher.once(port: server.port)
      .fetch(Request(url: "https://raw.example:8443/ก ข?q=ค#top"))
    #expect(
      server.requests == [
        """
        GET /%E0%B8%81%20%E0%B8%82?q=%E0%B8%84 HTTP/1.1\r
        Host: raw.example:8443\r
        User-Agent: oit/1.0\r
        Accept: */*\r
        Accept-Encoding: gzip, deflate, br\r
        \r\n
        """
      ])
  }

  @Test("a cancelled task gets its answer at once")
  func cancelled() async throws {
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let server = RawServer { connection in
      ask.yield()
      connection.waitForPeer()
    }
    let fetcher = try Fetcher.once(port: server.port)
    let task = Task { await fetcher.fetch(Request(url: "http://raw.example/")) }
    for await _ in asked { break }
    task.cancel()
    #expect(await task.value == .failure(.cancelled))
  }

  @Test("a closed port is a refused connection")
  func closedPort() async throws {
    let port = RawServer { _ in }.port
    let result = try await Fetcher.once(port: port).fetch(Request(url: "http://raw.example/"))
    #expect(result == .failure(.connectionRefused))
  }

  @Test("loopback is not asked unless it is mapped")
  func guarded() async throws {
    let server = RawServer { $0.send(Misbehaviour.ok + "Content-Length: 0\r\n\r\n") }
    let fetcher = try Fetcher.once(port: server.port) {
      $0.manners.pause = .zero
      $0.allowedPorts.insert(PortRange(server.port))
    }
    let spellings = ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"]
    for host in spellings {
      let result = await fetcher.fetch(Request(url: "http://\(host):\(server.port)/"))
      #expect(result == .failure(.addressRefused), "\(host)")
    }
    #expect(server.requests.isEmpty)
  }

  @Test("many transfers at once come through, also when their bytes must wait")
  func backPressure() async throws {
    let body = String(repeating: "x", count: 200_000)
    let server = RawServer { connection in
      connection.send(Misbehaviour.ok + "Connection: close\r\nContent-Length: 200000\r\n\r\n")
      connection.send(body)
    }
    let fetcher = try Fetcher.once(port: server.port) {
      $0.bytes.inFlight = 150_000
      $0.manners.mappedHostWidth = 20
      $0.manners.width = 10
    }
    let answers = await withTaskGroup(of: String.self) { group in
      for index in 0..<30 {
        group.addTask {
          await fetcher.fetch(Request(url: "http://raw.example/\(index)")).summary
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: "200 whole 200000", count: 30))
  }
}

extension Result<Response, Cause> {
  /// `200 whole 5`, or the name of the failure.
  var summary: String {
    switch self {
    case .success(let response):
      "\(response.status) \(response.isWhole ? "whole" : "open") \(response.body.count)"
    case .failure(let failure): failure.rawValue
    }
  }
}
