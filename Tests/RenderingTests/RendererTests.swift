import Causes
import Fetching
import Foundation
import Testing

@testable import Rendering

private let isBrowserInstalled = (try? Renderer.find(userAgent: "")) != nil

/// With the browser that is installed; where none is, `DrawingTests` are all there is.
@Suite(.enabled(if: isBrowserInstalled)) struct RendererTests {
  private func draw(_ pages: [String: String], _ url: String) async throws -> String {
    let fetcher = Fetcher { request in
      guard let body = pages[request.url] else { return .failure(.connectionRefused) }
      let type = request.url.hasSuffix(".js") ? "text/javascript" : "text/html; charset=utf-8"
      return .success(
        Response(
          status: 200, headers: [.init(name: "content-type", value: type)],
          body: Array(body.utf8), isWhole: true, brokenTLS: nil))
    }
    let drawn = try await Renderer.find(userAgent: "oit/1.0").markup(of: url, through: fetcher)
    return String(decoding: try drawn.get(), as: UTF8.self)
  }

  @Test("scripts draw with what our fetcher brings, and the clock is the page's own")
  func draws() async throws {
    let page = """
      <!DOCTYPE html><html><body><div id="root"></div><noscript>กรุณาเปิดใช้งาน JavaScript</noscript>
      <script src="/app.js"></script></body></html>
      """
    let app = """
      setTimeout(() => fetch('https://api.example/plan').then(r => r.text()).then(t => {
        document.getElementById('root').innerHTML = '<h1>' + t + '</h1>' }), 3000)
      """
    let markup = try await draw(
      [
        "http://www.example/": page, "http://www.example/app.js": app,
        "https://api.example/plan": "แผนการดำเนินงาน",
      ], "http://www.example/")
    #expect(markup.contains("<h1>แผนการดำเนินงาน</h1>"))
    #expect(!markup.contains("<script") && !markup.contains("<noscript"))
  }

  @Test("what is not fetched is not there, and no script asks the network itself")
  func asksNothing() async throws {
    let page = """
      <p id=p>ว่าง</p><script>fetch('http://127.0.0.1:1/').then(() => p.textContent = 'ถึง')
      .catch(() => p.textContent = 'ไม่ถึง'); alert('x'); new WebSocket('ws://127.0.0.1:1/')</script>
      """
    let markup = try await draw(["http://www.example/": page], "http://www.example/")
    #expect(markup.contains(">ไม่ถึง</p>"))
  }

  @Test("a page that cannot be had is a failure")
  func nothing() async throws {
    await #expect(throws: Cause.parserCrashed) { try await draw([:], "http://www.example/") }
  }

  @Test("a program that is no browser is a failure, not a hang")
  func noBrowser() async {
    let none = Renderer(program: "/bin/true", userAgent: "oit")
    let fetcher = Fetcher { _ in .failure(.connectionRefused) }
    #expect(
      await none.markup(of: "http://a.example/", through: fetcher) == .failure(.parserCrashed))
  }
}
