import Causes
import Fetching
import Foundation

/// The conversation by which one page is drawn, as a machine without input or output of its own.
///
/// The browser asks the network for nothing: each request is paused by it, made by us, and answered
/// by us. The page's clock stands still while an answer is awaited, so what is drawn does not depend
/// on how fast the answers come.
struct Drawing {
  /// What the one who runs the conversation has to do.
  enum Action: Equatable {
    case send(DevTools.Command)
    /// Fetch an address, and hand the result to `answer`.
    case fetch(request: String, url: String)
    /// The markup of the page as it stands; the conversation is over.
    case finish(markup: String)
    /// Nothing came of it.
    case give(up: String)
  }

  /// What a command was for, by its id.
  private enum Step { case create, attach, navigate, read, other }

  /// Milliseconds of the page's own clock that its scripts get.
  static let scriptTime = 10_000
  /// Requests that one page may make; more get no answer.
  static let mostRequests = 100

  private let url: String
  private let userAgent: String
  private var steps: [Int: Step] = [:]
  private var session: String?
  private var requests = 0

  init(url: String, userAgent: String) {
    self.url = url
    self.userAgent = userAgent
  }

  mutating func start() -> [Action] {
    let deny = send("Browser.setDownloadBehavior") { $0.behavior = "deny" }
    return [deny, send("Target.createTarget", .create) { $0.url = "about:blank" }]
  }

  mutating func take(_ message: DevTools.Message) -> [Action] {
    if let method = message.method { return takeEvent(method, message.params) }
    guard let id = message.id, let step = steps.removeValue(forKey: id) else { return [] }
    if let fault = message.error, step != .other { return [.give(up: fault.message ?? "no word")] }
    return takeResult(of: step, message.result)
  }

  private mutating func takeResult(
    of step: Step, _ result: DevTools.Message.Result?
  ) -> [Action] {
    switch step {
    case .create:
      return [
        send("Target.attachToTarget", .attach) {
          $0.targetId = result?.targetId
          $0.flatten = true
        }
      ]
    case .attach:
      session = result?.sessionId
      return prepare()
    case .navigate: return [result?.errorText.map { .give(up: $0) } ?? startClock()]
    case .read: return [result?.result?.value.map { .finish(markup: $0) } ?? .give(up: "no page")]
    case .other: return []
    }
  }

  /// Every request is paused, and then the page is opened.
  private mutating func prepare() -> [Action] {
    [
      send("Page.enable"),
      send("Fetch.enable") { $0.patterns = [.init(urlPattern: "*")] },
      send("Emulation.setUserAgentOverride") { [userAgent] in $0.userAgent = userAgent },
      send("Page.navigate", .navigate) { [url] in $0.url = url },
    ]
  }

  /// Begun earlier, the clock would run out on the empty page before.
  private mutating func startClock() -> Action {
    send("Emulation.setVirtualTimePolicy") {
      $0.policy = "pauseIfNetworkFetchesPending"
      $0.budget = Self.scriptTime
    }
  }

  private mutating func takeEvent(
    _ method: String, _ event: DevTools.Message.Event?
  ) -> [Action] {
    switch method {
    case "Fetch.requestPaused": return event.map { takeRequest($0) } ?? []
    case "Page.javascriptDialogOpening":
      return [send("Page.handleJavaScriptDialog") { $0.accept = false }]
    case "Emulation.virtualTimeBudgetExpired":
      return [
        send("Runtime.evaluate", .read) {
          $0.expression = Self.markup
          $0.returnByValue = true
        }
      ]
    default: return []
    }
  }

  private mutating func takeRequest(_ event: DevTools.Message.Event) -> [Action] {
    guard let id = event.requestId, let request = event.request else { return [] }
    requests += 1
    switch event.resourceType {
    case "Stylesheet": return [fulfil(id, status: 200, type: "text/css", body: [])]
    case "Image", "Media", "Font", "Prefetch", "Ping": return [refuse(id)]
    default: break
    }
    guard request.method == "GET", requests <= Self.mostRequests,
      request.url.hasPrefix("http://") || request.url.hasPrefix("https://")
    else { return [refuse(id)] }
    return [.fetch(request: id, url: request.url)]
  }

  /// Passes on what came of a fetch.
  mutating func answer(_ request: String, _ result: Result<Response, Cause>) -> [Action] {
    guard case .success(let response) = result else { return [refuse(request)] }
    let type = response.header("content-type") ?? "application/octet-stream"
    return [fulfil(request, status: response.status, type: type, body: response.body)]
  }

  private mutating func fulfil(_ id: String, status: Int, type: String, body: [UInt8]) -> Action {
    send("Fetch.fulfillRequest") {
      $0.requestId = id
      $0.responseCode = status
      $0.responseHeaders = [.init(name: "Content-Type", value: type)]
      $0.body = Data(body).base64EncodedString()
    }
  }

  private mutating func refuse(_ id: String) -> Action {
    send("Fetch.failRequest") {
      $0.requestId = id
      $0.errorReason = "BlockedByClient"
    }
  }

  private mutating func send(
    _ method: String, _ step: Step = .other, _ fill: (inout DevTools.Parameters) -> Void = { _ in }
  ) -> Action {
    lastID += 1
    steps[lastID] = step
    var command = DevTools.Command(id: lastID, method: method, sessionId: session)
    fill(&command.params)
    return .send(command)
  }

  private var lastID = 0

  /// The page without what has done its work: scripts, and the words for readers without scripts.
  private static let markup = """
    (() => { document.querySelectorAll('script, noscript, template').forEach(e => e.remove());
    return '<!DOCTYPE html>' + document.documentElement.outerHTML })()
    """
}
