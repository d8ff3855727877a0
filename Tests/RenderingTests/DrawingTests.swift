import Causes
import Fetching
import Foundation
import Testing

@testable import Rendering

@Suite struct DrawingTests {
  private func message(_ json: String) throws -> DevTools.Message {
    try JSONDecoder().decode(DevTools.Message.self, from: Data(json.utf8))
  }

  private func methods(_ actions: [Drawing.Action]) -> [String] {
    actions.map { if case .send(let command) = $0 { command.method } else { "\($0)" } }
  }

  /// A drawing whose tab is open.
  private func opened() throws -> Drawing {
    var drawing = Drawing(url: "http://a.example/", userAgent: "oit/1.0")
    #expect(methods(drawing.start()) == ["Browser.setDownloadBehavior", "Target.createTarget"])
    let attach = drawing.take(try message(#"{"id": 2, "result": {"targetId": "t"}}"#))
    #expect(methods(attach) == ["Target.attachToTarget"])
    let prepare = drawing.take(try message(#"{"id": 3, "result": {"sessionId": "s"}}"#))
    #expect(methods(prepare).last == "Page.navigate" && methods(prepare).contains("Fetch.enable"))
    return drawing
  }

  private func paused(_ type: String, _ url: String, method: String = "GET") throws
    -> DevTools.Message
  {
    try message(
      """
      {"method": "Fetch.requestPaused", "sessionId": "s", "params": {"requestId": "r",
       "request": {"url": "\(url)", "method": "\(method)", "headers": {}}, "resourceType": "\(type)"}}
      """)
  }

  @Test(
    "a request is fetched, answered by us, or refused",
    arguments: [
      ("Document", "http://a.example/", "GET", "fetch(request: \"r\", url: \"http://a.example/\")"),
      ("XHR", "https://b.example/x", "GET", "fetch(request: \"r\", url: \"https://b.example/x\")"),
      ("XHR", "https://b.example/x", "POST", "Fetch.failRequest"),
      ("Script", "file:///etc/passwd", "GET", "Fetch.failRequest"),
      ("Image", "http://a.example/a.png", "GET", "Fetch.failRequest"),
      ("Stylesheet", "http://a.example/a.css", "GET", "Fetch.fulfillRequest"),
    ])
  func requests(_ type: String, _ url: String, _ method: String, _ expected: String) throws {
    var drawing = try opened()
    let actions = drawing.take(try paused(type, url, method: method))
    #expect(methods(actions) == [expected])
  }

  @Test("a page that asks without end is answered so often and no more")
  func endless() throws {
    var drawing = try opened()
    let kinds = try (0...Drawing.mostRequests).map { number in
      methods(drawing.take(try paused("XHR", "http://a.example/\(number)")))
    }
    #expect(kinds.dropLast().allSatisfy { $0[0].hasPrefix("fetch") })
    #expect(kinds.last == ["Fetch.failRequest"])
  }

  @Test("what came of a fetch is handed on: the body as it is, trouble as a refusal")
  func answers() throws {
    var drawing = try opened()
    let response = Response(
      status: 404, headers: [.init(name: "content-type", value: "text/html")], body: [0x61],
      isWhole: true, brokenTLS: nil)
    guard case .send(let command)? = drawing.answer("r", .success(response)).first else {
      Issue.record("nothing is sent")
      return
    }
    #expect(command.params.responseCode == 404 && command.params.body == "YQ==")
    #expect(command.sessionId == "s" && command.params.requestId == "r")
    #expect(methods(drawing.answer("r", .failure(.totalTimeout))) == ["Fetch.failRequest"])
  }

  @Test("the page's clock starts when the page is there")
  func clock() throws {
    var drawing = try opened()
    let actions = drawing.take(try message(#"{"id": 7, "result": {"frameId": "f"}}"#))
    #expect(methods(actions) == ["Emulation.setVirtualTimePolicy"])
  }

  @Test("when the page's time is over, its markup is read and the conversation ends")
  func ends() throws {
    var drawing = try opened()
    let read = drawing.take(
      try message(#"{"method": "Emulation.virtualTimeBudgetExpired", "params": {}}"#))
    guard case .send(let command)? = read.first else {
      Issue.record("nothing is read")
      return
    }
    let value = #"{"id": \#(command.id), "result": {"result": {"type": "string", "value": "<p>"}}}"#
    #expect(drawing.take(try message(value)) == [.finish(markup: "<p>")])
  }

  @Test("a page that cannot be opened, and a command that is refused, end it")
  func givesUp() throws {
    var drawing = try opened()
    let failed = #"{"id": 7, "result": {"errorText": "net::ERR_FAILED"}}"#
    #expect(drawing.take(try message(failed)) == [.give(up: "net::ERR_FAILED")])
    var other = Drawing(url: "http://a.example/", userAgent: "")
    _ = other.start()
    let refused = #"{"id": 2, "error": {"code": -1, "message": "no"}}"#
    #expect(other.take(try message(refused)) == [.give(up: "no")])
  }

  @Test("an event of any shape is passed over")
  func strange() throws {
    var drawing = try opened()
    for event in [
      #"{"method": "Page.frameNavigated", "params": {"frame": {"id": 1, "request": 5}}}"#,
      #"{"id": 99, "result": {}}"#, #"{"method": "X"}"#,
    ] {
      #expect(drawing.take(try message(event)).isEmpty)
    }
  }
}
